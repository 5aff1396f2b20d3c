import type { Profile } from "../profile/profile.ts";
import { liveProfiles, loadReplica } from "./replica.ts";
import { SHARD_NAMES } from "./shard.ts";
import type { StorageArea, StorageChanges } from "./storage-area.ts";

/** A person's profiles, to look at. */
export type ProfileSource = {
  readonly load: () => Promise<Profile[]>;
  /** Calls back after each change made anywhere: here, in another page, on another machine. Returns the way out. */
  readonly watch: (listener: () => void) => () => void;
};

export function createProfileSource(local: StorageArea, changes: StorageChanges): ProfileSource {
  return {
    load: async () => liveProfiles(await loadReplica(local)),
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
