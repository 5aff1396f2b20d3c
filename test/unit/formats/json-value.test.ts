import { describe, expect, test } from "vitest";
import { isArray, isObject, parseJson } from "../../../src/formats/json-value.ts";

function parsed(text: string) {
  const json = parseJson(text);
  if (!json.ok) throw new Error(json.problem.code);
  return json;
}

test("one value is itself, several are a list", () => {
  expect(parsed('{"a":[1]}').value).toEqual({ a: [1] });
  expect(parsed('{"a":1}\n{"a":2}').value).toEqual([{ a: 1 }, { a: 2 }]);
});

test("a key called __proto__ is a key like any other", () => {
  const { value } = parsed('{"__proto__":{"role":"x"}}');
  expect(Object.keys(value as object)).toEqual(["__proto__"]);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test("an object has its line and its path", () => {
  const { placeOf } = parsed('{"a":\n[{}]}');
  expect(placeOf("")).toEqual({ line: 1 });
  expect(placeOf(".a[0]")).toEqual({ line: 2, path: "a[0]" });
  expect(placeOf(".b")).toEqual({ path: "b" });
});

test("of several values the path begins with the number of one", () => {
  const { placeOf } = parsed('{"a":{}}\n{"a":{}}');
  expect(placeOf("[1].a")).toEqual({ line: 2, path: "[1].a" });
});

describe("what is no JSON", () => {
  test.each([
    ["", 1],
    ["\n[1,\n", 3],
    ["{'a':1}", 1],
  ])("%j is told with its line", (text, line) => {
    expect(parseJson(text)).toEqual({
      ok: false,
      problem: { code: "jsonBroken", place: { line }, isRefusal: true },
    });
  });
});

test.each([
  [{}, true, false],
  [[], false, true],
  [null, false, false],
  ["x", false, false],
  [1, false, false],
  [undefined, false, false],
])("%j is an object: %s, a list: %s", (value, object, list) => {
  expect([isObject(value), isArray(value)]).toEqual([object, list]);
});
