import { profileKey, type Profile, type ProfileKey } from "../profile/profile.ts";
import { liveProfiles, loadReplica, loadStoredShards } from "./replica.ts";
import { Entry, SHARD_NAMES, shardOf } from "./shard.ts";
import type { StorageArea, StorageChanges } from "./storage-area.ts";

/** A person's profiles, to look at. */
export type ProfileSource = {
  readonly load: () => Promise<Profile[]>;
  /** One of them as it is now, without reading the others. */
  readonly find: (key: ProfileKey) => Promise<Profile | undefined>;
  /** Calls back after each change made anywhere: here, in another page, on another machine. Returns the way out. */
  readonly watch: (listener: () => void) => () => void;
};

export function createProfileSource(local: StorageArea, changes: StorageChanges): ProfileSource {
  return {
    load: async () => liveProfiles(await loadReplica(local)),
    async find(key) {
      const name = shardOf(key);
      const shards = await loadStoredShards(local, [name]);
      const profile = Entry.safeParse(shards[name]?.[key]).data?.profile;
      return profile !== undefined && profileKey(profile) === key ? profile : undefined;
    },
    watch(listener) {
      const onChanged = (changed: Record<string, unknown>) => {
        if (SHARD_NAMES.some((name) => name in changed)) listener();
      };
      changes.addListener(onChanged);
      return () => {
        changes.removeListener(onChanged);
      };
    },
  };
}
