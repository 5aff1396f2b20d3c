import * as z from "zod/mini";
import { describe, expect, test } from "vitest";
import { record } from "../../../src/profile/record.ts";

describe("a record", () => {
  const Numbers = record(z.number());

  test.each([[{}], [{ one: 1, two: 2 }]])("takes %j as it is", (value) => {
    expect(Numbers.parse(value)).toEqual(value);
  });

  test.each([[undefined], [null], [1], ["one"], [[1]], [{ one: 1, two: "2" }]])("refuses %j", (value) => {
    expect(Numbers.safeParse(value).success).toBe(false);
  });
});
