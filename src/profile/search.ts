import { formatAccount } from "./account.ts";
import type { Profile } from "./profile.ts";

/** Finds the profiles that hold every word of a query, in the order in which they were given. */
export type Search = (query: string) => readonly Profile[];

/** Prepares the texts of the profiles once, so that each key press only looks through them. */
export function createSearch(profiles: readonly Profile[]): Search {
  const texts = profiles.map(searchText);
  return (query) => {
    const words = searchWords(query);
    if (words.length === 0) return profiles;
    return profiles.filter((_, at) => words.every((word) => texts[at]?.includes(word)));
  };
}

/**
 * Case is set aside in upper case, which takes each letter by itself; in lower case a sigma depends on what follows it,
 * so that half a word would not be found. It also lets `strasse` find `Straße`.
 * Fields are kept apart by a character that nobody can type, so that no word matches across two of them.
 * An account ID is there twice, for those who type it as one run of digits and for those who group it.
 */
function searchText(profile: Profile): string {
  const { displayName, accountId, roleName, group, tags, region, environment, note } = profile;
  const account = [accountId, formatAccount(accountId)];
  return [displayName, ...account, roleName, group, ...(tags ?? []), region, environment, note]
    .filter((field) => field !== undefined)
    .join("\u0000")
    .toUpperCase();
}

function searchWords(query: string): readonly string[] {
  return query
    .toUpperCase()
    .split(/\s+/)
    .filter((word) => word !== "");
}
