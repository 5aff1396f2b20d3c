/** Sorts names as the person's language does, and numbers in them by their value. */
export const { compare: compareNames } = new Intl.Collator(undefined, { numeric: true });
