import { describe, expect, test } from "vitest";
import { createProblem } from "../../../src/formats/problem.ts";

const valueShown = (value: string) => createProblem("colorForm", {}, { value }).value;

test("a problem says no more than there is to say", () => {
  expect(createProblem("empty", {})).toEqual({ code: "empty", place: {}, isRefusal: true });
  expect(createProblem("colorForm", { line: 1 }, { field: "color", value: "", isRefusal: false })).toEqual({
    code: "colorForm",
    place: { line: 1 },
    field: "color",
    isRefusal: false,
  });
  expect(createProblem("colorForm", { line: 1, section: "x", path: "a[0]" }, { value: "red" })).toEqual({
    code: "colorForm",
    place: { line: 1, section: "x", path: "a[0]" },
    value: "red",
    isRefusal: true,
  });
});

describe("a value", () => {
  test.each([
    ["red", "red"],
    ["  red  ", "red"],
    ["\n\nfirst\nsecond", "first"],
    ["first\rsecond", "first"],
    ["-".repeat(80), "-".repeat(80)],
    ["-".repeat(81), `${"-".repeat(80)}…`],
    ["😀".repeat(81), `${"😀".repeat(80)}…`],
    [" ".repeat(2_000) + "x", "x"],
  ])("%j is shown in one short line", (value, shown) => {
    expect(valueShown(value)).toBe(shown);
  });

  test.each([
    "AKIAIOSFODNN7EXAMPLE",
    "key ASIAIOSFODNN7EXAMPLE",
    "ABIAIOSFODNN7EXAMPLE",
    "ACCAIOSFODNN7EXAMPLE",
    "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "x wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY x",
    "IQoJb3JpZ2luX2VjEOr//////////wEaCXVzLWVhc3Qt+==",
  ])("%j looks like a secret and is not shown", (value) => {
    expect(valueShown(value)).toBe("…");
    const { place } = createProblem("colorForm", { line: 3, section: value, path: value });
    expect(place).toEqual({ line: 3, section: "…", path: "…" });
  });

  test.each(["AKIA", "AKIA1234567890", "a".repeat(39), "arn:aws:iam::123456789012:role/team/Admin"])(
    "%j is no secret",
    (value) => {
      expect(valueShown(value)).toBe(value);
    },
  );
});
