import * as z from "zod/mini";
import type { Profile } from "../profile/profile.ts";
import { record } from "../profile/record.ts";
import { belongsUnder, Entry, SHARD_NAMES, type Shard, type ShardName } from "./shard.ts";
import type { StorageArea } from "./storage-area.ts";

/** The library's copy on this machine, which every page reads and which survives whatever sync does. */
export type Replica = Readonly<Record<ShardName, Shard>>;

/** A shard as it lies in the local area. Its entries are decoded one by one, see `readEntries`. */
const StoredShard = record(z.unknown());
export type StoredShard = z.infer<typeof StoredShard>;

export async function loadReplica(local: StorageArea): Promise<Replica> {
  const stored = await loadStoredShards(local, SHARD_NAMES);
  return Object.fromEntries(SHARD_NAMES.map((name) => [name, readEntries(stored[name] ?? {})]));
}

/**
 * The shards as they are stored. Whoever changes some entries writes the others back as they were found, so that
 * what this version cannot read (a newer one may have written it) is not lost by a save beside it.
 */
export async function loadStoredShards(
  local: StorageArea,
  names: readonly ShardName[],
): Promise<Record<ShardName, StoredShard>> {
  const items = await local.get([...names]);
  return Object.fromEntries(names.map((name) => [name, StoredShard.safeParse(items[name]).data ?? {}]));
}

/** The entries that decode. One that does not must not hide the others. */
export function readEntries(stored: StoredShard): Shard {
  const entries: Record<string, Entry> = {};
  for (const [key, value] of Object.entries(stored)) {
    const entry = Entry.safeParse(value);
    if (entry.success && belongsUnder(key, entry.data)) entries[key] = entry.data;
  }
  return entries;
}

export function liveProfiles(replica: Replica): Profile[] {
  return Object.values(replica).flatMap((shard) =>
    Object.values(shard).flatMap(({ profile }) => (profile === undefined ? [] : [profile])),
  );
}
