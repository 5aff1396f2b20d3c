import { describe, expect, test } from "vitest";
import {
  AREA_BYTES,
  byPrecedence,
  encodeWhatFits,
  fits,
  isOverfull,
  isWellFilled,
  itemBytes,
} from "../../../src/library/room.ts";
import { shardOf, type Shard } from "../../../src/library/shard.ts";
import { nextStamp } from "../../../src/library/stamp.ts";
import { decodeShard, encodeShard } from "../../../src/library/wire.ts";
import { profileKey } from "../../../src/profile/profile.ts";
import { buildBulkyProfiles, buildProfile, buildRealisticProfiles } from "../../support/builders.ts";
import { NOW } from "../../support/open-library.ts";
import { createRandom } from "../../support/random.ts";

/** A value of so many bytes, its quotation marks counted. */
const weigh = (bytes: number) => "x".repeat(bytes - 2);
/** Items of so many bytes in all, none over its own limit. */
function fill(bytes: number): Record<string, string> {
  const items: Record<string, string> = {};
  for (let left = bytes, at = 10; left > 0; left -= 8_002, at++)
    items[`k${at}`] = weigh(Math.min(left, 8_002) - 3);
  return items;
}

test.each<[string, Record<string, unknown>, number]>([
  ["nothing", {}, 0],
  ["a key and a text in quotation marks", { p0: "abc" }, 7],
  ["letters of several bytes", { m: "é中" }, 8],
  ["two items", { a: 1, b: { c: true } }, 13],
])("weighs %s", (_, items, bytes) => {
  expect(itemBytes(items)).toBe(bytes);
});

test("knows an area for overfull from its first byte over the limit", () => {
  expect(itemBytes(fill(AREA_BYTES))).toBe(AREA_BYTES);
  expect(isOverfull(fill(AREA_BYTES))).toBe(false);
  expect(isOverfull(fill(AREA_BYTES + 1))).toBe(true);
});

describe("shards fit", () => {
  test("up to 1,024 bytes below the limit, the other items counted", () => {
    expect(fits(fill(AREA_BYTES - 1_024), 0)).toBe(true);
    expect(fits(fill(AREA_BYTES - 1_023), 0)).toBe(false);
    expect(fits(fill(AREA_BYTES - 2_024), 1_000)).toBe(true);
    expect(fits(fill(AREA_BYTES - 2_024), 1_001)).toBe(false);
  });

  test("when none is over 8,192 bytes", () => {
    expect(fits({ p0: weigh(8_190) }, 0)).toBe(true);
    for (const p1 of ["", "another"]) expect(fits({ p0: weigh(8_191), p1 }, 0)).toBe(false);
  });
});

const profile = buildProfile();
const entry = (at: number, machine = "aaaaaa") => ({
  stamp: nextStamp(NOW + at, machine, undefined),
  profile,
});

test("gives room to the latest changes first, and where stamps are equal by key", () => {
  const order = byPrecedence({ p0: { b: entry(1), old: entry(0) }, p1: { a: entry(1), new: entry(2) } });
  expect(order.map(([key]) => key)).toEqual(["new", "a", "b", "old"]);
});

describe("a wire is well filled", () => {
  const order = byPrecedence({ p0: { third: entry(1), second: entry(2), first: entry(3) } });
  const full = AREA_BYTES * 0.9;
  test.each<[string, Shard, number, boolean]>([
    [
      "when it carries the latest changes and is full to nine tenths",
      { first: entry(3), second: entry(2) },
      full,
      true,
    ],
    ["not when there is room", { first: entry(3), second: entry(2) }, full - 1, false],
    [
      "not when it lacks a later change than one that it carries",
      { first: entry(3), third: entry(1) },
      full,
      false,
    ],
    [
      "not when it carries an earlier one of the same profile",
      { first: entry(2), second: entry(2) },
      full,
      false,
    ],
    ["not when it carries what nobody has", { other: entry(4) }, full, false],
    ["not when it carries another profile under the stamp of the latest", { other: entry(3) }, full, false],
    [
      "not when it carries more than there is",
      { first: entry(3), second: entry(2), third: entry(1), fourth: entry(0) },
      full,
      false,
    ],
  ])("%s", (_, wire, bytes, expected) => {
    expect(isWellFilled({ p0: wire }, bytes, order)).toBe(expected);
  });
});

describe("encoding what fits", () => {
  const many = buildBulkyProfiles(320, createRandom(3));
  const shards: Record<string, Record<string, ReturnType<typeof entry>>> = {};
  for (const [at, one] of many.entries()) {
    (shards[shardOf(profileKey(one))] ??= {})[profileKey(one)] = { ...entry(at), profile: one };
  }
  const order = byPrecedence(shards);

  test("leaves out the oldest changes, and no more than a few of those that would fit", async () => {
    const texts = await encodeWhatFits(order, [], 5_000);
    expect(fits(texts, 5_000)).toBe(true);
    const decoded = await Promise.all(Object.values(texts).map(decodeShard));
    const keys = decoded.flatMap((found) => (found.kind === "shard" ? Object.keys(found.shard) : []));
    const latest = order.slice(0, keys.length).map(([key]) => key);
    expect(new Set(keys)).toEqual(new Set(latest));
    expect(keys.length).toBeGreaterThan(250);
    expect(itemBytes(texts) + 5_000).toBeGreaterThan(AREA_BYTES * 0.95);
  });

  test("empties the named shards of which nothing is left, and ends when nothing fits", async () => {
    const texts = await encodeWhatFits(order.slice(0, 5), ["p0", "pf"], AREA_BYTES);
    expect(Object.keys(texts)).toEqual(expect.arrayContaining(["p0", "pf"]));
    for (const text of Object.values(texts))
      expect(await decodeShard(text)).toEqual({ kind: "shard", shard: {} });
  });
});

test("has room for 4,000 realistic profiles, each changed at another time", async () => {
  const dayMs = 24 * 60 * 60_000;
  const shards: Record<string, Record<string, Shard[string]>> = {};
  for (const [at, profile] of buildRealisticProfiles(4_000, createRandom(1)).entries()) {
    const key = profileKey(profile);
    const stamp = nextStamp(NOW - at * dayMs - ((at * 7_919) % dayMs), "abc123", undefined);
    (shards[shardOf(key)] ??= {})[key] = { stamp, profile };
  }
  const texts = await Promise.all(
    Object.entries(shards).map(async ([name, shard]) => [name, await encodeShard(shard)] as const),
  );
  expect(fits(Object.fromEntries(texts), 0)).toBe(true);
});
