import { isSameByStamp, joinByStamp } from "../../../src/library/join-by-stamp.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { SHARD_NAMES, shardOf } from "../../../src/library/shard.ts";
import { nextStamp, Stamp } from "../../../src/library/stamp.ts";
import { key } from "../../support/arbitraries.ts";
import { shardCopies, stamp } from "../../support/library-arbitraries.ts";

test("joining is the same in any order", () => {
  fc.assert(
    fc.property(shardCopies(2), ([one = {}, other = {}]) => {
      expect(joinByStamp(one, other)).toEqual(joinByStamp(other, one));
    }),
  );
});

test("joining is the same in any grouping", () => {
  fc.assert(
    fc.property(shardCopies(3), ([a = {}, b = {}, c = {}]) => {
      expect(joinByStamp(joinByStamp(a, b), c)).toEqual(joinByStamp(a, joinByStamp(b, c)));
    }),
  );
});

test("joining what was joined already changes nothing", () => {
  fc.assert(
    fc.property(shardCopies(2), ([one = {}, other = {}]) => {
      const joined = joinByStamp(one, other);
      expect(joinByStamp(joined, other)).toEqual(joined);
      expect(joinByStamp(one, joined)).toEqual(joined);
      expect(joinByStamp(one, one)).toEqual(one);
    }),
  );
});

test("a join holds the latest entry of every key, and no other key", () => {
  fc.assert(
    fc.property(shardCopies(2), ([one = {}, other = {}]) => {
      const joined = joinByStamp(one, other);
      expect(new Set(Object.keys(joined))).toEqual(new Set([...Object.keys(one), ...Object.keys(other)]));
      for (const [key, entry] of Object.entries(joined)) {
        const stamps = [one[key]?.stamp, other[key]?.stamp].filter((stamp) => stamp !== undefined);
        expect(entry.stamp).toBe(stamps.toSorted().at(-1));
        expect([one[key], other[key]]).toContainEqual(entry);
      }
    }),
  );
});

test("two copies count as the same exactly when they are equal", () => {
  fc.assert(
    fc.property(shardCopies(2), ([one = {}, other = {}]) => {
      const text = (shard: object) => JSON.stringify(Object.entries(shard).toSorted());
      expect(isSameByStamp(one, other)).toBe(text(one) === text(other));
    }),
  );
});

test("every key has one of the sixteen shards", () => {
  fc.assert(
    fc.property(key(), (key) => {
      expect(SHARD_NAMES).toContain(shardOf(key));
    }),
  );
});

test("the next stamp is a stamp, later than the last, whatever the clock says", () => {
  // The last of all stamps has no successor, in the year 5188.
  const last = stamp().filter((stamp) => stamp < "zzzzzzzzzzzz");
  const clock = fc.oneof(
    fc.integer({ min: -1, max: 36 ** 9 - 1 }),
    fc.integer({ min: Date.UTC(2024), max: Date.UTC(2027) }),
  );
  fc.assert(
    fc.property(last, clock, (last, now) => {
      const next = nextStamp(now, "abc123", last);
      expect(Stamp.safeParse(next).success).toBe(true);
      expect(next > last).toBe(true);
      expect(next.endsWith("abc123")).toBe(true);
    }),
  );
});
