import { expect, test } from "vitest";
import { chromiumItemSize, formatChromiumJson } from "../../support/chromium-json.ts";

/** Measured with `getBytesInUse` in Chromium 156. */
const MEASURED: readonly (readonly [string, unknown, number])[] = [
  ["an empty text", "", 2],
  ["a letter", "a", 3],
  ["<, which is escaped", "<", 8],
  [">, which is not", ">", 3],
  ["a quotation mark", '"', 4],
  ["a backslash", "\\", 4],
  ["a line feed", "\n", 4],
  ["a backspace", "\b", 4],
  ["a vertical tab, which has no short form", "\v", 8],
  ["a zero byte", "\0", 8],
  ["the unit separator", "\u001f", 8],
  ["delete", "\u007f", 3],
  ["a C1 control character", "\u0080", 4],
  ["a letter of two bytes", "é", 4],
  ["a letter of three bytes", "中", 5],
  ["an emoji", "😀", 6],
  ["the line separator", "\u2028", 8],
  ["the paragraph separator", "\u2029", 8],
  ["half a surrogate pair", "\ud800", 5],
  ["half a surrogate pair before a letter", "\ud800a", 6],
  ["a noncharacter", "\uffff", 5],
  ["zero", 0, 1],
  ["minus zero", -0, 1],
  ["minus one", -1, 2],
  ["the greatest 32-bit integer", 2_147_483_647, 10],
  ["the least 32-bit integer", -2_147_483_648, 11],
  ["the first integer beyond 32 bits", 2_147_483_648, 12],
  ["the first integer below 32 bits", -2_147_483_649, 13],
  ["twelve digits", 123_456_789_012, 14],
  ["twelve digits and a half", 123_456_789_012.5, 14],
  ["10^12", 1e12, 5],
  ["a time in milliseconds", 1_700_000_000_123, 18],
  ["the greatest safe integer", Number.MAX_SAFE_INTEGER, 21],
  ["one half", 0.5, 3],
  ["minus one half", -0.5, 4],
  ["a millionth", 1e-6, 8],
  ["a ten-millionth", 1e-7, 4],
  ["a third", 1 / 3, 18],
  ["10^21", 1e21, 5],
  ["the greatest number", Number.MAX_VALUE, 23],
  ["the least number", Number.MIN_VALUE, 6],
  ["true", true, 4],
  ["false", false, 5],
  ["null", null, 4],
  ["an empty list", [], 2],
  ["a list", [1, 2], 5],
  ["a list with a gap", [undefined], 6],
  ["a list with NaN", [Number.NaN], 6],
  ["an empty object", {}, 2],
  ["an object", { a: 1, b: "x" }, 15],
  ["an object whose member is undefined", { a: undefined }, 2],
  ["an object whose member is NaN", { a: Number.NaN }, 2],
  ["an object whose member has a name with <", { "<": 1 }, 12],
  ["objects in lists in objects", { a: [{ b: "<" }] }, 22],
  ["a date", new Date(0), 2],
];

test.each(MEASURED)("weighs %s as Chromium does", (_, value, bytes) => {
  expect(chromiumItemSize("", value)).toBe(bytes);
});

test.each([undefined, Number.NaN, Number.POSITIVE_INFINITY])("stores no %s", (value) => {
  expect(formatChromiumJson(value)).toBeUndefined();
});

test("weighs a key as plain UTF-8", () => {
  expect(chromiumItemSize("<é", 1)).toBe(4);
});
