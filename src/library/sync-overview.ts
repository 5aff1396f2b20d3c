import { readMachines, type MachineNews } from "./machine.ts";
import { liveProfiles, loadReplica } from "./replica.ts";
import { AREA_BYTES, itemBytes } from "./room.ts";
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
  return {
    state,
    usedBytes: itemBytes(items),
    areaBytes: AREA_BYTES,
    carried: carried.length,
    total: liveProfiles(replica).length,
    hasNewer: decoded.some(({ kind }) => kind === "newer"),
    machines: readMachines(items),
  };
}
