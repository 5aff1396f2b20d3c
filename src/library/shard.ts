import * as z from "zod/mini";
import { Profile, profileKey, type ProfileKey } from "../profile/profile.ts";
import { Stamp, stampTime } from "./stamp.ts";

/** A profile and the stamp of its last change; without a profile, the tombstone of a deleted one. */
export const Entry = z.object({ stamp: Stamp, profile: z.exactOptional(Profile) });
export type Entry = z.infer<typeof Entry>;

/** One sixteenth of the library. */
export type Shard = Readonly<Record<ProfileKey, Entry>>;

/**
 * What all keys have in common: a colon, so that none is a name like `__proto__`, and nothing but printable ASCII,
 * so that the wire can carry any of them.
 */
const KEY = /^[!-~]+:[!-~]+$/;

/** Whether an entry may stand under a key. */
export function belongsUnder(key: string, { profile }: Entry): boolean {
  return profile === undefined ? KEY.test(key) : key === profileKey(profile);
}

/**
 * How long a deletion is remembered. A machine that was offline for longer brings the profile back, which loses nothing;
 * a deletion forgotten sooner would let ordinary holidays do so. A machine whose clock is so much ahead forgets every
 * deletion at once: others may bring the profile back, and the one that deleted it deletes it again.
 */
const TOMBSTONE_MS = 180 * 24 * 60 * 60_000;

/**
 * A shard without the tombstones whose time is over, but for those of profiles that the wire still holds: without its
 * tombstone such a profile would come back. Join first, compact then; the other way round, a machine whose clock is a
 * year ahead would put back for ever what another one deletes.
 */
export function compact(shard: Shard, wire: Shard, now: number): Shard {
  const kept = Object.entries(shard).filter(
    ([key, { stamp, profile }]) =>
      profile !== undefined || now - stampTime(stamp) <= TOMBSTONE_MS || wire[key]?.profile !== undefined,
  );
  return Object.fromEntries(kept);
}

/** A shard after everything was deleted: what was stored before that is, also what a machine brings that was away. */
export function bury(shard: Shard, allDeleted: Stamp | undefined): Shard {
  if (allDeleted === undefined) return shard;
  const buried = Object.entries(shard).map(
    ([key, entry]) =>
      [key, entry.profile !== undefined && entry.stamp < allDeleted ? { stamp: allDeleted } : entry] as const,
  );
  return Object.fromEntries(buried);
}

/**
 * The names of the shards, in the local area and in the sync area alike. Sixteen items of at most 8,192 bytes
 * are more than the 102,400 bytes of the sync area (16 × 8,192 = 131,072), so the area is full before a shard is.
 */
export const SHARD_NAMES: readonly ShardName[] = Array.from(
  "0123456789abcdef",
  (digit) => `p${digit}` as const,
);
export type ShardName = `p${string}`;

/** The shard that a profile lives in: FNV-1a of its key, of which the highest four bits are the best mixed. */
export function shardOf(key: ProfileKey): ShardName {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) hash = Math.imul(hash ^ byte, 0x01000193);
  return `p${(hash >>> 28).toString(16)}`;
}
