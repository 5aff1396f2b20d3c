import * as fc from "fast-check";
import { expect, test } from "vitest";
import { encodeBase91 } from "../../../src/library/base91.ts";
import { packColumn, unpackColumn } from "../../../src/library/column.ts";
import { deflateText, inflateText } from "../../../src/library/deflated-text.ts";
import { belongsUnder, Entry } from "../../../src/library/shard.ts";
import { decodeShard, encodeShard } from "../../../src/library/wire.ts";
import { chromiumItemSize } from "../../support/chromium-json.ts";
import { shard } from "../../support/library-arbitraries.ts";

/** Whatever the item is, it is known for what it is, and nothing gets out of it that could not have been put in. */
async function expectSoundDecoding(item: unknown): Promise<void> {
  const decoded = await decodeShard(item);
  expect(["shard", "newer", "damaged"]).toContain(decoded.kind);
  if (decoded.kind !== "shard") return;
  for (const [key, entry] of Object.entries(decoded.shard)) {
    expect(Entry.parse(entry)).toStrictEqual(entry);
    expect(belongsUnder(key, entry)).toBe(true);
  }
}

test("decoding an encoded shard gives the shard", async () => {
  await fc.assert(
    fc.asyncProperty(shard(), async (shard) => {
      expect(await decodeShard(await encodeShard(shard))).toStrictEqual({ kind: "shard", shard });
    }),
  );
});

test("an encoded shard weighs a byte a character in the sync area", async () => {
  await fc.assert(
    fc.asyncProperty(shard(), async (shard) => {
      const item = await encodeShard(shard);
      expect(chromiumItemSize("", item)).toBe(item.length + 2);
    }),
  );
});

test("a shard cut short anywhere is damaged", async () => {
  await fc.assert(
    fc.asyncProperty(shard(4), fc.nat(), async (shard, nat) => {
      fc.pre(Object.keys(shard).length > 0);
      const item = await encodeShard(shard);
      expect(await decodeShard(item.slice(0, nat % item.length))).toEqual({ kind: "damaged" });
    }),
  );
});

test("a shard with one character changed is decoded soundly or not at all", async () => {
  const character = fc.oneof(
    fc.string({ unit: "binary-ascii", minLength: 1, maxLength: 1 }),
    fc.string({ unit: "binary", maxLength: 1 }),
  );
  await fc.assert(
    fc.asyncProperty(shard(4), fc.nat(), character, async (shard, nat, character) => {
      const item = await encodeShard(shard);
      const at = nat % item.length;
      await expectSoundDecoding(item.slice(0, at) + character + item.slice(at + 1));
    }),
    { numRuns: 300 },
  );
});

test("whatever lies in the sync area is decoded soundly or not at all", async () => {
  const base91 = fc.uint8Array().map((bytes) => encodeBase91(bytes));
  const columns = fc.array(fc.oneof(base91, fc.constant("")), { minLength: 15, maxLength: 20 });
  const item = fc.oneof(
    fc.anything(),
    fc.string({ unit: "binary" }),
    fc
      .tuple(fc.nat(3), fc.nat(3), columns)
      .map(([live, buried, columns]) => [1, live, buried, ...columns].join(".")),
  );
  await fc.assert(fc.asyncProperty(item, expectSoundDecoding), { numRuns: 300 });
});

test("unpacking a packed column gives its values", () => {
  const value = fc.string({ unit: "binary" }).map((text) => text.replaceAll("\u001f", ""));
  const sameWidth = fc
    .tuple(
      fc.nat(5),
      fc.array(fc.string({ unit: fc.constantFrom(":", "\u001f", "1"), minLength: 5, maxLength: 5 })),
    )
    .map(([width, values]) => values.map((value) => value.slice(0, width)));
  fc.assert(
    fc.property(fc.oneof(fc.array(value), sameWidth), (values) => {
      expect(unpackColumn(packColumn(values), values.length)).toEqual(values);
    }),
  );
});

test("inflating a deflated text gives the text", async () => {
  const text = fc.string({ unit: "binary", maxLength: 2_000 });
  await fc.assert(
    fc.asyncProperty(text, async (text) => {
      expect(await inflateText(await deflateText(text))).toBe(text);
    }),
  );
});
