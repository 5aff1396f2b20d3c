import type { CompareText } from "../profile/order.ts";
import type { Profile } from "../profile/profile.ts";

/** The columns of the table of roles. */
export const COLUMNS = [
  "displayName",
  "accountId",
  "roleName",
  "region",
  "group",
  "environment",
] as const satisfies readonly (keyof Profile)[];
export type Column = (typeof COLUMNS)[number];

export type Sorting = { readonly by: Column; readonly isDescending: boolean };

/** Sorts by a column, what is empty in it last either way; equal ones stay in the order in which they were given. */
export function sortRoles(
  profiles: readonly Profile[],
  sorting: Sorting | undefined,
  compareText: CompareText,
): readonly Profile[] {
  if (sorting === undefined) return profiles;
  const { by, isDescending } = sorting;
  return profiles.toSorted((a, b) => {
    const [left = "", right = ""] = [a[by], b[by]];
    if (left === "" || right === "") return Number(left === "") - Number(right === "");
    return isDescending ? compareText(right, left) : compareText(left, right);
  });
}

/** What a click on a column's head makes of the sorting: up, then down, then as it was at first. */
export function nextSorting(sorting: Sorting | undefined, column: Column): Sorting | undefined {
  if (sorting?.by !== column) return { by: column, isDescending: false };
  return sorting.isDescending ? undefined : { by: column, isDescending: true };
}
