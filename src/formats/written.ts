import { profileKey, type Profile } from "../profile/profile.ts";
import { PROFILE_FIELDS, type ProfileField } from "./reading.ts";

/** A field that the format has no place for, and the profiles whose value is missing from the text. */
export type LostField = { readonly field: ProfileField; readonly profiles: readonly Profile[] };

/** An exported file: its text, and what a person has to be warned of. */
export type Written = { readonly text: string; readonly lost: readonly LostField[] };

/** Collects what is lost, field by field. */
export function listLost(
  profiles: readonly Profile[],
  isLost: (profile: Profile, field: ProfileField) => boolean,
): readonly LostField[] {
  return PROFILE_FIELDS.map((field) => ({
    field,
    profiles: profiles.filter((profile) => profile[field] !== undefined && isLost(profile, field)),
  })).filter((lost) => lost.profiles.length > 0);
}

/** One order on every machine and in every language, so that two exports differ only where the profiles do. */
export function inFileOrder(profiles: readonly Profile[]): Profile[] {
  const keyed = profiles.map((profile) => {
    const { ordinal: _, ...first } = profile;
    return { role: profileKey(first), ordinal: profile.ordinal ?? 1, profile };
  });
  return keyed
    .sort((a, b) => (a.role < b.role ? -1 : a.role > b.role ? 1 : a.ordinal - b.ordinal))
    .map(({ profile }) => profile);
}
