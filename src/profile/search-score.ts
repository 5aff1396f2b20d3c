import { FIELD_END, SEARCHED_FIELDS } from "./role-row.ts";

/**
 * How well a word fits a place, the best first. Whoever types a word's beginning means that word; its middle is found
 * too, but comes last. Initials stand between the two: `pa` is short for `prod-admin` more often than a part of `spare`.
 */
const FITS = [
  "wholeField",
  "firstWord",
  "fieldStart",
  "wholeWord",
  "wordStart",
  "initials",
  "inside",
] as const satisfies readonly string[];
type Fit = (typeof FITS)[number];

const INITIALS_FIELD = SEARCHED_FIELDS.indexOf("also");

/**
 * Scores a word by its best place among the searched fields of a row, given as it stands and in upper case: the lower,
 * the better; Infinity when it is nowhere. The fit counts first, then the field: a name before a note.
 */
export function scoreWord(text: string, upper: string, word: string): number {
  let best = Infinity;
  let field = 0;
  let fieldEnd = upper.indexOf(FIELD_END);
  for (let at = upper.indexOf(word); at !== -1; at = upper.indexOf(word, at + 1)) {
    while (fieldEnd !== -1 && fieldEnd < at) {
      field++;
      fieldEnd = upper.indexOf(FIELD_END, fieldEnd + 1);
    }
    const fit = field === INITIALS_FIELD ? "initials" : fitAt(text, at, word.length);
    // One letter is the initial of half of all roles.
    if (fit === "initials" && word.length === 1) break;
    best = Math.min(best, FITS.indexOf(fit) * SEARCHED_FIELDS.length + field);
  }
  return best;
}

function fitAt(text: string, at: number, length: number): Fit {
  const end = at + length;
  const startsField = at === 0 || text[at - 1] === FIELD_END;
  if (startsField && text[end] === FIELD_END) return "wholeField";
  const endsWord = isBorder(text, end);
  if (startsField) return endsWord ? "firstWord" : "fieldStart";
  if (!isBorder(text, at)) return "inside";
  return endsWord ? "wholeWord" : "wordStart";
}

/** Whether a word ends and another begins at a place, as in `prod|-|2`, `Admin|Access` and `web|2`. */
function isBorder(text: string, at: number): boolean {
  const [before, after] = [kindOf(text.charCodeAt(at - 1)), kindOf(text.charCodeAt(at))];
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
