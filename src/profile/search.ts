import { findNearWords } from "./near-words.ts";
import type { Profile } from "./profile.ts";
import { joinRows, readRows, type RoleRows } from "./role-rows.ts";
import { movePlace, scoreWord, type Place } from "./search-score.ts";
import { readQuery, type Query, type SearchWord } from "./search-words.ts";

/*
 * Search libraries were measured on 10,000 realistic profiles (Node 20, one key, medians; ours takes 0.5 to 5 ms and
 * 1.5 KB gzipped): uFuzzy 1.0.19 takes up to 24 ms for one letter and 4.3 KB; Fuse.js 7.5.0 20 to 58 ms and 9.6 KB;
 * MiniSearch 7.2.0 0.1 to 4 ms but 147 ms to prepare, 5.9 KB, and it finds no middle of a word. None keeps the digits of
 * an account ID together, and what stands above what would have to be built around each of them all the same.
 */

export type RankedSearch = {
  /** The rows that hold every word of a query, the best first. */
  readonly find: (query: string) => Int32Array;
  /**
   * Does step by step, ahead of the first search, what that would have to do first. It searches on the way, for a
   * browser compiles what is run often: else the first key pays for that.
   */
  readonly prepare: () => Generator<undefined>;
};

/** How much a person uses a row: 0 for the one used most, undefined for those that were never used. */
export type UseRank = (row: number) => number | undefined;

/** So many rows take less than a millisecond. */
const PREPARED_AT_ONCE = 250;

/**
 * Letters, digits, words, and what is nowhere: what was compiled for one kind alone is compiled anew for the first key of
 * another.
 */
const SAMPLES = ["a", "1", "prod ad", "\u00a7"];

/** Equally good rows stay in the order in which a person uses them, then in that in which they were given. */
export function createRankedSearch(rows: RoleRows, useRank: UseRank = () => undefined): RankedSearch {
  const rank = (query: Query, among: Int32Array) => rankRows(rows, query, { useRank, among });
  let last: Holding = { words: [], rows: range(0, rows.count) };
  return {
    find(text) {
      const query = readQuery(text);
      if (query.words.length === 0) return range(0, rows.count);
      // Whoever types on looks through what was found so far.
      if (!narrows(query.words, last.words)) last = { words: [], rows: range(0, rows.count) };
      const { found, holding } = rank(query, last.rows);
      last = { words: query.words, rows: holding };
      if (found.length > 0) return found;
      // The last resort: a word may be misspelled.
      const words = findNearWords(rows.knownWords.all(), query.words);
      return words === undefined ? found : rank({ words }, range(0, rows.count)).found;
    },
    *prepare() {
      rows.upper();
      yield;
      rows.searchedEnds();
      yield;
      for (let start = 0, turn = 0; start < rows.count; start += PREPARED_AT_ONCE, turn++) {
        const query = readQuery(SAMPLES[turn % SAMPLES.length] ?? "");
        rank(query, range(start, Math.min(start + PREPARED_AT_ONCE, rows.count)));
        yield;
      }
      yield* rows.knownWords.prepare();
    },
  };
}

/** The rows that hold words, wherever. Where a single letter is an initial it is not found, but two letters may be. */
type Holding = { readonly words: readonly SearchWord[]; readonly rows: Int32Array };

/** Whether rows that hold some words hold those of an earlier query too, each in one of its spellings. */
function narrows(words: readonly SearchWord[], earlier: readonly SearchWord[]): boolean {
  const implies = (word: SearchWord, before: SearchWord) =>
    word.every((spelling) => before.some((part) => spelling.includes(part)));
  return earlier.every((before) => words.some((word) => implies(word, before)));
}

function range(start: number, end: number): Int32Array {
  const rows = new Int32Array(end - start);
  for (let at = 0; at < rows.length; at++) rows[at] = start + at;
  return rows;
}

/** Finds the profiles that hold every word of a query, in the order in which they were given. */
export type Search = (query: string) => readonly Profile[];

/** Prepares the texts of the profiles once, so that each key press only looks through them. */
export function createSearch(profiles: readonly Profile[]): Search {
  const search = createRankedSearch(readRows(joinRows(profiles)));
  return (query) => Array.from(search.find(query).sort()).flatMap((row) => profiles[row] ?? []);
}

/** One more than a row's number, and than a rank of use, can be: 2^20 × 2^10 leaves 2^23 for scores below 2^53. */
const ROWS = 2 ** 20;
const USES = 2 ** 10;
/** More than any score. */
const OUT_OF_ORDER = 2 ** 20;

type Among = { readonly useRank: UseRank; readonly among: Int32Array };

/**
 * Score, use and row are sorted as one number, which takes a tenth of the time that a comparing function does. What
 * runs for every row goes by callbacks, neither by `for…of` nor by taking arrays apart: V8 (in Chromium 156) throws away what
 * it compiled of those while the popup loads, and the first key would run it uncompiled, in three times the time.
 */
function rankRows(rows: RoleRows, { words, account }: Query, { useRank, among }: Among) {
  const places = words.map(placesOf);
  const groups = account === undefined ? [] : placesOf([account]);
  const { lookAt, holds, score } = createLook(rows);
  const holding = new Int32Array(among.length);
  const ranked = new Float64Array(among.length);
  let held = 0;
  let found = 0;
  among.forEach((row) => {
    lookAt(row);
    if (!places.every(holds)) return;
    holding[held++] = row;
    const total = score(places);
    if (total === Infinity) return;
    const order = groups.length === 0 || holds(groups) ? 0 : OUT_OF_ORDER;
    const use = Math.min(useRank(row) ?? USES - 1, USES - 1);
    ranked[found++] = ((order + total) * USES + use) * ROWS + row;
  });
  ranked.subarray(0, found).sort();
  const best = new Int32Array(found);
  for (let at = 0; at < found; at++) best[at] = (ranked[at] ?? 0) % ROWS;
  return { found: best, holding: holding.subarray(0, held) };
}

/** The places of a word, in each of its spellings. */
type Places = readonly Place[];

function placesOf(word: SearchWord): Places {
  return word.map((spelling) => ({ spelling, at: -1 }));
}

/** Looks at one row after the other, from the top down. All that is called for each of ten thousand is made once. */
function createLook(rows: RoleRows) {
  const ends = rows.searchedEnds();
  const row = { text: rows.text, upper: rows.upper(), start: 0, end: 0 };
  const isHere = (place: Place) => {
    if (place.at < row.start) movePlace(place, row.upper, row.start);
    return place.at < row.end;
  };
  const better = (best: number, place: Place) =>
    isHere(place) ? Math.min(best, scoreWord(row, place)) : best;
  const add = (sum: number, word: Places) => sum + word.reduce(better, Infinity);
  return {
    lookAt: (at: number) => {
      row.start = rows.starts[at] ?? 0;
      row.end = ends[at] ?? 0;
    },
    /** Whether the row holds a word in any spelling. Most rows fall out here, which is quick. */
    holds: (word: Places): boolean => word.some(isHere),
    /** The sum over the words, each in its best spelling and place; Infinity when one of them counts nowhere. */
    score: (words: readonly Places[]): number => words.reduce(add, 0),
  };
}
