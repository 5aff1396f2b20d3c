import { mostUsed } from "./last-used.ts";
import type { KeptRoles } from "./kept-roles.ts";
import { createRankedSearch, type RankedSearch } from "../profile/search.ts";

/** Searches the roles; what a person uses most comes first among equally good ones. */
export function createRoleSearch({ rows, view }: KeptRoles, now: number): RankedSearch {
  // Made for a search and not before: the first rows are painted without it.
  let ranked: RankedSearch | undefined;
  return {
    find: (query) => withFavorite(query, rankedSearch().find(query)),
    *prepare() {
      yield* rankedSearch().prepare();
    },
  };

  function rankedSearch() {
    return (ranked ??= createRankedSearch(rows, rankUses()));
  }

  function rankUses() {
    const ranks = new Map(mostUsed(view.uses, now).map((key, rank) => [rows.find(key), rank]));
    return (row: number) => ranks.get(row);
  }

  /** The number of a favourite finds it, before the accounts that hold the digit: `2` and Enter switch to the second. */
  function withFavorite(query: string, found: Int32Array): Int32Array {
    const key = /^\s*[1-9]\s*$/.test(query) ? view.favorites[Number(query) - 1] : undefined;
    const favorite = key === undefined ? undefined : rows.find(key);
    return favorite === undefined
      ? found
      : Int32Array.of(favorite, ...found.filter((row) => row !== favorite));
  }
}
