import { describe, expect, test } from "vitest";
import { joinRows, readRows } from "../../../src/profile/role-rows.ts";
import { createRankedSearch } from "../../../src/profile/search.ts";
import { buildProfile } from "../../support/builders.ts";

/** Which of some names are found, the best first; of equally good ones the earlier. */
function rank(names: readonly string[], query: string): readonly number[] {
  const profiles = names.map((displayName) => buildProfile({ displayName }));
  return [...createRankedSearch(readRows(joinRows(profiles))).find(query)];
}

describe("where a word begins and ends", () => {
  test.each(["a", "z", "ø", "ж", "漢"])("is not behind the small letter %s", (letter) => {
    expect(rank(["xkbc", `x${letter}bc`], "bc")).toEqual([0, 1]);
  });

  test.each(["A", "Z", "Ø", "Ж"])("is not behind the capital %s, between capitals", (letter) => {
    expect(rank(["xKBC", `x${letter}BC`], "bc")).toEqual([0, 1]);
  });

  test.each(["A", "Z", "Ø", "Ж"])("is before the capital %s that follows a small letter", (letter) => {
    expect(rank([`xk${letter.toLowerCase()}c`, `xk${letter}c`], `${letter}c`)).toEqual([1, 0]);
  });

  test.each(["a", "z", "ø", "ж"])("is before a capital that follows the small letter %s", (letter) => {
    expect(rank(["xkbc", `x${letter}Bc`], "bc")).toEqual([1, 0]);
  });

  test.each(["0", "9"])("is not within digits, such as behind %s", (digit) => {
    expect(rank(["x177", `x${digit}77`], "77")).toEqual([0, 1]);
  });

  test.each(["0", "9"])("is on both sides of the digit %s among letters", (digit) => {
    expect(rank(["xkbc", `x${digit}bc`], "bc")).toEqual([1, 0]);
    expect(rank(["k bcx", `k bc${digit}`], "bc")).toEqual([1, 0]);
  });

  test.each(["/", ":", "@", "[", "`", "{", "-", " ", "_", "§"])("is on both sides of %j", (sign) => {
    expect(rank(["xkbc", `x${sign}bc`], "bc")).toEqual([1, 0]);
    expect(rank(["k bcx", `k bc${sign}x`], "bc")).toEqual([1, 0]);
  });
});

test("a row is ranked by the best of its places, wherever that is", () => {
  expect(rank(["xbc", "xbcxx bc", "bcx", "bc"], "bc")).toEqual([3, 2, 1, 0]);
});

test("two letters are found as initials before the middle of a word, one letter is not found as one", () => {
  expect(rank(["spare", "prod admin"], "pa")).toEqual([1, 0]);
  expect(rank(["Quiet zone"], "z")).toEqual([0]);
  expect(rank(["Quiet", "Zone"], "qr")).toEqual([0]);
});
