import { ROW_END } from "./role-row.ts";
import type { SearchWord } from "./search-words.ts";

/** A shorter word has too many neighbours. */
const MIN_LENGTH = 4;
/** A word of letters, where a capital behind a small letter begins another. Digits are never guessed. */
const WORD = /\p{Lu}*[^\P{L}\p{Lu}]+|\p{Lu}+/gu;

/** The different words of many rows, in upper case. They are collected when they are needed, or ahead, step by step. */
export type KnownWords = {
  readonly all: () => ReadonlySet<string>;
  readonly prepare: () => Generator<undefined>;
};

/** So many take about a millisecond. */
const CHARACTERS_AT_ONCE = 20_000;

export function createKnownWords(text: string): KnownWords {
  const known = new Set<string>();
  let done = 0;
  const collectNext = () => {
    const rowEnd = text.indexOf(ROW_END, done + CHARACTERS_AT_ONCE);
    const end = rowEnd === -1 ? text.length : rowEnd;
    for (const word of text.slice(done, end).match(WORD) ?? []) known.add(word.toUpperCase());
    done = end;
  };
  return {
    all() {
      while (done < text.length) collectNext();
      return known;
    },
    *prepare() {
      for (; done < text.length; yield) collectNext();
    },
  };
}

/**
 * Widens each word of a query by the known words that are one slip away: a letter changed, left out, put in, or two
 * swapped. Undefined when that gives nothing new.
 */
export function findNearWords(
  known: ReadonlySet<string>,
  words: readonly SearchWord[],
): readonly SearchWord[] | undefined {
  const widened = words.map((word) => {
    const [typed = ""] = word;
    if (typed.length < MIN_LENGTH || /\P{L}/u.test(typed)) return word;
    return [...word, ...[...known].filter((candidate) => isNear(typed, candidate))];
  });
  return widened.some((word, at) => word.length > (words[at]?.length ?? 0)) ? widened : undefined;
}

/** Whether a candidate begins with what was typed, but for one slip. The first letter is hardly ever mistyped. */
function isNear(typed: string, candidate: string): boolean {
  if (!candidate.startsWith(typed.charAt(0))) return false;
  let at = 0;
  while (at < typed.length && typed[at] === candidate[at]) at++;
  const rest = typed.slice(at);
  if (rest === "") return false;
  const [one, two] = [candidate[at] ?? "", candidate[at + 1] ?? ""];
  return (
    candidate.startsWith(rest.slice(1), at + 1) ||
    candidate.startsWith(rest.slice(1), at) ||
    candidate.startsWith(rest, at + 1) ||
    (rest.startsWith(two + one) && candidate.startsWith(rest.slice(2), at + 2))
  );
}
