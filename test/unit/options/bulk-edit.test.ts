import { expect, test } from "vitest";
import { editAll } from "../../../src/options/bulk-edit.ts";
import { buildProfile } from "../../support/builders.ts";

const first = buildProfile({ group: "Old", tags: ["a"], note: "kept" });
const second = buildProfile({ ordinal: 2, fillOnly: true });

test.each([
  ["color", "#ABC", { color: "aabbcc" }],
  ["group", " New ", { group: "New" }],
  ["tags", "x, y", { tags: ["x", "y"] }],
  ["environment", "staging", { environment: "staging" }],
  ["base", "1111-2222-3333/Team", { base: { accountId: "111122223333", roleName: "Team" } }],
  ["sessionHours", "8", { sessionHours: 8 }],
] as const)("puts a value into %s of each role and leaves the rest alone", (field, text, value) => {
  expect(editAll([first, second], field, text)).toEqual({
    ok: true,
    profiles: [
      { ...first, ...value },
      { ...second, ...value },
    ],
  });
});

test("takes a value away by an empty one", () => {
  const { group, ...without } = first;
  expect(editAll([first], "group", "")).toEqual({ ok: true, profiles: [without] });
  expect(group).toBe("Old");
});

test("changes nothing when the value does not fit", () => {
  expect(editAll([first, second], "color", "red")).toEqual({ ok: false, problem: "colorForm" });
});
