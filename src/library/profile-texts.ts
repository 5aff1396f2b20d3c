import { Profile } from "../profile/profile.ts";

/**
 * The fields of a profile in the order of their columns on the wire. Part of the wire's format: a field is only ever
 * added at the end, and then with a new version of the format.
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
] as const satisfies readonly (keyof Profile)[];

type ProfileTexts = Readonly<Record<(typeof PROFILE_FIELDS)[number], string>>;

/** Cannot occur in a tag, which holds no control characters. */
const TAG_SEPARATOR = "\u001e";

/** Each field as text, empty where the profile has none. */
export function toTexts({ ordinal, tags, base, partition, fillOnly, ...texts }: Profile): ProfileTexts {
  return {
    region: "",
    destination: "",
    group: "",
    environment: "",
    note: "",
    ...texts,
    partition: partition === "aws" ? "" : partition,
    ordinal: ordinal?.toString() ?? "",
    tags: tags?.join(TAG_SEPARATOR) ?? "",
    base:
      base === undefined
        ? ""
        : [base.accountId, ...(base.roleName === undefined ? [] : [base.roleName])].join("/"),
    fillOnly: fillOnly === true ? "true" : "",
  };
}

/** Undoes `toTexts`. Throws when the texts make no profile. */
export function fromTexts(texts: Readonly<Record<string, string>>): Profile {
  const { ordinal, tags, base, fillOnly, ...given } = Object.fromEntries(
    Object.entries(texts).filter(([, text]) => text !== ""),
  );
  return Profile.parse({
    partition: "aws",
    ...given,
    ...(ordinal !== undefined && { ordinal: Number(ordinal) }),
    ...(tags !== undefined && { tags: tags.split(TAG_SEPARATOR) }),
    ...(base !== undefined && { base: parseBase(base) }),
    ...(fillOnly !== undefined && { fillOnly: fillOnly === "true" }),
  });
}

function parseBase(text: string): Profile["base"] {
  const slash = text.indexOf("/");
  return slash === -1
    ? { accountId: text }
    : { accountId: text.slice(0, slash), roleName: text.slice(slash + 1) };
}
