import { describe, expect, test } from "vitest";
import { readCell, rowsWith } from "../../../src/options/cell-edit.ts";
import { buildProfile } from "../../support/builders.ts";

describe("what is typed into a cell", () => {
  const profile = buildProfile({ group: "Old", environment: "staging", note: "kept", ordinal: 2 });

  test.each([
    ["displayName", " New ", { displayName: "New" }],
    ["region", "eu-central-1", { region: "eu-central-1" }],
    ["group", "New", { group: "New" }],
    ["environment", "production", { environment: "production" }],
  ] as const)("changes %s and leaves the rest of the role alone", (field, typed, value) => {
    expect(readCell(profile, field, typed)).toEqual({ ok: true, edited: { ...profile, ...value } });
  });

  test("takes a value away when it is empty", () => {
    const { group, ...without } = profile;
    expect(readCell(profile, "group", " ")).toEqual({ ok: true, edited: without });
    expect(group).toBe("Old");
  });

  test.each([
    ["displayName", "Payments "],
    ["region", ""],
    ["environment", "staging"],
  ] as const)("changes nothing when %s is what it was", (field, typed) => {
    expect(readCell(profile, field, typed)).toEqual({ ok: true, edited: undefined });
  });

  test.each([
    ["displayName", "x".repeat(65), "displayNameForm"],
    ["region", "Frankfurt!", "regionForm"],
    ["group", "x".repeat(65), "groupForm"],
  ] as const)("has the form's problem when %s does not fit", (field, typed, problem) => {
    expect(readCell(profile, field, typed)).toEqual({ ok: false, problem });
  });
});

describe("the rows that exist", () => {
  test.each([
    ["no row", -1, [3, 4]],
    ["a row among them", 4, [3, 4]],
    ["a row above them", 1, [1, 3, 4]],
    ["a row below them", 5, [3, 4, 5]],
  ])("are those in sight, in order, with %s edited", (_, held, rows) => {
    expect(rowsWith(held, 3, 5)).toEqual(rows);
  });
});
