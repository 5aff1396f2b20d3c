import { profileKey, type Profile, type ProfileKey } from "../profile/profile.ts";
import { CONTAINERS_KEY } from "./containers.ts";
import { addStep, loadHistory, type Step } from "./history.ts";
import type { Lock } from "./lock.ts";
import { loadMachineId } from "./machine.ts";
import { createProfileSource, type ProfileSource } from "./profile-source.ts";
import { loadReplica, loadStoredShards } from "./replica.ts";
import { ALL_DELETED, loadStampedSettings, SETTINGS_KEY } from "./settings.ts";
import { Entry, shardOf } from "./shard.ts";
import { nextStamp, type Stamp } from "./stamp.ts";
import type { StorageArea, StorageChanges } from "./storage-area.ts";

/** One step in a person's eyes: profiles to store and profiles to delete, all of them or none. */
export type Change = {
  readonly save?: readonly Profile[];
  readonly remove?: readonly ProfileKey[];
  /** Deletes as well what other machines have and this one has never heard of. Its undo brings back what was here. */
  readonly removeAll?: true;
};

/** A person's profiles, as the pages of the extension read and change them. */
export type Library = ProfileSource & {
  /**
   * Stores a step, with its undo in the history, and returns that undo.
   * Rejects, with nothing stored, when the area refuses.
   */
  readonly change: (change: Change) => Promise<Change>;
  /** The last steps taken on this machine, newest first. */
  readonly history: () => Promise<readonly Step[]>;
};

type Parts = {
  readonly local: StorageArea;
  readonly changes: StorageChanges;
  readonly lock: Lock;
  /** The wall clock, in milliseconds since 1970. */
  readonly now: () => number;
};

/**
 * Pages write to the replica alone; the background carries what it finds there to the sync area.
 * A step is one `set`, so a page that closes midway leaves the step undone or done.
 */
export function createLibrary({ local, changes, lock, now }: Parts): Library {
  return {
    ...createProfileSource(local, changes),
    change: (change) => lock(() => applyChange(local, change, now())),
    history: () => loadHistory(local),
  };
}

async function applyChange(local: StorageArea, change: Change, now: number): Promise<Change> {
  const values = new Map<ProfileKey, Profile | undefined>();
  for (const key of change.remove ?? []) values.set(key, undefined);
  for (const profile of change.save ?? []) values.set(profileKey(profile), profile);

  const machine = await loadMachineId(local);
  const settings = await loadStampedSettings(local);
  const allDeleted = change.removeAll
    ? await stampAfterAll(local, now, settings[ALL_DELETED]?.stamp)
    : settings[ALL_DELETED]?.stamp;
  const stored = await loadStoredShards(local, [...new Set([...values.keys()].map(shardOf))]);
  const undo: { save: Profile[]; remove: ProfileKey[] } = { save: [], remove: [] };
  for (const [key, profile] of values) {
    const shard = (stored[shardOf(key)] ??= {});
    const last = Entry.safeParse(shard[key]).data;
    // A clock may be behind that of the machine on which everything was deleted: what is stored since is to stay.
    const stamp = nextStamp(now, machine, latest(last?.stamp, allDeleted));
    shard[key] = profile === undefined ? { stamp } : { stamp, profile };
    if (last?.profile === undefined) undo.remove.push(key);
    else undo.save.push(last.profile);
  }
  const saved = change.save ?? [];
  const step: Step = {
    at: now,
    saved: saved.length,
    removed: values.size - saved.length,
    name: saved[0]?.displayName ?? undo.save[0]?.displayName ?? "",
    undo,
  };
  await local.set({
    ...stored,
    ...(change.removeAll && {
      [SETTINGS_KEY]: { ...settings, [ALL_DELETED]: { stamp: allDeleted, value: true } },
      [CONTAINERS_KEY]: {},
    }),
    history: addStep(await loadHistory(local), step),
  });
  return undo;
}

/** A stamp later than all that this machine knows of, whatever its clock says. */
async function stampAfterAll(local: StorageArea, now: number, last: Stamp | undefined): Promise<Stamp> {
  const shards = Object.values(await loadReplica(local));
  const stamps = shards.flatMap((shard) => Object.values(shard).map(({ stamp }) => stamp));
  return nextStamp(now, await loadMachineId(local), stamps.reduce<Stamp | undefined>(latest, last));
}

function latest(one: Stamp | undefined, other: Stamp | undefined): Stamp | undefined {
  return one === undefined || (other !== undefined && one < other) ? other : one;
}
