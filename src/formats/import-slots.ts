import { profileKey, type Profile, type ProfileKey } from "../profile/profile.ts";
import { PROFILE_FIELDS, type Candidate, type ProfileField } from "./reading.ts";

/** One profile to be, out of the candidates of an input that mean the same one. */
export type Slot = {
  readonly candidate: Candidate;
  /** The input says which of a role's profiles this is, as Rolecall's own files do. */
  readonly isExact: boolean;
};

/** What became of a candidate that is not the first one for its role. */
export type Duplicate = {
  /**
   * `identical`: it says nothing new. `overridden`: it is the same profile, and what it says differently holds.
   * `further`: it has another display name, and is kept as a further profile of the role.
   * `tooMany`: a role has at most 99 profiles; this one is left out.
   */
  readonly kind: "identical" | "overridden" | "further" | "tooMany";
  readonly candidate: Candidate;
  readonly earlier: Candidate;
};

/** Ordinals run to 99. */
const MAX_PER_ROLE = 99;

/**
 * Puts together what an input says of one profile. Two sections for one role with different names are what people
 * write to land in two Regions, so both stay; under one name, or with no name, they are one profile said twice, and the
 * later one holds, as it does in AWS's own files.
 */
export function gatherSlots(candidates: readonly Candidate[]): { slots: Slot[][]; duplicates: Duplicate[] } {
  const roles = new Map<ProfileKey, Slot[]>();
  const duplicates: Duplicate[] = [];
  for (const candidate of candidates) {
    const slot = { candidate, isExact: candidate.given.includes("ordinal") };
    const key = roleKey(candidate.profile);
    const slots = roles.get(key);
    const at = slots?.findIndex((earlier) => isSame(earlier, slot)) ?? -1;
    const earlier = slots?.[Math.max(at, 0)]?.candidate;
    if (slots === undefined || earlier === undefined) {
      roles.set(key, [slot]);
    } else if (at === -1) {
      const hasRoom = slots.length < MAX_PER_ROLE;
      if (hasRoom) slots.push(slot);
      if (!slot.isExact) duplicates.push({ kind: hasRoom ? "further" : "tooMany", candidate, earlier });
    } else {
      const merged = mergeCandidates(earlier, candidate);
      const isNew = changedFields(earlier.profile, merged.profile).length > 0;
      slots[at] = { ...slot, candidate: merged };
      duplicates.push({ kind: isNew ? "overridden" : "identical", candidate, earlier });
    }
  }
  return { slots: [...roles.values()], duplicates };
}

/** The key of a role's first profile. */
export function roleKey({ ordinal: _, ...profile }: Profile): ProfileKey {
  return profileKey(profile);
}

function isSame(earlier: Slot, later: Slot): boolean {
  const [one, other] = [earlier.candidate, later.candidate];
  if (earlier.isExact || later.isExact) return one.profile.ordinal === other.profile.ordinal;
  const isNamed = ({ given }: Candidate) => given.includes("displayName");
  return !isNamed(one) || !isNamed(other) || one.profile.displayName === other.profile.displayName;
}

function mergeCandidates(earlier: Candidate, later: Candidate): Candidate {
  return {
    profile: withGiven(earlier.profile, later),
    given: PROFILE_FIELDS.filter((field) => earlier.given.includes(field) || later.given.includes(field)),
    place: later.place,
  };
}

/** A profile with everything that a candidate says of it. */
export function withGiven(profile: Profile, { given, profile: said }: Candidate): Profile {
  const fields = PROFILE_FIELDS.map(
    (field) => [field, (given.includes(field) ? said : profile)[field]] as const,
  );
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as Profile;
}

export function changedFields(before: Profile, after: Profile): ProfileField[] {
  return PROFILE_FIELDS.filter((field) => !isSameValue(before[field], after[field]));
}

function isSameValue(one: Profile[ProfileField], other: Profile[ProfileField]): boolean {
  return (
    one === other ||
    (typeof one === "object" && JSON.stringify(ordered(one)) === JSON.stringify(ordered(other)))
  );
}

/** A base with its fields in one order, whichever they came in. */
function ordered(value: Profile[ProfileField]): unknown {
  if (typeof value !== "object" || Array.isArray(value)) return value;
  return [value.accountId, value.roleName];
}
