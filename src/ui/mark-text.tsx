import type { ComponentChild } from "preact";
import type { Mark } from "../profile/marks.ts";

/**
 * A text, or the part of a longer one that begins at `from`, with the letters marked that a search found it by. These
 * are children and no component: a list has five of them in each row, and all may change with a key.
 */
export function markText(text: string, marks: readonly Mark[], from = 0): readonly ComponentChild[] {
  const parts: ComponentChild[] = [];
  let done = 0;
  for (const [start, end] of marks) {
    const [low, high] = [Math.max(start - from, done), Math.min(end - from, text.length)];
    if (low >= high) continue;
    parts.push(text.slice(done, low), <mark key={low}>{text.slice(low, high)}</mark>);
    done = high;
  }
  return [...parts, text.slice(done)];
}
