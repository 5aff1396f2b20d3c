import { upperCase, wordStarts } from "./role-row.ts";
import type { SearchWord } from "./search-words.ts";

/** A part of a text, from one place to before another. */
export type Mark = readonly [start: number, end: number];

/** What of a text the words of a query stand for: each where it begins a word, else where it is, else by its initials. */
export function findMarks(text: string, words: readonly SearchWord[]): readonly Mark[] {
  if (words.length === 0) return [];
  const upper = upperCase(text);
  const marks = words.flatMap((word) => word.flatMap((spelling) => marksOf(text, upper, spelling)));
  return merge(marks);
}

/**
 * The marks of a name and of the role behind it. Initials may run from one into the other: `pa` finds `Payments` in the
 * role `Admin`.
 */
export function findNameMarks(
  name: string,
  role: string,
  words: readonly SearchWord[],
): readonly [name: readonly Mark[], role: readonly Mark[]] {
  const inName: Mark[] = [];
  const inRole: Mark[] = [];
  const start = name.length + 1;
  for (const word of words) {
    const [ofName, ofRole] = [findMarks(name, [word]), findMarks(role, [word])];
    inName.push(...ofName);
    inRole.push(...ofRole);
    if (ofName.length > 0 || ofRole.length > 0) continue;
    for (const [from, to] of findMarks(`${name} ${role}`, [word])) {
      if (from < start) inName.push([from, to]);
      else inRole.push([from - start, to - start]);
    }
  }
  return [merge(inName), merge(inRole)];
}

function marksOf(text: string, upper: string, word: string): readonly Mark[] {
  const inside = upper.indexOf(word);
  if (inside === 0) return [[0, word.length]];
  if (inside === -1 && word.length < 2) return [];
  const starts = wordStarts(text);
  if (inside !== -1) {
    const at = starts.find((start) => upper.startsWith(word, start)) ?? inside;
    return [[at, at + word.length]];
  }
  const first = starts
    .map((start) => upper.charAt(start))
    .join("")
    .indexOf(word);
  if (first === -1) return [];
  return starts.slice(first, first + word.length).map((start) => [start, start + 1]);
}

function merge(marks: readonly Mark[]): readonly Mark[] {
  const merged: Mark[] = [];
  for (const [start, end] of marks.toSorted(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}
