import { profileKey, withFreeOrdinal, type Profile, type ProfileKey } from "../profile/profile.ts";
import { groupBy } from "./grouped.ts";
import { changedFields, gatherSlots, roleKey, withGiven, type Duplicate, type Slot } from "./import-slots.ts";
import type { Candidate, ProfileField } from "./reading.ts";
import type { Place } from "./problem.ts";

/**
 * `merge` adds to what is there and changes it: a field of which the input says nothing stays as it is.
 * `replace` leaves exactly what the input says.
 */
export type ImportMode = "merge" | "replace";

export type FieldChange = {
  readonly field: ProfileField;
  readonly before: Profile[ProfileField];
  readonly after: Profile[ProfileField];
};

export type PlanEntry = {
  readonly kind: "new" | "changed" | "same";
  readonly key: ProfileKey;
  /** As it will be stored. */
  readonly profile: Profile;
  /** Empty unless `kind` is `changed`. */
  readonly changes: readonly FieldChange[];
  readonly place: Place;
};

/** What an import would do, before anything is stored. */
export type ImportPlan = {
  /** In the input's order, each key once. */
  readonly entries: readonly PlanEntry[];
  /** Profiles that the input does not have; empty unless it replaces. */
  readonly removed: readonly Profile[];
  readonly duplicates: readonly Duplicate[];
};

export function planImport(
  current: readonly Profile[],
  candidates: readonly Candidate[],
  mode: ImportMode,
): ImportPlan {
  const stored = new Map(current.map((profile) => [profileKey(profile), profile]));
  const siblings = groupBy(current, roleKey);
  const { slots, duplicates } = gatherSlots(candidates);
  const entries = slots.flatMap((ofRole) => {
    const [first] = ofRole;
    const known = first === undefined ? [] : (siblings.get(roleKey(first.candidate.profile)) ?? []);
    return [...assignKeys(ofRole, known)].map(([key, slot]) => planEntry(key, slot, { stored, mode }));
  });
  const kept = new Set(entries.map(({ key }) => key));
  const removed = mode === "replace" ? current.filter((profile) => !kept.has(profileKey(profile))) : [];
  return { entries, removed, duplicates };
}

/**
 * Which stored profile of a role each slot means: the one that it names by its ordinal, else the one of the same display
 * name, else the role's first profile, so that an import can rename it. What is left over becomes a further profile,
 * and never takes the place of a stored one that nothing in the input means.
 */
function assignKeys(slots: readonly Slot[], known: readonly Profile[]): Map<ProfileKey, Slot> {
  const assigned = new Map<ProfileKey, Slot>();
  const open: Slot[] = [];
  for (const slot of slots) {
    if (slot.isExact) assigned.set(profileKey(slot.candidate.profile), slot);
    else open.push(slot);
  }
  const unnamed = open.filter((slot) => {
    const { displayName } = slot.candidate.profile;
    const same = known.find((one) => one.displayName === displayName && !assigned.has(profileKey(one)));
    if (same !== undefined) assigned.set(profileKey(same), slot);
    return same === undefined;
  });
  const taken = new Set(known.map(profileKey));
  for (const slot of unnamed) {
    const { profile } = slot.candidate;
    const first = roleKey(profile);
    const free = withFreeOrdinal(profile, (key) => taken.has(key) || assigned.has(key));
    if (!assigned.has(first)) assigned.set(first, slot);
    else if ((free.ordinal ?? 1) <= MAX_ORDINAL) assigned.set(profileKey(free), slot);
  }
  return assigned;
}

const MAX_ORDINAL = 99;

type Context = { readonly stored: ReadonlyMap<ProfileKey, Profile>; readonly mode: ImportMode };

function planEntry(key: ProfileKey, { candidate }: Slot, { stored, mode }: Context): PlanEntry {
  const before = stored.get(key);
  const { place } = candidate;
  const merged =
    before === undefined || mode === "replace" ? candidate.profile : withGiven(before, candidate);
  const profile = withOrdinal(merged, key);
  if (before === undefined) return { kind: "new", key, profile, changes: [], place };
  const changes = changedFields(before, profile).map((field) => ({
    field,
    before: before[field],
    after: profile[field],
  }));
  return { kind: changes.length > 0 ? "changed" : "same", key, profile, changes, place };
}

function withOrdinal({ ordinal: _, ...profile }: Profile, key: ProfileKey): Profile {
  const mark = key.slice(roleKey(profile).length + 1);
  return mark === "" ? profile : { ...profile, ordinal: Number(mark) };
}
