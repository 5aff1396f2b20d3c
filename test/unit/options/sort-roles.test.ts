import { expect, test } from "vitest";
import { nextSorting, sortRoles } from "../../../src/options/sort-roles.ts";
import { buildProfile } from "../../support/builders.ts";

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const [us, none, eu] = ["us-east-1", undefined, "eu-west-1"].map((region) =>
  buildProfile({ displayName: region ?? "none", ...(region !== undefined && { region }) }),
);

test("sorts by a column either way, with what is empty in it last", () => {
  const given = [us!, none!, eu!];
  expect(sortRoles(given, { by: "region", isDescending: false }, byCodeUnit)).toEqual([eu, us, none]);
  expect(sortRoles(given, { by: "region", isDescending: true }, byCodeUnit)).toEqual([us, eu, none]);
  expect(sortRoles(given, undefined, byCodeUnit)).toEqual(given);
});

test("goes from up to down to the first order with each click on one head, and up again on another", () => {
  const up = nextSorting(undefined, "group");
  expect(up).toEqual({ by: "group", isDescending: false });
  expect(nextSorting(up, "group")).toEqual({ by: "group", isDescending: true });
  expect(nextSorting({ by: "group", isDescending: true }, "group")).toBeUndefined();
  expect(nextSorting(up, "region")).toEqual({ by: "region", isDescending: false });
});
