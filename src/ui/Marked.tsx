import { findMarks, type Mark } from "../profile/marks.ts";
import type { SearchWord } from "../profile/search-words.ts";

type Props = { readonly text: string; readonly words: readonly SearchWord[] };

/** A text with the letters marked that a search found it by. */
export function Marked({ text, words }: Props) {
  return words.length === 0 ? text : <MarkedPart text={text} marks={findMarks(text, words)} from={0} />;
}

type PartProps = { readonly text: string; readonly marks: readonly Mark[]; readonly from: number };

/** A part of a longer text, in which the marks count, that begins at a place of it. */
export function MarkedPart({ text, marks, from }: PartProps) {
  const parts = [];
  let done = 0;
  for (const [start, end] of marks) {
    const [low, high] = [Math.max(start - from, done), Math.min(end - from, text.length)];
    if (low >= high) continue;
    parts.push(text.slice(done, low), <mark key={low}>{text.slice(low, high)}</mark>);
    done = high;
  }
  return <>{[...parts, text.slice(done)]}</>;
}
