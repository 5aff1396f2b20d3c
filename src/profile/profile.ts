import * as z from "zod/mini";
import { ACCOUNT } from "./account.ts";
import { COLOR, DEFAULT_COLOR } from "./color.ts";
import { Partition, REGION } from "./partition.ts";
import { profileKey, type ProfileKey } from "./profile-key.ts";
import { isRoleName } from "./role-name.ts";

export { profileKey, type ProfileKey };

/** AWS's sign-in page answers 400 to a longer display name. */
export const MAX_DISPLAY_NAME = 64;

/** IAM lets no session of a role last longer. */
export const MAX_SESSION_HOURS = 12;

/**
 * Control characters would break a row apart, here and in every file that a profile is exported to;
 * halves of surrogate pairs do not survive UTF-8.
 */
const LINE = /^[^\p{Cc}\p{Cs}]+$/u;
const LINES = /^[^\p{Cc}\p{Cs}]+(\n[^\p{Cc}\p{Cs}]*)*$/u;

const line = (maxLength: number) => z.string().check(z.regex(LINE), z.maxLength(maxLength));
const account = z.string().check(z.regex(ACCOUNT));
const roleName = z.string().check(z.refine(isRoleName));

export const Environment = z.enum(["production", "staging", "development"]);
export type Environment = z.infer<typeof Environment>;

/** A role that a person can switch to, as it is stored, synced and exported. */
export const Profile = z.object({
  /** 12 digits, or an account alias. */
  accountId: account,
  /** With its path when it has one, without a slash in front: `team/ReadOnly`. */
  roleName,
  displayName: line(MAX_DISPLAY_NAME),
  /** Six lower-case hex digits, no `#`. */
  color: z.string().check(z.regex(COLOR)),
  partition: Partition,
  /** From 2: a further profile that a person deliberately keeps for the same role. */
  ordinal: z.exactOptional(z.int().check(z.minimum(2), z.maximum(99))),
  /** Where to land. */
  region: z.exactOptional(z.string().check(z.regex(REGION))),
  /** A console path (`/s3/home`) or an https URL of the console; absent: the page a person is on. */
  destination: z.exactOptional(line(1000).check(z.regex(/^(\/|https:\/\/)/))),
  group: z.exactOptional(line(64)),
  tags: z.exactOptional(z.array(line(40)).check(z.minLength(1), z.maxLength(10))),
  /** The signed-in identity from which the role can be assumed; absent: any. */
  base: z.exactOptional(z.object({ accountId: account, roleName: z.exactOptional(roleName) })),
  environment: z.exactOptional(Environment),
  /** Free text, several lines. The limit keeps any one profile from filling a shard of the sync area. */
  note: z.exactOptional(z.string().check(z.regex(LINES), z.maxLength(500))),
  /** AWS's form is filled in and left to the person to submit. */
  fillOnly: z.exactOptional(z.literal(true)),
  /** The role's maximum session duration, in whole hours. No page tells it; absent: nobody has said. */
  sessionHours: z.exactOptional(z.int().check(z.minimum(1), z.maximum(MAX_SESSION_HOURS))),
});
export type Profile = z.infer<typeof Profile>;

/** What a person must give; the rest has defaults. */
export type ProfileDraft = Pick<Profile, "accountId" | "roleName"> & Partial<Profile>;

export function createProfile(draft: ProfileDraft): Profile {
  return {
    displayName: defaultDisplayName(draft),
    color: DEFAULT_COLOR,
    partition: "aws",
    ...draft,
  };
}

function defaultDisplayName({ accountId, roleName }: ProfileDraft): string {
  return `${roleName} @ ${accountId}`.slice(0, MAX_DISPLAY_NAME);
}

/** The profile with the first ordinal under which its role has none yet. */
export function withFreeOrdinal(profile: Profile, isTaken: (key: ProfileKey) => boolean): Profile {
  const { ordinal, ...first } = profile;
  let candidate: Profile = first;
  for (let next = 2; isTaken(profileKey(candidate)); next++) candidate = { ...first, ordinal: next };
  return candidate;
}
