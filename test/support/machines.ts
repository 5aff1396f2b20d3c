import type { Library } from "../../src/library/library.ts";
import { reconcile } from "../../src/library/reconcile.ts";
import type { StorageArea } from "../../src/library/storage-area.ts";
import { createMutex } from "./mutex.ts";
import { NOW, openLibrary } from "./open-library.ts";
import { createStorageArea, type FakeStorageArea } from "./storage-area.ts";

export type Machine = {
  readonly local: FakeStorageArea;
  readonly library: Library;
  reconcile(): Promise<boolean>;
};

/** A machine with a local area of its own. Its clock is so many milliseconds ahead. */
export function createMachine(sync: StorageArea, machine: string, aheadMs = 0): Machine {
  const local = createStorageArea({ items: { machine } });
  const lock = createMutex();
  const { library } = openLibrary({ local, lock, now: () => NOW + aheadMs });
  return {
    local,
    library,
    reconcile: () => reconcile({ local, sync, lock, now: () => NOW + aheadMs, machineName: machine }),
  };
}

/** Two machines over one sync area that carries every write to both at once. */
export function createPair() {
  const sync = createStorageArea();
  return { sync, here: createMachine(sync, "aaaaaa"), there: createMachine(sync, "bbbbbb", 1) };
}
