import { mostUsed } from "./last-used.ts";
import type { KeptRoles } from "./kept-roles.ts";
import { createRankedSearch, prepareSearch, type RankedSearch } from "../profile/search.ts";

export type RoleSearch = {
  readonly find: RankedSearch;
  /** Does step by step, ahead of the first search, what that would have to do first. */
  readonly prepare: () => Iterator<unknown>;
};

/** Searches the roles; what a person uses most comes first among equally good ones. */
export function createRoleSearch({ rows, view }: KeptRoles, now: number): RoleSearch {
  let ranked: RankedSearch | undefined;
  return {
    find(query) {
      return withFavorite(query, rankedSearch()(query));
    },
    *prepare() {
      yield rankedSearch();
      yield* prepareSearch(rows);
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
