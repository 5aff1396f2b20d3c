import type { Profile } from "./profile.ts";

/** Compares two texts the way the person's language sorts them; an `Intl.Collator`'s `compare` fits. */
export type CompareText = (a: string, b: string) => number;

/** Sorts by group (those without one first), then display name, then all that makes the key. */
export function orderProfiles(profiles: readonly Profile[], compareText: CompareText): Profile[] {
  return profiles.toSorted(
    (a, b) =>
      compareText(a.group ?? "", b.group ?? "") ||
      compareText(a.displayName, b.displayName) ||
      compareText(a.accountId, b.accountId) ||
      compareText(a.roleName, b.roleName) ||
      compareText(a.partition, b.partition) ||
      (a.ordinal ?? 1) - (b.ordinal ?? 1),
  );
}
