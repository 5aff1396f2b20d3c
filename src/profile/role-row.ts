import type { Environment, Profile } from "./profile.ts";
import type { Partition } from "./partition.ts";

/**
 * A profile as one line of text: first what a search looks through, then what only rows show. Ten thousand of them are
 * one string of 0.8 MB, which is read in a millisecond and searched in place; as objects they take ten times that.
 * Control characters cannot occur in a profile, but for the line feeds of a note.
 */
export const ROW_END = "\u001d";
export const SEARCHED_END = "\u001c";
export const FIELD_END = "\u001f";
const TAG_END = "\u001e";

/** The searched fields in the order in which they stand in a row. */
export const SEARCHED_FIELDS = [
  "displayName",
  "accountId",
  "roleName",
  "group",
  "tags",
  "region",
  "environment",
  "note",
  /** The initials of the names, and other spellings of the fields; never shown. */
  "also",
] as const;

export function toRow(profile: Profile): string {
  const { displayName, accountId, roleName, group = "", tags = [], region = "", note = "" } = profile;
  const { environment = "", color, partition, ordinal, destination = "", base } = profile;
  const tagTexts = tags.join(TAG_END);
  const words = [displayName, roleName, group, tagTexts, note];
  const also = [initials(`${displayName} ${roleName}`), initials(group), ...words.flatMap(otherSpellings)];
  const names = [displayName, accountId, roleName, group, tagTexts, region, environment, note];
  const searched = [...names, also.join(" ").trim()];
  const [baseAccount = "", baseRole = ""] = [base?.accountId, base?.roleName];
  const { fillOnly = "", sessionHours = "" } = profile;
  const shown = [color, partition, ordinal ?? "", destination, baseAccount, baseRole, fillOnly, sessionHours];
  return searched.join(FIELD_END) + SEARCHED_END + shown.join(FIELD_END);
}

/**
 * Undoes `toRow`. What it returns is for showing: nothing is checked again, so nothing may be done with it before it
 * was looked up in the library.
 */
export function fromRow(row: string): Profile {
  const [searched = "", shown = ""] = row.split(SEARCHED_END);
  const [displayName = "", accountId = "", roleName = "", group, tags, region, environment, note] =
    searched.split(FIELD_END);
  const [color = "", partition = "", ordinal, destination, ...rest] = shown.split(FIELD_END);
  const [baseAccount, baseRole, fillOnly, sessionHours] = rest;
  return {
    accountId,
    roleName,
    displayName,
    color,
    partition: partition as Partition,
    ...(ordinal && { ordinal: Number(ordinal) }),
    ...(region && { region }),
    ...(destination && { destination }),
    ...(group && { group }),
    ...(tags && { tags: tags.split(TAG_END) }),
    ...(baseAccount && { base: { accountId: baseAccount, ...(baseRole && { roleName: baseRole }) } }),
    ...(environment && { environment: environment as Environment }),
    ...(note && { note }),
    ...(fillOnly && { fillOnly: true }),
    ...(sessionHours && { sessionHours: Number(sessionHours) }),
  };
}

/** What a row tells of where its role can be assumed from, without reading the rest of it. */
export function readOrigin(shown: string): Pick<Profile, "partition" | "base"> {
  const [, partition, , , accountId, roleName] = shown.split(FIELD_END);
  return {
    partition: partition as Partition,
    ...(accountId && { base: { accountId, ...(roleName && { roleName }) } }),
  };
}

/** The first letter of each word, where capitals begin words too: `ppa` for `payments-prod Admin`. */
function initials(text: string): string {
  const letters = wordStarts(text).map((at) => text.charAt(at));
  return letters.length > 1 ? letters.join("").toUpperCase() : "";
}

/** Where the words of a text begin, as initials count them. */
export function wordStarts(text: string): readonly number[] {
  return [...text.matchAll(/(?<!\p{L})\p{L}|(?<=\p{Ll})\p{Lu}|(?<=\p{Lu})\p{Lu}(?=\p{Ll})/gu)].map(
    ({ index }) => index,
  );
}

/**
 * How a text may be typed, where that is not just its letters in upper case: without what cannot be seen, `strasse` for
 * `Straße`, `Zoe` for `Zoë`.
 */
function otherSpellings(text: string): readonly string[] {
  const visible = text.replace(/\p{Cf}/gu, "");
  const plain = visible.normalize("NFKD").replace(/\p{M}/gu, "");
  const spellings = new Set([visible, plain].map((spelling) => spelling.toUpperCase()));
  spellings.delete(upperCase(text));
  return [...spellings];
}

/**
 * Upper case at the same length, so that places in it are places in the text. In lower case a sigma would depend on
 * what follows it, and half a word would not be found.
 */
export function upperCase(text: string): string {
  const upper = text.toUpperCase();
  if (upper.length === text.length) return upper;
  return text.replace(/./gsu, (letter) => {
    const changed = letter.toUpperCase();
    return changed.length === letter.length ? changed : letter;
  });
}
