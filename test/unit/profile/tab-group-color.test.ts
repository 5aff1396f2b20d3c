import { expect, test } from "vitest";
import { SWATCHES } from "../../../src/profile/color.ts";
import { tabGroupColor } from "../../../src/profile/tab-group-color.ts";

test.each(Object.entries(SWATCHES))("calls AWS's own %s by that name", (name, color) => {
  expect(tabGroupColor(color)).toBe(name);
});

test.each([
  ["000000", "grey"],
  ["cccccc", "grey"],
  ["7b1fa2", "purple"],
  ["e377c2", "pink"],
  ["83d4e8", "cyan"],
  ["8b0000", "red"],
  ["efda95", "yellow"],
  ["fbc8aa", "orange"],
])("calls %s %s", (color, name) => {
  expect(tabGroupColor(color)).toBe(name);
});
