import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { encodeBase91 } from "../../../src/library/base91.ts";
import type { Shard } from "../../../src/library/shard.ts";
import { decodeShard, encodeShard } from "../../../src/library/wire.ts";
import { profileKey } from "../../../src/profile/profile.ts";
import { FULL_PROFILE, buildProfile, buildRealisticProfiles } from "../../support/builders.ts";
import { chromiumItemSize } from "../../support/chromium-json.ts";
import { createRandom } from "../../support/random.ts";

const STAMP = "0m5cs5og0000aaaaaa";

/** Everything that a profile could have before version 2. */
const { sessionHours: _, ...FIRST_FIELDS } = FULL_PROFILE;
const SHARD: Shard = {
  "aws-cn:000000000012:team/ReadOnly#2": { stamp: STAMP, profile: FIRST_FIELDS },
  "aws:123456789012:ReadOnly": { stamp: "0m5cs5og1001bbbbbb", profile: buildProfile() },
  "aws:my-company:Admin": { stamp: "0m5cs5og2000aaaaaa" },
};

/** `SHARD` as version 1 of the format wrote it. What is in someone's sync area today must be read for ever. */
const VERSION_1 =
  "1.2.1.4 Wpj[)oEpHHw`PX2zR7 ![n2t.b{;j4dMQ|s@8%0=1l#b7hx .b{;cc!/an)@8]ZAEjF6;1vu+8AE*y~au.42LZmV/&sz%[  .c/;" +
  "}b/vbqa#+ .c/:x#n .c/=!6qu3bxA)Km_,  .c/B{fHHi|mZj8z .c/>j2Y/@i1Ys8Q.c/:X-F=0fK^W'xF| C .c/B]dM/aw@Bq3~D;zwB" +
  "Rc>  .c/:W]E/wWACvKQM7  .c/=!1e(HtVV3KMDMsSBE,P/!*V d.c/:W]v/T?-.4 A90?)FI5C7'pL`1x)~aN6)kzYe : .c3R8,T^Ws|Y" +
  "DlG,l%C ST7 .42iegk*/ '  .42H!$S[~8Q  ";

/** The same with a session of eight hours, as version 2 wrote it. */
const TIMED_SHARD: Shard = {
  ...SHARD,
  "aws-cn:000000000012:team/ReadOnly#2": { stamp: STAMP, profile: FULL_PROFILE },
};
const VERSION_2 =
  "2.2.1.4 Wpj[)oEpHHw`PX2zR7 ![n2t.b{;j4dMQ|s@8%0=1l#b7hx .b{;cc!/an)@8]ZAEjF6;1vu+8AE*y~au.42LZmV/&sz%[  .c/;}b" +
  "/vbqa#+ .c/:x#n .c/=!6qu3bxA)Km_,  .c/B{fHHi|mZj8z .c/>j2Y/@i1Ys8Q.c/:X-F=0fK^W'xF| C .c/B]dM/aw@Bq3~D;zwBRc> " +
  " .c/:W]E/wWACvKQM7  .c/=!1e(HtVV3KMDMsSBE,P/!*V d.c/:W]v/T?-.c/AU   .4 A90?)FI5C7'pL`1x)~aN6)kzYe : .c3R8,T^Ws" +
  "|YDlG,l%C ST7 .42iegk*/ '  .42H!$S[~8Q  ";

const many = <Value>(count: number, value: Value) => Array<Value>(count).fill(value);
const parts = VERSION_1.split(".");
const deflate = (text: string) => encodeBase91(deflateRawSync(text));
const withPart = (at: number, part: string) => parts.with(at, part).join(".");

