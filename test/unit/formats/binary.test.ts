import { expect, test } from "vitest";
import { isBinary } from "../../../src/formats/binary.ts";

test.each([
  ["PNG\u0000", true],
  ["\u0001\u0002", true],
  ["\ufffd\ufffdabc", true],
  [`${"a".repeat(89)}${"\u0001".repeat(11)}`, true],
  [`${"a".repeat(90)}${"\u0001".repeat(10)}`, false],
  [`${"a".repeat(90)}${"\ufffd".repeat(10)}`, false],
  ["\t\n\r\f\v", false],
  ["Größe “prod” 😀", false],
  ["", false],
  [`${"a".repeat(10_000)}\u0000`, false],
  [`${"a".repeat(9_999)}\u0000`, true],
])("%j: %s", (text, is) => {
  expect(isBinary(text)).toBe(is);
});
