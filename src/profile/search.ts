import { findNearWords, wordsOf } from "./near-words.ts";
import type { Profile } from "./profile.ts";
import { joinRows, readRows, type RoleRows } from "./role-rows.ts";
import { scoreWord } from "./search-score.ts";
import { readQuery, type Query, type SearchWord } from "./search-words.ts";

/*
 * Search libraries were measured on 10,000 realistic profiles (Node 20, one key, medians; ours takes 0.5 to 5 ms and
 * 1.5 KB gzipped): uFuzzy 1.0.19 takes up to 24 ms for one letter and 4.3 KB; Fuse.js 7.5.0 20 to 58 ms and 9.6 KB;
 * MiniSearch 7.2.0 0.1 to 4 ms but 147 ms to prepare, 5.9 KB, and it finds no middle of a word. None keeps the digits of
 * an account ID together, and what stands above what would have to be built around each of them all the same.
 */

/** The rows that hold every word of a query, the best first. */
export type RankedSearch = (query: string) => readonly number[];

/** How much a person uses a row: 0 for the one used most, undefined for those that were never used. */
export type UseRank = (row: number) => number | undefined;

/** Equally good rows stay in the order in which a person uses them, then in that in which they were given. */
export function createRankedSearch(rows: RoleRows, useRank: UseRank = () => undefined): RankedSearch {
  let known: ReadonlySet<string> | undefined;
  return (text) => {
    const query = readQuery(text);
    if (query.words.length === 0) return Array.from({ length: rows.count }, (_, row) => row);
    const found = rankRows(rows, query, useRank);
    if (found.length > 0) return found;
    // The last resort: a word may be misspelled.
    const words = findNearWords((known ??= wordsOf(rows.text)), query.words);
    return words === undefined ? [] : rankRows(rows, { words }, useRank);
  };
}

/** So many rows take less than a millisecond. */
const PREPARED_AT_ONCE = 250;
/** By then the browser has compiled what scores a row; until then it takes ten times as long. */
const PREPARED_ROWS = 3_000;

/** Prepares the rows step by step, and the browser: else the first key that finds thousands pays for both. */
export function* prepareSearch(rows: RoleRows): Generator<undefined> {
  rows.upper(0);
  yield;
  const end = Math.min(rows.count, PREPARED_ROWS);
  for (let row = 0; row < end; row++) {
    scoreRow(rows, row, rows.upper(row), [["A"]]);
    if (row % PREPARED_AT_ONCE === 0) yield;
  }
}

/** Finds the profiles that hold every word of a query, in the order in which they were given. */
export type Search = (query: string) => readonly Profile[];

/** Prepares the texts of the profiles once, so that each key press only looks through them. */
export function createSearch(profiles: readonly Profile[]): Search {
  const search = createRankedSearch(readRows(joinRows(profiles)));
  return (query) =>
    search(query)
      .toSorted((a, b) => a - b)
      .flatMap((row) => profiles[row] ?? []);
}

/** One more than a row's number, and than a rank of use, can be: 2^20 × 2^10 leaves 2^23 for scores below 2^53. */
const ROWS = 2 ** 20;
const USES = 2 ** 10;
/** More than any score. */
const OUT_OF_ORDER = 2 ** 20;

/** Score, use and row are sorted as one number, which takes a tenth of the time that a comparing function does. */
function rankRows(rows: RoleRows, { words, account }: Query, useRank: UseRank): readonly number[] {
  const ranked: number[] = [];
  for (let row = 0; row < rows.count; row++) {
    const upper = rows.upper(row);
    const score = scoreRow(rows, row, upper, words);
    if (score === undefined) continue;
    const order = account === undefined || upper.includes(account) ? 0 : OUT_OF_ORDER;
    const use = Math.min(useRank(row) ?? USES - 1, USES - 1);
    ranked.push(((order + score) * USES + use) * ROWS + row);
  }
  return Array.from(Float64Array.from(ranked).sort(), (value) => value % ROWS);
}

/** The sum over the words, each in its best spelling and place; undefined when one of them is not there. */
function scoreRow(
  rows: RoleRows,
  row: number,
  upper: string,
  words: readonly SearchWord[],
): number | undefined {
  // Most rows fall out here, which is quick.
  if (!words.every((word) => word.some((spelling) => upper.includes(spelling)))) return undefined;
  const text = rows.searched(row);
  let sum = 0;
  for (const word of words) {
    let best = Infinity;
    for (const spelling of word) best = Math.min(best, scoreWord(text, upper, spelling));
    if (best === Infinity) return undefined;
    sum += best;
  }
  return sum;
}
