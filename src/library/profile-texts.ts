import { Profile } from "../profile/profile.ts";

/**
 * The fields of a profile in the order of their columns on the wire. Part of the wire's format: a field is only ever
 * added at the end, and then with a new version of the format, see `wire.ts`.
 */
export const PROFILE_FIELDS = [
  "accountId",
  "roleName",
  "displayName",
  "color",
  "partition",
  "ordinal",
  "region",
  "destination",
  "group",
  "tags",
  "base",
  "environment",
  "note",
  "fillOnly",
  "sessionHours",
] as const satisfies readonly (keyof Profile)[];

type ProfileTexts = Readonly<Record<(typeof PROFILE_FIELDS)[number], string>>;

/** Cannot occur in a tag, which holds no control characters. */
const TAG_SEPARATOR = "\u001e";

/** Each field as text, empty where the profile has none. */
export function toTexts(profile: Profile): ProfileTexts {
  const { tags, base, partition, ...others } = profile;
  const plain: Partial<Record<string, string | number | boolean>> = others;
  const texts = PROFILE_FIELDS.map((field) => [field, plain[field]?.toString() ?? ""]);
  return {
    ...(Object.fromEntries(texts) as ProfileTexts),
    partition: partition === "aws" ? "" : partition,
    tags: tags?.join(TAG_SEPARATOR) ?? "",
    base: [base?.accountId, base?.roleName].filter((part) => part !== undefined).join("/"),
  };
}

/** Undoes `toTexts`. Throws when the texts make no profile. */
export function fromTexts(texts: Readonly<Record<string, string>>): Profile {
  const given = Object.entries(texts).filter(([, text]) => text !== "");
  const values = given.map(([field, text]) => [field, READERS[field]?.(text) ?? text]);
  return Profile.parse({ partition: "aws", ...Object.fromEntries(values) });
}

/** What reads the fields that are no text. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  ordinal: Number,
  tags: (text) => text.split(TAG_SEPARATOR),
  base: parseBase,
  fillOnly: (text) => text === "true",
  sessionHours: Number,
};

function parseBase(text: string): Profile["base"] {
  const slash = text.indexOf("/");
  return slash === -1
    ? { accountId: text }
    : { accountId: text.slice(0, slash), roleName: text.slice(slash + 1) };
}
