import * as z from "zod/mini";
import { describe, expect, test } from "vitest";
import { readRecord, record } from "../../../src/profile/record.ts";

describe("a record", () => {
  const Numbers = record(z.number());

  test.each([[{}], [{ one: 1, two: 2 }]])("takes %j as it is", (value) => {
    expect(Numbers.parse(value)).toEqual(value);
  });

  test.each([[undefined], [null], [1], ["one"], [[1]], [{ one: 1, two: "2" }]])("refuses %j", (value) => {
    expect(Numbers.safeParse(value).success).toBe(false);
  });
});

test("of an object that was stored, the values that decode are read, and of anything else nothing", () => {
  expect(readRecord(z.number(), { one: 1, two: "2", three: 3 })).toEqual({ one: 1, three: 3 });
  for (const stored of [undefined, null, "one", [1]]) expect(readRecord(z.number(), stored)).toEqual({});
});
