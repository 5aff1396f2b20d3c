import { REVISION_KEY } from "./revision-key.ts";
import { SHARD_NAMES } from "./shard.ts";
import type { StorageArea } from "./storage-area.ts";

/** The order in which a person put the roles: a list of their keys. */
export const MINE_KEY = "mine";

/** The shared roles as they are shown, see `buildSharedLayer`. */
export const SHARED_KEY = "shared";

const REVISED_KEYS = new Set([...SHARD_NAMES, MINE_KEY, SHARED_KEY]);

/** The area, with a new revision in each step that changes what roles are made of. */
export function withRevision(local: StorageArea): StorageArea {
  return {
    get: (keys) => local.get(keys),
    set: (items) => {
      const isRevised = Object.keys(items).some((key) => REVISED_KEYS.has(key));
      // A random number, because a counter would have to be read first.
      return local.set(isRevised ? { ...items, [REVISION_KEY]: Math.random() } : items);
    },
  };
}
