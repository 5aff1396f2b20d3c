import { FIELD_END, SEARCHED_FIELDS } from "./role-row.ts";

/**
 * How well a word fits a place, the best first. Whoever types a word's beginning means that word; its middle is found
 * too, but comes last. Initials stand between the two: `pa` is short for `prod-admin` more often than a part of `spare`.
 */
const [WHOLE_FIELD, FIRST_WORD, FIELD_START, WHOLE_WORD, WORD_START, INITIALS, INSIDE] = [
  0, 1, 2, 3, 4, 5, 6,
];

const INITIALS_FIELD = SEARCHED_FIELDS.indexOf("also");

/** A row where it stands in the text of all: from where to where it is searched. */
type SearchedRow = {
  readonly text: string;
  readonly upper: string;
  readonly start: number;
  readonly end: number;
};

/** A spelling, and the first place where it is found in or below the row that a search is at. */
export type Place = { readonly spelling: string; at: number };

/** Moves a place to the first one from `from`; behind the last row when there is none. */
export function movePlace(place: Place, upper: string, from: number): void {
  const found = upper.indexOf(place.spelling, from);
  place.at = found === -1 ? upper.length : found;
}

/**
 * Scores a word by its best place among the searched fields of a row, of which `place` is the first, and moves it below
 * them: the lower, the better; Infinity when it counts nowhere. The fit counts first, then the field: a name before a
 * note. The rows are searched where they stand in their text: to cut each out of it takes longer than to search it.
 */
export function scoreWord(row: SearchedRow, place: Place): number {
  const { text, upper, end: rowEnd } = row;
  let best = Infinity;
  let field = 0;
  let start = row.start;
  let end = upper.indexOf(FIELD_END, start);
  while (place.at < rowEnd) {
    for (; end < place.at && field < INITIALS_FIELD; field++) {
      start = end + 1;
      end = field + 1 < INITIALS_FIELD ? upper.indexOf(FIELD_END, start) : rowEnd;
    }
    const fit = field === INITIALS_FIELD ? INITIALS : fitInField(text, place, start, end);
    // One letter is the initial of half of all roles.
    if (fit !== INITIALS || place.spelling.length > 1)
      best = Math.min(best, fit * SEARCHED_FIELDS.length + field);
    movePlace(place, upper, place.at + 1);
  }
  return best;
}

function fitInField(text: string, { at, spelling }: Place, start: number, end: number): number {
  const wordEnd = at + spelling.length;
  if (at === start && wordEnd === end) return WHOLE_FIELD;
  const endsWord = isBorder(text, wordEnd);
  if (at === start) return endsWord ? FIRST_WORD : FIELD_START;
  if (!isBorder(text, at)) return INSIDE;
  return endsWord ? WHOLE_WORD : WORD_START;
}

/** Whether a word ends and another begins at a place, as in `prod|-|2`, `Admin|Access` and `web|2`. */
function isBorder(text: string, at: number): boolean {
  const before = kindOf(text.charCodeAt(at - 1));
  const after = kindOf(text.charCodeAt(at));
  if (before === "other" || after === "other") return true;
  return (before === "lower" && after === "upper") || (after === "digit") !== (before === "digit");
}

/** By code unit and without a pattern: it is asked for every place of every word in every row. */
function kindOf(code: number): "upper" | "lower" | "digit" | "other" {
  if (code >= 0x61 && code <= 0x7a) return "lower";
  if (code >= 0x41 && code <= 0x5a) return "upper";
  if (code >= 0x30 && code <= 0x39) return "digit";
  if (!(code > 0x7f)) return "other";
  const letter = String.fromCharCode(code);
  if (letter.toLowerCase() !== letter) return "upper";
  return /[\p{L}\p{M}\p{Cs}]/u.test(letter) ? "lower" : "other";
}
