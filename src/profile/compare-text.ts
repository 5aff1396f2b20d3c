import type { CompareText } from "./order.ts";

/** Sorts as the person's language does, and numbers by their value. */
export const compareText: CompareText = new Intl.Collator(undefined, { numeric: true }).compare;
