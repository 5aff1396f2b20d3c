import { describe, expect, test } from "vitest";
import { lastUsed, mostUsed } from "../../../src/library/last-used.ts";

const DAY_MS = 24 * 60 * 60_000;

test("the role used last comes first among those used last", () => {
  const uses = { a: { at: 2, count: 9 }, b: { at: 3, count: 1 }, c: { at: 1, count: 5 } };
  expect(lastUsed(uses)).toEqual(["b", "a", "c"]);
});

describe("among the roles used most", () => {
  const now = Date.UTC(2025, 0, 1);

  test("the one used more often comes first", () => {
    const uses = { a: { at: now, count: 1 }, b: { at: now, count: 3 }, c: { at: now, count: 2 } };
    expect(mostUsed(uses, now)).toEqual(["b", "c", "a"]);
  });

  test.each([
    [13, ["old", "new"]],
    [15, ["new", "old"]],
  ])("two uses of %i days ago and one of today stand as %j", (days, order) => {
    const uses = { new: { at: now, count: 1 }, old: { at: now - days * DAY_MS, count: 2 } };
    expect(mostUsed(uses, now)).toEqual(order);
  });
});
