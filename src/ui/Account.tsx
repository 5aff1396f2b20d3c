import { isAccountId } from "../profile/account.ts";
import { findMarks } from "../profile/marks.ts";
import type { SearchWord } from "../profile/search-words.ts";
import { markText } from "./mark-text.tsx";

type Props = {
  readonly account: string;
  /** What it was searched by. */
  readonly words?: readonly SearchWord[];
};

/** An account ID in groups of four, set apart by style alone: it is read out, searched and copied as twelve digits. */
export function Account({ account, words = [] }: Props) {
  const starts = isAccountId(account) ? [0, 4, 8] : [0];
  const marks = findMarks(account, words);
  return (
    <span class="account">
      {starts.map((start, at) => (
        <span key={start}>{markText(account.slice(start, starts[at + 1]), marks, start)}</span>
      ))}
    </span>
  );
}
