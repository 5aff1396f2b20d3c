import { createLibrary, type Library } from "../../src/library/library.ts";
import type { Lock } from "../../src/library/lock.ts";
import { withRevision } from "../../src/library/revision.ts";
import { profileKey, type Profile } from "../../src/profile/profile.ts";
import { createMutex } from "./mutex.ts";
import { createStorageArea, type FakeStorageArea } from "./storage-area.ts";

/** 2025-01-01: nine base-36 digits begin with `0m5d4ruo0`. */
export const NOW = Date.UTC(2025, 0, 1);

type Wishes = { readonly local?: FakeStorageArea; readonly lock?: Lock; readonly now?: () => number };

/** A library as a page opens it, with the area it lies in. The machine has its name already: no write but the changes. */
export function openLibrary(wishes: Wishes = {}): {
  readonly local: FakeStorageArea;
  readonly library: Library;
} {
  const {
    local = createStorageArea({ items: { machine: "abc123" } }),
    lock = createMutex(),
    now = () => NOW,
  } = wishes;
  return {
    local,
    library: createLibrary({ local: withRevision(local), changes: local.onChanged, lock, now }),
  };
}

/** In the order of their keys, for comparing what no order is promised for. */
export function sortProfiles(profiles: readonly Profile[]): Profile[] {
  return profiles.toSorted((a, b) => (profileKey(a) < profileKey(b) ? -1 : 1));
}
