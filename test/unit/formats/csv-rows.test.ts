import { describe, expect, test } from "vitest";
import { readRows } from "../../../src/formats/csv-rows.ts";

const cellsOf = (text: string, delimiter = ",") => readRows(text, delimiter).rows.map(({ cells }) => cells);

describe("a table", () => {
  test.each([
    [
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a,b\r\nc,d\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a,b\rc,d\r",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a", [["a"]]],
    ["", []],
    ["a,,b", [["a", "", "b"]]],
    ["a,", [["a", ""]]],
    [
      "a,\nb,",
      [
        ["a", ""],
        ["b", ""],
      ],
    ],
    [",", [["", ""]]],
    [" a , b ", [[" a ", " b "]]],
    ["a\n\n \nb", [["a"], ["b"]]],
    ["a\n,\nb", [["a"], ["", ""], ["b"]]],
  ])("%j has its rows and cells", (text, rows) => {
    expect(cellsOf(text)).toEqual(rows);
  });

  test.each([
    ['"a,b",c', [["a,b", "c"]]],
    ['"a\nb",c', [["a\nb", "c"]]],
    ['"a""b"', [['a"b']]],
    ['""""', [['"']]],
    ['""', []],
    ['"",b', [["", "b"]]],
    ['"a"b,c', [["ab", "c"]]],
    ['a"b"c,d', [['a"b"c', "d"]]],
    [
      'a,"b"\r\n"c","d"',
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
  ])("%j has its quotes undone", (text, rows) => {
    expect(cellsOf(text)).toEqual(rows);
  });

  test.each([";", "\t", "|"])("may have %j between its cells", (delimiter) => {
    expect(cellsOf(`a${delimiter}b,c${delimiter}"d${delimiter}e"`, delimiter)).toEqual([
      ["a", "b,c", `d${delimiter}e`],
    ]);
  });
});

test("a row has the line on which it begins", () => {
  const { rows } = readRows('a\n\n"b\r\nc\rd\ne",x\n"f\n",y\ng', ",");
  expect(rows.map(({ line }) => line)).toEqual([1, 3, 7, 9]);
});

describe("a quote that stays open", () => {
  test.each([
    ['"', 1],
    ['a\n"b', 2],
    ['a\n"b\nc"\n"d', 4],
    ['a,b\n1,"x""', 2],
    ['"a\nb",c,"d', 2],
  ])("in %j is told with its line", (text, line) => {
    expect(readRows(text, ",").openQuoteLine).toBe(line);
  });

  test("leaves the rows above it", () => {
    expect(cellsOf('a,b\nc,"d\ne,f')).toEqual([["a", "b"]]);
  });

  test("is not told where all are closed", () => {
    expect(readRows('"a","b""c"\n', ",")).not.toHaveProperty("openQuoteLine");
  });
});
