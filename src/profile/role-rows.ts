import { lastWhere } from "./bisect.ts";
import { createKnownWords, type KnownWords } from "./near-words.ts";
import { profileKey, type ProfileKey } from "./profile-key.ts";
import type { Profile } from "./profile.ts";
import { FIELD_END, fromRow, ROW_END, SEARCHED_END, SEARCHED_FIELDS, toRow, upperCase } from "./role-row.ts";

/** Many profiles as one text, in order. Rows are known by their number, from 0. */
export type RoleRows = {
  readonly count: number;
  readonly text: string;
  /** The text in upper case, place by place. */
  readonly upper: () => string;
  /** Where each row begins in the text, and behind them where a further one would. */
  readonly starts: Int32Array;
  /** Where the searched fields of each row end. */
  readonly searchedEnds: () => Int32Array;
  readonly knownWords: KnownWords;
  /** The row that a place in the text belongs to. */
  readonly rowAt: (place: number) => number;
  /** Its group's name, empty when it is in none. */
  readonly group: (row: number) => string;
  /** The profile of a row, to show it. */
  readonly profile: (row: number) => Profile;
  readonly find: (key: ProfileKey) => number | undefined;
};

const GROUP_FIELD = SEARCHED_FIELDS.indexOf("group");

export function joinRows(profiles: readonly Profile[]): string {
  return profiles.map(toRow).join(ROW_END);
}

export function readRows(text: string): RoleRows {
  const starts = startsOf(text);
  const rowAt = (place: number) => lastWhere(0, starts.length - 1, (row) => (starts[row] ?? 0) <= place);
  const profile = (row: number) => fromRow(text.slice(starts[row], (starts[row + 1] ?? 0) - 1));
  // Made for a search and not before: the first rows are painted without them.
  let upper: string | undefined;
  let searchedEnds: Int32Array | undefined;
  return {
    count: starts.length - 1,
    text,
    upper: () => (upper ??= upperCase(text)),
    knownWords: createKnownWords(text),
    starts,
    rowAt,
    searchedEnds: () => (searchedEnds ??= starts.map((start) => text.indexOf(SEARCHED_END, start))),
    group(row) {
      let start = starts[row] ?? 0;
      for (let field = 0; field < GROUP_FIELD; field++) start = text.indexOf(FIELD_END, start) + 1;
      return text.slice(start, text.indexOf(FIELD_END, start));
    },
    profile,
    find(key) {
      const [, accountId = "", roleName = ""] = /^[^:]*:([^:]*):(.*?)(?:#\d+)?$/.exec(key) ?? [];
      const wanted = FIELD_END + accountId + FIELD_END + roleName + FIELD_END;
      for (let place = text.indexOf(wanted); place !== -1; place = text.indexOf(wanted, place + 1)) {
        const row = rowAt(place);
        if (profileKey(profile(row)) === key) return row;
      }
      return undefined;
    },
  };
}

/** Where each row begins, and behind them where a further one would. */
function startsOf(text: string): Int32Array {
  if (text === "") return Int32Array.of(0);
  const starts = [0];
  for (let end = text.indexOf(ROW_END); end !== -1; end = text.indexOf(ROW_END, end + 1))
    starts.push(end + 1);
  starts.push(text.length + 1);
  return Int32Array.from(starts);
}
