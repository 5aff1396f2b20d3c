import { isSameByStamp, joinByStamp } from "./join-by-stamp.ts";
import { ALL_DELETED, readStampedSettings, SETTINGS_KEY, type StampedSettings } from "./settings.ts";
import { bury, compact, SHARD_NAMES, type Shard, type ShardName } from "./shard.ts";
import { readEntries, type StoredShard } from "./replica.ts";
import { stampMachine } from "./stamp.ts";
import type { Merge } from "./sync-state.ts";
import { decodeShard } from "./wire.ts";

/** The join of the replica and the sync area, and what of it is news to either. */
export type Joined = {
  /** The shards that this version can read on the wire; the others were written by a newer one and are left alone. */
  readonly readable: readonly ShardName[];
  /** What each readable shard should hold everywhere. */
  readonly shards: Readonly<Record<ShardName, Shard>>;
  /** What each of them holds on the wire. */
  readonly wire: Readonly<Record<ShardName, Shard>>;
  /** Those of which the wire lacks something. */
  readonly stale: readonly ShardName[];
  /** Shards to store in the replica. */
  readonly replica: Readonly<Record<ShardName, StoredShard>>;
  /** Items that should be shards and cannot be read. */
  readonly damaged: Readonly<Record<ShardName, unknown>>;
  /** Whether the wire held anything that is new here. */
  readonly hasArrived: boolean;
  readonly merges: readonly Merge[];
  readonly settings: StampedSettings;
  /** Which side lacks some of the settings. */
  readonly settingsAreNew: { readonly here: boolean; readonly there: boolean };
};

/** What is stored on this machine. */
type Stored = {
  readonly shards: Readonly<Record<ShardName, StoredShard>>;
  readonly settings: StampedSettings;
};

export async function joinArea(
  stored: Stored,
  items: Readonly<Record<string, unknown>>,
  now: number,
): Promise<Joined> {
  const decoded = await Promise.all(SHARD_NAMES.map((name) => decodeShard(items[name])));
  const theirSettings = readStampedSettings(items[SETTINGS_KEY]);
  const settings = joinByStamp(stored.settings, theirSettings);
  const joined = {
    settings,
    settingsAreNew: {
      here: !isSameByStamp(settings, stored.settings),
      there: !isSameByStamp(settings, theirSettings),
    },
    readable: [] as ShardName[],
    shards: {} as Record<ShardName, Shard>,
    wire: {} as Record<ShardName, Shard>,
    stale: [] as ShardName[],
    replica: {} as Record<ShardName, StoredShard>,
    damaged: {} as Record<ShardName, unknown>,
    hasArrived: !isSameByStamp(settings, stored.settings),
    merges: [] as Merge[],
  };
  for (const [at, name] of SHARD_NAMES.entries()) {
    const found = decoded[at];
    if (found === undefined || found.kind === "newer") continue;
    if (found.kind === "damaged") joined.damaged[name] = items[name];

    const here = readEntries(stored.shards[name] ?? {});
    const theirs = found.kind === "shard" ? found.shard : {};
    const whole = bury(joinByStamp(here, theirs), settings[ALL_DELETED]?.stamp);
    const both = compact(whole, theirs, now);
    joined.readable.push(name);
    joined.shards[name] = both;
    joined.wire[name] = compact(theirs, theirs, now);
    if (found.kind === "damaged" || !isSameByStamp(both, joined.wire[name])) joined.stale.push(name);
    if (!isSameByStamp(both, here)) joined.replica[name] = mendStored(stored.shards[name] ?? {}, here, both);
    if (!isSameByStamp(whole, here)) joined.hasArrived = true;
    joined.merges.push(...mergesOf(here, whole, now));
  }
  return joined;
}

/** The shard as it is stored, with what the join brought and without what has expired; all else stays as it is. */
function mendStored(stored: StoredShard, here: Shard, both: Shard): StoredShard {
  const kept = Object.entries(stored).filter(([key]) => !(key in here) || key in both);
  const news = Object.entries(both).filter(([key, entry]) => entry !== here[key]);
  return Object.fromEntries([...kept, ...news]);
}

function mergesOf(ours: Shard, whole: Shard, now: number): Merge[] {
  return Object.entries(whole).flatMap(([key, entry]) => {
    const before = ours[key];
    const profile = entry.profile ?? before?.profile;
    if (entry === before || profile === undefined) return [];
    const kind =
      entry.profile === undefined ? "deleted" : before?.profile === undefined ? "added" : "changed";
    return [{ at: now, name: profile.displayName, kind, machine: stampMachine(entry.stamp) }];
  });
}
