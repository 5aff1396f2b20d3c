import { describe, expect, test } from "vitest";
import { liveProfiles, loadReplica, loadStoredShards, readEntries } from "../../../src/library/replica.ts";
import { SHARD_NAMES, shardOf } from "../../../src/library/shard.ts";
import { profileKey } from "../../../src/profile/profile.ts";
import { buildProfile } from "../../support/builders.ts";
import { createStorageArea } from "../../support/storage-area.ts";

const STAMP = "0m5d4ruo0000aaaaaa";
const profile = buildProfile();
const key = profileKey(profile);
const entry = { stamp: STAMP, profile };

describe("loading the replica", () => {
  test("gives sixteen empty shards on a new machine", async () => {
    expect(await loadReplica(createStorageArea())).toEqual(
      Object.fromEntries(SHARD_NAMES.map((name) => [name, {}])),
    );
  });

  test("gives the entries that are stored, in one read", async () => {
    const local = createStorageArea({ items: { [shardOf(key)]: { [key]: entry }, machine: "abc123" } });
    const replica = await loadReplica(local);
    expect(replica[shardOf(key)]).toEqual({ [key]: entry });
    expect(liveProfiles(replica)).toEqual([profile]);
    expect(local.calls).toEqual({ get: 1, set: 0, remove: 0 });
  });

  test.each<[string, unknown]>([
    ["a text", "1.0.0"],
    ["null", null],
    ["a list", [entry]],
    ["a number", 7],
  ])("takes a stored shard that is %s for an empty one", async (_, stored) => {
    const local = createStorageArea({ items: { p0: stored } });
    expect((await loadReplica(local))["p0"]).toEqual({});
  });
});

test("loads the stored shards of the given names alone, entries unread", async () => {
  const local = createStorageArea({ items: { p0: { [key]: "?" }, p1: { [key]: entry }, p2: "?" } });
  expect(await loadStoredShards(local, ["p0", "p2", "p3"])).toEqual({ p0: { [key]: "?" }, p2: {}, p3: {} });
});

describe("reading entries", () => {
  test.each<[string, string, unknown]>([
    ["that are null", "aws:1:a", null],
    ["without a stamp", "aws:1:a", { profile }],
    ["whose profile is broken", "aws:1:a", { stamp: STAMP, profile: { ...profile, color: "red" } }],
    ["under another profile's key", "aws:1:a", entry],
    ["under a key that is none", "toString", { stamp: STAMP }],
  ])("leaves out those %s and keeps the others", (_, badKey, bad) => {
    expect(readEntries({ [badKey]: bad, [key]: entry })).toEqual({ [key]: entry });
  });

  test("leaves out one under __proto__ without touching anything", () => {
    const stored = JSON.parse(`{"__proto__": {"stamp": "${STAMP}"}}`) as Record<string, unknown>;
    const entries = readEntries(stored);
    expect(Object.getPrototypeOf(entries)).toBe(Object.prototype);
    expect(Object.keys(entries)).toEqual([]);
  });

  test("keeps tombstones", () => {
    expect(readEntries({ [key]: { stamp: STAMP } })).toEqual({ [key]: { stamp: STAMP } });
  });
});

test("counts no tombstone among the live profiles", () => {
  const other = buildProfile({ roleName: "Admin" });
  const replica = {
    p0: { [key]: { stamp: STAMP } },
    p1: { [profileKey(other)]: { stamp: STAMP, profile: other } },
  };
  expect(liveProfiles(replica)).toEqual([other]);
});
