import { readMachines, type MachineNews } from "./machine.ts";
import { liveProfiles, loadReplica } from "./replica.ts";
import { AREA_BYTES, isNearlyFull, itemBytes } from "./room.ts";
import { SHARD_NAMES, type Shard } from "./shard.ts";
import type { StorageArea } from "./storage-area.ts";
import { loadSyncState, type SyncState } from "./sync-state.ts";
import { decodeShard } from "./wire.ts";

/** How things stand between this machine and the others. */
export type SyncOverview = {
  readonly state: SyncState;
  readonly usedBytes: number;
  readonly areaBytes: number;
  /** Of the profiles here, those that are on the wire as they are here. */
  readonly carried: number;
  readonly total: number;
  /** Profiles stay behind because the area has no room for them, and not because they are still on their way. */
  readonly isFull: boolean;
  /** Part of the wire was written by a newer version, which this one leaves alone. */
  readonly hasNewer: boolean;
  readonly machines: readonly MachineNews[];
};

export async function loadSyncOverview(local: StorageArea, sync: StorageArea): Promise<SyncOverview> {
  const [state, replica, items] = await Promise.all([
    loadSyncState(local),
    loadReplica(local),
    sync.get(null),
  ]);
  const decoded = await Promise.all(SHARD_NAMES.map((name) => decodeShard(items[name])));
  const wire: Shard = Object.fromEntries(
    decoded.flatMap((found) => (found.kind === "shard" ? Object.entries(found.shard) : [])),
  );
  const here = Object.values(replica).flatMap((shard) => Object.entries(shard));
  const carried = here.filter(
    ([key, { stamp, profile }]) => profile !== undefined && wire[key]?.stamp === stamp,
  );
  const usedBytes = itemBytes(items);
  const total = liveProfiles(replica).length;
  return {
    state,
    usedBytes,
    areaBytes: AREA_BYTES,
    carried: carried.length,
    total,
    isFull: carried.length < total && isNearlyFull(usedBytes),
    hasNewer: decoded.some(({ kind }) => kind === "newer"),
    machines: readMachines(items),
  };
}
