import { upperCase, wordStarts } from "./role-row.ts";
import type { SearchWord } from "./search-words.ts";

/** A part of a text, from one place to before another. */
export type Mark = readonly [start: number, end: number];

/** What of a text the words of a query stand for: each where it begins a word, else where it is, else by its initials. */
export function findMarks(text: string, words: readonly SearchWord[]): readonly Mark[] {
  if (words.length === 0) return [];
  const upper = upperCase(text);
  const marks = words.flatMap((word) => word.flatMap((spelling) => marksOf(text, upper, spelling)));
  return merge(marks.toSorted(([a], [b]) => a - b));
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
  const across = words.filter((word) => [name, role].every((text) => findMarks(text, [word]).length === 0));
  const marks = findMarks(`${name} ${role}`, across);
  const start = name.length + 1;
  const roleMarks = marks
    .filter(([from]) => from >= start)
    .map(([from, to]) => [from - start, to - start] as const);
  return [
    merge(
      [...findMarks(name, words), ...marks.filter(([from]) => from < start)].toSorted(([a], [b]) => a - b),
    ),
    merge([...findMarks(role, words), ...roleMarks].toSorted(([a], [b]) => a - b)),
  ];
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

function merge(sorted: readonly Mark[]): readonly Mark[] {
  const merged: Mark[] = [];
  for (const [start, end] of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}
