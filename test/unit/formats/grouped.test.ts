import { expect, test } from "vitest";
import { groupBy } from "../../../src/formats/grouped.ts";

test("groups and their items keep their order", () => {
  expect([...groupBy(["b1", "a1", "b2", "__proto__"], (item) => item.slice(0, 1))]).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1"]],
    ["_", ["__proto__"]],
  ]);
});
