import { profileKey, type ProfileKey } from "./profile-key.ts";
import type { Profile } from "./profile.ts";

/** Compares two texts the way the person's language sorts them; an `Intl.Collator`'s `compare` fits. */
export type CompareText = (a: string, b: string) => number;

/** A profile as it is listed: a person's own, or, below those, one that is shared with them. */
type Listed = Profile & { readonly shared?: true };

/** Sorts by layer, group (those without one first), then display name, then all that makes the key. */
export function orderProfiles(profiles: readonly Listed[], compareText: CompareText): Profile[] {
  return profiles.toSorted((a, b) => compareGroups(a, b, compareText) || compareNames(a, b, compareText));
}

/** By name within groups, as a person put them within groups, or for a list of the last used ones, without groups. */
export type Arrangement =
  { readonly order: "name" | "recent" } | { readonly order: "mine"; readonly mine: readonly ProfileKey[] };

export function arrangeProfiles(
  profiles: readonly Profile[],
  arrangement: Arrangement,
  compareText: CompareText,
): Profile[] {
  switch (arrangement.order) {
    case "name":
      return orderProfiles(profiles, compareText);
    case "recent":
      return profiles.toSorted((a, b) => compareNames(a, b, compareText));
    case "mine": {
      const places = new Map(arrangement.mine.map((key, at) => [key, at]));
      // Roles that were never put anywhere come last.
      const place = (profile: Profile) => places.get(profileKey(profile)) ?? places.size;
      return orderProfiles(profiles, compareText)
        .map((profile) => ({ profile, at: place(profile) }))
        .sort((a, b) => compareGroups(a.profile, b.profile, compareText) || a.at - b.at)
        .map(({ profile }) => profile);
    }
  }
}

function compareGroups(a: Listed, b: Listed, compareText: CompareText): number {
  return Number(a.shared === true) - Number(b.shared === true) || compareText(a.group ?? "", b.group ?? "");
}

function compareNames(a: Profile, b: Profile, compareText: CompareText): number {
  return (
    compareText(a.displayName, b.displayName) ||
    compareText(a.accountId, b.accountId) ||
    compareText(a.roleName, b.roleName) ||
    compareText(a.partition, b.partition) ||
    (a.ordinal ?? 1) - (b.ordinal ?? 1)
  );
}