describe("decoding a shard", () => {
  test("reads what version 1 wrote", async () => {
    expect(await decodeShard(VERSION_1)).toStrictEqual({ kind: "shard", shard: SHARD });
  });

  test("reads what version 2 wrote", async () => {
    expect(await decodeShard(VERSION_2)).toStrictEqual({ kind: "shard", shard: TIMED_SHARD });
  });

  test("takes an absent item for an empty shard", async () => {
    expect(await decodeShard(undefined)).toEqual({ kind: "shard", shard: {} });
  });

  test.each([["3"], ["3.2.1.whatever"], ["10"], [VERSION_2.replace("2", "3")]])(
    "knows %j for a newer version's",
    async (item) => {
      expect(await decodeShard(item)).toEqual({ kind: "newer" });
    },
  );

  test.each<[string, unknown]>([
    ["null", null],
    ["a number", 1],
    ["an object", SHARD],
    ["a list", parts],
    ["an empty text", ""],
    ["a text without a version", "hello"],
    ["version 0", withPart(0, "0")],
    ["a version that is no number", withPart(0, "x")],
    ["an empty version", withPart(0, "")],
    ["the version alone", "1"],
    ["version 2 without its further column", VERSION_1.replace("1", "2")],
    ["version 1 with a further column", VERSION_2.replace("2", "1")],
    ["a shard without its last column", parts.slice(0, -1).join(".")],
    ["a shard with one column more", `${VERSION_1}.`],
    ["a column cut short", VERSION_1.slice(0, -5)],
    ["a column that is not base91", withPart(3, "<<<<")],
    ["a column of other text", withPart(3, deflate("hello"))],
    ["more rows than there are", withPart(1, "3")],
    ["fewer rows than there are", withPart(1, "1")],
    ["a negative number of rows", withPart(1, "-1")],
    ["a fraction of rows", withPart(1, "15e-1")],
    ["no number of rows", withPart(1, "")],
    ["a billion rows", withPart(1, "1000000000")],
    ["more tombstones than there are", withPart(2, "2")],
    ["a missing account ID", withPart(3, deflate(":000000000012\u001f"))],
    ["a stamp that is none", withPart(17, deflate("9:0M5CS5OG00M5CS5OG10M5CS5OG2"))],
    ["a missing stamp", withPart(17, "")],
    ["a tombstone under a key that is none", withPart(16, deflate("9:__proto__"))],
  ])("knows %s for damage", async (_, item) => {
    expect(await decodeShard(item)).toEqual({ kind: "damaged" });
  });
});

describe("encoding a shard", () => {
  test("writes what it then decodes", async () => {
    for (const shard of [SHARD, TIMED_SHARD])
      expect(await decodeShard(await encodeShard(shard))).toStrictEqual({ kind: "shard", shard });
  });

  test("writes the first version that has all of its fields, for machines with an older Rolecall", async () => {
    expect(await encodeShard(SHARD)).toMatch(/^1\./);
    expect(await encodeShard(TIMED_SHARD)).toMatch(/^2\./);
  });

  test("writes no column for what no profile has, nor for tombstones where there is none", async () => {
    const { accountId, roleName, displayName, color, partition } = FULL_PROFILE;
    const profile = { accountId, roleName, displayName, color, partition };
    const columns = (await encodeShard({ [profileKey(profile)]: { stamp: STAMP, profile } })).split(".");
    // Five fields of fourteen, no tombstone, three parts of a stamp.
    const written = columns.slice(3).map((column) => column !== "");
    expect(written).toEqual([...many(5, true), ...many(9, false), false, ...many(3, true)]);
  });

  test("writes an empty shard", async () => {
    expect(await decodeShard(await encodeShard({}))).toEqual({ kind: "shard", shard: {} });
  });

  test("writes live profiles in the same way whatever their order", async () => {
    const entries = buildRealisticProfiles(20, createRandom(3)).map(
      (profile) => [profileKey(profile), { stamp: STAMP, profile }] as const,
    );
    const forth = await encodeShard(Object.fromEntries(entries));
    expect(await encodeShard(Object.fromEntries(entries.toReversed()))).toBe(forth);
  });

  test("writes nothing that the sync area weighs more than a byte", async () => {
    const item = await encodeShard(SHARD);
    expect(chromiumItemSize("", item)).toBe(item.length + 2);
  });

  test("fits 250 realistic profiles, a sixteenth of 4,000, into an item", async () => {
    const profiles = buildRealisticProfiles(250, createRandom(4));
    const shard = Object.fromEntries(
      profiles.map((profile) => [profileKey(profile), { stamp: STAMP, profile }]),
    );
    // An item is 8,192 bytes: the name of the shard, two quotation marks, and this.
    expect((await encodeShard(shard)).length).toBeLessThanOrEqual(8_192 - 2 - 2);
  });
});
