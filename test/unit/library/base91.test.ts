import { expect, test } from "vitest";
import { decodeBase91, encodeBase91 } from "../../../src/library/base91.ts";
import { chromiumItemSize } from "../../support/chromium-json.ts";

test.each<[string, readonly number[], string]>([
  ["no bytes", [], ""],
  // 8 bits and 5 zeros: 255 × 2⁵ = 8,160 = 89 × 91 + 61.
  ["one byte", [255], "}a"],
  ["two bytes, of which one character takes the last 3 bits", [255, 255], "~!["],
  ["zeros, each of which counts", [0, 0], "   "],
  // 0000000100000 is 0 × 91 + 32; 01000000011 and 2 zeros are 22 × 91 + 58.
  ["three bytes", [1, 2, 3], " C8^"],
  ["13 bytes, which are eight pairs and no rest", Array<number>(13).fill(255), "~!".repeat(8)],
])("writes %s and reads them again", (_, bytes, text) => {
  expect(encodeBase91(Uint8Array.from(bytes))).toBe(text);
  expect([...decodeBase91(text)]).toEqual(bytes);
});

test("has no character that either browser counts as more than a byte", () => {
  const everyPair = Uint8Array.from({ length: 40_000 }, (_, at) => (at * at) >> 3);
  const text = encodeBase91(everyPair);
  expect(new Set(text).size).toBe(91);
  expect(chromiumItemSize("", text)).toBe(text.length + 2);
  expect(Buffer.byteLength(JSON.stringify(text))).toBe(text.length + 2);
  expect(text).not.toContain(".");
});

test.each([
  ["a quotation mark", 'a"'],
  ["a backslash", "a\\"],
  ["<", "a<"],
  ["a dot", "a."],
  ["a line break", "a\n"],
  ["a letter of another alphabet", "aé"],
  ["half an emoji", "a\ud83d"],
  ["a pair of more than 13 bits", "~~"],
  ["a last character of more than 6 bits", "~!~"],
  ["a last character that adds no byte", `${"~!".repeat(8)} `],
  ["one character alone", " "],
  ["bits left over that are not zero", " !"],
])("reads no text with %s", (_, text) => {
  expect(() => decodeBase91(text)).toThrow("not base91");
});
