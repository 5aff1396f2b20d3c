import type { ProfileKey } from "../profile/profile.ts";
import { shardOf, type Entry, type Shard, type ShardName } from "./shard.ts";
import { encodeShard } from "./wire.ts";

/** What the browsers grant a sync area, and one item in it: `QUOTA_BYTES` and `QUOTA_BYTES_PER_ITEM`. */
export const AREA_BYTES = 102_400;
const ITEM_BYTES = 8_192;
/**
 * The browsers count a little differently; staying this far below the limit, nobody's arithmetic is exceeded. Firefox
 * counts the JSON of the whole area (seen in 153): to each item two quotation marks, a colon and a comma more, and one
 * byte for all, which for 255 items is 4 × 255 + 1 = 1,021. The area holds sixteen shards and a few dozen others.
 */
const MARGIN_BYTES = 1_024;

export type Shards = Readonly<Record<ShardName, Shard>>;
/** Entries with their keys, those that get room first in front. */
type Precedence = readonly (readonly [ProfileKey, Entry])[];
export type ShardTexts = Readonly<Record<ShardName, string>>;

/** The size of items as the browsers count it: the key and the JSON of the value. */
export function itemBytes(items: Readonly<Record<string, unknown>>): number {
  const encoder = new TextEncoder();
  return Object.entries(items).reduce(
    (sum, [key, value]) => sum + encoder.encode(key + JSON.stringify(value)).length,
    0,
  );
}

/** Whether an area is over its limit, as a merge can leave it: then it takes no `set` but one that makes it fit again. */
export function isOverfull(items: Readonly<Record<string, unknown>>): boolean {
  return itemBytes(items) > AREA_BYTES;
}

/** Whether the texts of all shards fit beside the other items of the area. */
export function fits(texts: ShardTexts, otherBytes: number): boolean {
  return (
    itemBytes(texts) + otherBytes <= AREA_BYTES - MARGIN_BYTES &&
    Object.entries(texts).every(([name, text]) => itemBytes({ [name]: text }) <= ITEM_BYTES)
  );
}

/**
 * The order in which entries get room on the wire: the latest change first. All machines agree on it, so that what one
 * of them leaves out, another does not put back.
 */
export function byPrecedence(shards: Shards): Precedence {
  return Object.values(shards)
    .flatMap((shard) => Object.entries(shard))
    .toSorted(([keyA, a], [keyB, b]) =>
      a.stamp === b.stamp ? compare(keyA, keyB) : compare(b.stamp, a.stamp),
    );
}

/** A wire this full is left as it is: machines may draw the line a few profiles apart, and must not quarrel over it. */
const WELL_FILLED = 0.9;

/** Whether there is hardly any room left in an area. */
export function isNearlyFull(bytes: number): boolean {
  return bytes >= AREA_BYTES * WELL_FILLED;
}

/** Whether the wire already carries the first of the entries, and about as many of them as there is room for. */
export function isWellFilled(wire: Shards, wireBytes: number, order: Precedence): boolean {
  const carried = byPrecedence(wire);
  return (
    isNearlyFull(wireBytes) &&
    carried.every(([key, { stamp }], at) => key === order[at]?.[0] && stamp === order[at][1].stamp)
  );
}

/** Encodes as many entries, in order of precedence, as there is room for; the named shards also when they are empty. */
export async function encodeWhatFits(
  order: Precedence,
  names: readonly ShardName[],
  otherBytes: number,
): Promise<ShardTexts> {
  let count = order.length;
  for (;;) {
    const texts = await encodeShards(order.slice(0, count), names);
    if (fits(texts, otherBytes) || count === 0) return texts;
    // Entries are alike enough for the rule of three; the hundredth less is so that it ends.
    const areaShare = Math.max(0, AREA_BYTES - MARGIN_BYTES - otherBytes) / itemBytes(texts);
    const itemShare =
      ITEM_BYTES / Math.max(...Object.entries(texts).map((item) => itemBytes(Object.fromEntries([item]))));
    count = Math.floor(count * Math.min(areaShare, itemShare, 0.99));
  }
}

async function encodeShards(entries: Precedence, names: readonly ShardName[]): Promise<ShardTexts> {
  const shards: Record<ShardName, Record<ProfileKey, Entry>> = Object.fromEntries(
    names.map((name) => [name, {}]),
  );
  for (const [key, entry] of entries) (shards[shardOf(key)] ??= {})[key] = entry;
  const texts = Object.entries(shards).map(
    async ([name, shard]) => [name, await encodeShard(shard)] as const,
  );
  return Object.fromEntries(await Promise.all(texts));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
