import { describe, expect, test } from "vitest";
import { pathOfKey, scanJson } from "../../../src/formats/json-scan.ts";

const isJson = (text: string) => {
  const { errorLine, documents } = scanJson(text);
  return errorLine === undefined && documents.length === 1;
};

describe("what JSON.parse takes, and nothing else", () => {
  test.each([
    "0",
    "-0",
    "1",
    "-12.5e+3",
    "1E5",
    "1e-5",
    "0.0",
    "true",
    "false",
    "null",
    '""',
    '"a"',
    "[]",
    "{}",
    " [ ] ",
    "\t{\r\n}\n",
    "[1]",
    "[1,2]",
    "[[],[[]],{}]",
    '{"a":1}',
    '{"a":{"b":[null]},"c":""}',
    '{"":0}',
    '{"a":1,"a":2}',
    '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uABCD"',
    '"é😀\u2028\u007f"',
    '[ 1 , "x" ,\n{ "a" : true } ]',
  ])("is one value: %s", (text) => {
    expect(() => JSON.parse(text) as unknown).not.toThrow();
    expect(isJson(text)).toBe(true);
  });

  test.each([
    "",
    " ",
    "01",
    "+1",
    ".5",
    "1.",
    "1e",
    "-",
    "1.5.5",
    "1x",
    "tru",
    "truex",
    "True",
    "NaN",
    "undefined",
    "'a'",
    '"',
    '"a',
    '"\\',
    '"\\x"',
    '"\\u12"',
    '"\\u12g4"',
    '"\n"',
    '"\t"',
    "[",
    "]",
    "{",
    "}",
    "[}",
    "{]",
    "[1,]",
    "[,1]",
    "[1 2]",
    '[1 "a"]',
    "[1]]",
    '{"a"}',
    '{"a":}',
    '{"a":1,}',
    "{,}",
    '{"a" 1}',
    '{"a"::1}',
    '{"a":1 "b":2}',
    "{a:1}",
    "{1:1}",
    '{"a",1}',
    '["a":1]',
    ":",
    ",",
    "[:]",
    '{"a":"b":"c"}',
    '["a" "b"]',
    '{"a":1:2}',
    "\u00a01",
    "[1]//x",
    "/* x */1",
    "{[]:1}",
    '{"a"[]}',
    '{"a"{}}',
    "{true:1}",
    "[1,,2]",
    '{"a":1,,"b":2}',
  ])("is none: %j", (text) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(isJson(text)).toBe(false);
  });
});

test("documents in a row are found one by one", () => {
  const text = ' {"a":1}\n[2] "3"4';
  const { documents, errorLine } = scanJson(text);
  expect(documents.map(([start, end]) => text.slice(start, end))).toEqual(['{"a":1}', "[2]", '"3"', "4"]);
  expect(errorLine).toBeUndefined();
});

describe("the line of what is wrong", () => {
  test.each([
    ["x", 1],
    ['{\n"a":1,\n}', 3],
    ['{\r\n"a":1,\r\n}', 3],
    ["[\r1,\r]", 3],
    ["[\n\n\n", 4],
    ['[\n"a\nb"]', 2],
    ["[1]\n[2]\nx", 3],
  ])("in %j is %s", (text, line) => {
    expect(scanJson(text).errorLine).toBe(line);
  });

  test("leaves what stands before it", () => {
    expect(scanJson('{"a":1}\n[').documents).toEqual([[0, 7]]);
  });
});

describe("the lines of objects", () => {
  test("go by their paths", () => {
    const text = '{\n"profiles": [\n{},\n1, {"a": {}}\n],\n"two words": {}, "p": [[{}]]}\n{}';
    expect([...scanJson(text).lines]).toEqual([
      ["[0]", 1],
      ["[0].profiles[0]", 3],
      ["[0].profiles[2]", 4],
      ["[0].profiles[2].a", 4],
      ['[0]["two words"]', 6],
      ["[0].p[0][0]", 6],
      ["[1]", 7],
    ]);
  });

  test("keep their keys through escapes", () => {
    expect([...scanJson('{"\\u0061": {}}').lines.keys()]).toEqual(["[0]", "[0].a"]);
  });

  test("end eight levels deep", () => {
    const text = `${'{"a":'.repeat(12)}{}${"}".repeat(12)}`;
    const paths = [...scanJson(text).lines.keys()];
    expect(paths).toHaveLength(8);
    expect(paths.at(-1)).toBe(`[0]${".a".repeat(7)}`);
    const arrays = `${"[".repeat(7)}{"a":{}}${"]".repeat(7)}`;
    expect([...scanJson(arrays).lines.keys()]).toEqual([`[0]${"[0]".repeat(7)}`]);
  });
});

test.each([
  ["a", "x.a"],
  ["a_1", "x.a_1"],
  ["1a", 'x["1a"]'],
  ["a b", 'x["a b"]'],
  ['"', 'x["\\""]'],
  ["", 'x[""]'],
  ["k".repeat(60), `x.${"k".repeat(60)}`],
  ["k".repeat(61), `x["${"k".repeat(60)}"]`],
])("key %j is %s below x", (key, path) => {
  expect(pathOfKey("x", key)).toBe(path);
});
