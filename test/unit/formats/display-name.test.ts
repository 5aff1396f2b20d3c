import { expect, test } from "vitest";
import { fitDisplayName } from "../../../src/formats/display-name.ts";

test.each([
  ["Client prod", "Client prod"],
  ["  spaces are somebody's business ", "  spaces are somebody's business "],
  ["a".repeat(64), "a".repeat(64)],
  ["a".repeat(65), "a".repeat(64)],
  ["one\ntwo", "one two"],
  ["one\r\n\ttwo", "one two"],
  ["\u0000x\u0000", "x"],
  [`\n${"a".repeat(64)}`, "a".repeat(64)],
  ["\ud800", undefined],
  ["", undefined],
  ["\n", undefined],
  ["\n".repeat(1_000) + "x", undefined],
  ["\n".repeat(999) + "x", "x"],
  [`${"a".repeat(63)}\n${"b".repeat(9)}`, "a".repeat(63)],
])("%j becomes %j", (text, fitted) => {
  expect(fitDisplayName(text)).toBe(fitted);
});

test("an emoji is never cut in two", () => {
  const fitted = fitDisplayName("a\n" + "😀".repeat(70)) ?? "";
  expect(Array.from(fitted)).toHaveLength(64);
  expect(fitted).toBe(`a ${"😀".repeat(62)}`);
});
