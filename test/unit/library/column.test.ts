import { expect, test } from "vitest";
import { packColumn, unpackColumn } from "../../../src/library/column.ts";

test.each<[string, readonly string[], string]>([
  ["without separators when all values have one width", ["123", "456"], "3:123456"],
  ["with separators when widths differ", ["a", "", "bcd"], ":a\u001f\u001fbcd"],
  ["that is one value", ["abc"], "3:abc"],
  ["of empty values", ["", ""], "0:"],
  ["of no values", [], "0:"],
  ["whose values hold colons", ["a:b", "c:d"], "3:a:bc:d"],
  ["whose first value is empty", ["", "a"], ":\u001fa"],
  ["whose values hold line breaks", ["a\nb", "c"], ":a\nb\u001fc"],
])("packs a column %s and unpacks it", (_, values, packed) => {
  expect(packColumn(values)).toBe(packed);
  expect(unpackColumn(packed, values.length)).toEqual(values);
});

test.each<[string, string, number]>([
  ["too few values", ":a\u001fb", 3],
  ["too many values", ":a\u001fb", 1],
  ["a value where none belongs", ":", 0],
  ["a last value cut short", "3:12345", 2],
  ["a rest beyond the last value", "3:1234567", 2],
  ["a width that is no number", "x:123456", 2],
  ["a negative width", "-3:123456", 2],
  ["no width and no separator", "123456", 2],
])("does not unpack a column with %s", (_, packed, count) => {
  expect(unpackColumn(packed, count)).toBeUndefined();
});
