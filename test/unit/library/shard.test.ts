import { isSameByStamp, joinByStamp } from "../../../src/library/join-by-stamp.ts";
import { describe, expect, test } from "vitest";
import { belongsUnder, Entry, SHARD_NAMES, shardOf, type Shard } from "../../../src/library/shard.ts";
import { profileKey } from "../../../src/profile/profile.ts";
import { buildProfile, buildRealisticProfiles } from "../../support/builders.ts";
import { createRandom } from "../../support/random.ts";

const EARLY = "0m5d4ruo0000aaaaaa";
const LATE = "0m5d4ruo1000aaaaaa";
const profile = buildProfile();
const key = profileKey(profile);

test("has sixteen shards with short names", () => {
  expect(SHARD_NAMES.join(" ")).toBe("p0 p1 p2 p3 p4 p5 p6 p7 p8 p9 pa pb pc pd pe pf");
});

describe("the shard of a key", () => {
  // FNV-1a's published test vectors: "" 811c9dc5, "a" e40c292c, "foobar" bf9cf968.
  test.each([
    ["", "p8"],
    ["a", "pe"],
    ["foobar", "pb"],
  ])("of %j follows from FNV-1a", (text, name) => {
    expect(shardOf(text)).toBe(name);
  });

  test("hashes the bytes of UTF-8", () => {
    // FNV-1a of c3 a9 is 1e9de8c1; that of e9, its byte in Latin-1, is 6c0b6c44.
    expect(shardOf("é")).toBe("p1");
  });

  test("spreads realistic profiles so evenly that no shard is full before the area is", () => {
    const counts = new Map<string, number>();
    for (const profile of buildRealisticProfiles(4_000, createRandom(1))) {
      const name = shardOf(profileKey(profile));
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    expect(counts.size).toBe(16);
    // 8,192 × 16 / 102,400 is 1.28: what the fullest shard may hold of an even share.
    expect(Math.max(...counts.values())).toBeLessThan(1.28 * (4_000 / 16));
  });
});

describe("an entry", () => {
  test.each<[string, object]>([
    ["a profile with its stamp", { stamp: EARLY, profile }],
    ["a tombstone", { stamp: EARLY }],
  ])("may be %s", (_, entry) => {
    expect(Entry.parse(entry)).toEqual(entry);
  });

  test.each<[string, unknown]>([
    ["a profile without a stamp", { profile }],
    ["a stamp that is none", { stamp: "yesterday", profile }],
    ["undefined in place of a profile", { stamp: EARLY, profile: undefined }],
    ["null in place of a profile", { stamp: EARLY, profile: null }],
    ["a broken profile", { stamp: EARLY, profile: { ...profile, accountId: 123456789012 } }],
    ["null", null],
    ["a text", EARLY],
  ])("may not be %s", (_, entry) => {
    expect(Entry.safeParse(entry).success).toBe(false);
  });
});

test.each<[string, string, Entry, boolean]>([
  ["a profile under its own key", key, { stamp: EARLY, profile }, true],
  ["a profile under another key", "aws:123456789012:Admin", { stamp: EARLY, profile }, false],
  [
    "a second profile under the first one's key",
    key,
    { stamp: EARLY, profile: { ...profile, ordinal: 2 } },
    false,
  ],
  ["a tombstone under a key", key, { stamp: EARLY }, true],
  ["a tombstone under __proto__", "__proto__", { stamp: EARLY }, false],
  ["a tombstone under an empty key", "", { stamp: EARLY }, false],
  ["a tombstone under a colon", ":", { stamp: EARLY }, false],
  ["a tombstone under a key with a control character", "aws:123456789012:a\u001fb", { stamp: EARLY }, false],
  ["a tombstone under a key with a line break", `${key}\n`, { stamp: EARLY }, false],
  ["a tombstone under a key with half a surrogate pair", `${key}\ud800`, { stamp: EARLY }, false],
])("tells whether an entry belongs under a key: %s", (_, under, entry, expected) => {
  expect(belongsUnder(under, entry)).toBe(expected);
});

describe("the join of two shards", () => {
  const red: Entry = { stamp: EARLY, profile: { ...profile, color: "ff0000" } };
  const blue: Entry = { stamp: LATE, profile: { ...profile, color: "0000ff" } };
  const gone: Entry = { stamp: LATE };

  test.each<[string, Shard, Shard, Shard]>([
    ["keeps what only one of them has", { [key]: red }, {}, { [key]: red }],
    [
      "keeps profiles that the other does not know",
      { [key]: red },
      { "aws:x:y": gone },
      { [key]: red, "aws:x:y": gone },
    ],
    ["takes the later of two edits", { [key]: red }, { [key]: blue }, { [key]: blue }],
    ["lets a later deletion win", { [key]: red }, { [key]: gone }, { [key]: gone }],
    ["lets a later edit win over a deletion", { [key]: { stamp: EARLY } }, { [key]: blue }, { [key]: blue }],
    ["is empty when both are", {}, {}, {}],
  ])("%s, whichever comes first", (_, one, other, joined) => {
    expect(joinByStamp(one, other)).toEqual(joined);
    expect(joinByStamp(other, one)).toEqual(joined);
  });

  test("leaves both as they were", () => {
    const one = { [key]: red };
    const other = { [key]: blue };
    joinByStamp(one, other);
    expect([one, other]).toEqual([{ [key]: red }, { [key]: blue }]);
  });
});

test.each<[string, Shard, Shard, boolean]>([
  [
    "the same entries in another order",
    { a: { stamp: EARLY }, b: { stamp: LATE } },
    { b: { stamp: LATE }, a: { stamp: EARLY } },
    true,
  ],
  ["nothing and nothing", {}, {}, true],
  ["one entry more", { a: { stamp: EARLY } }, { a: { stamp: EARLY }, b: { stamp: EARLY } }, false],
  ["one entry less", { a: { stamp: EARLY }, b: { stamp: EARLY } }, { a: { stamp: EARLY } }, false],
  ["as many other entries", { a: { stamp: EARLY } }, { b: { stamp: EARLY } }, false],
  ["a later change", { a: { stamp: EARLY } }, { a: { stamp: LATE } }, false],
])("tells whether two shards are the same: %s", (_, one, other, expected) => {
  expect(isSameByStamp(one, other)).toBe(expected);
});
