import { expect, test } from "vitest";
import { findMisfits } from "../../../src/popup/find-misfits.ts";
import { joinRows, readRows } from "../../../src/profile/role-rows.ts";
import { buildProfile, buildSession } from "../../support/builders.ts";

const PROFILES = [
  buildProfile({ displayName: "no base" }),
  buildProfile({ displayName: "gov", partition: "aws-us-gov" }),
  buildProfile({
    displayName: "other account",
    base: { accountId: "222233334444" },
    note: "a\nb",
    tags: ["x"],
  }),
  buildProfile({ displayName: "right account", base: { accountId: "111122223333" }, fillOnly: true }),
  buildProfile({
    displayName: "other user",
    base: { accountId: "111122223333", roleName: "grace" },
    region: "eu-west-1",
  }),
];

test("finds the rows that a session cannot have, whatever else is in them, up to the last", () => {
  const rows = readRows(joinRows(PROFILES));
  expect(findMisfits(rows, buildSession({}))).toEqual([1, 2, 4]);
  expect(findMisfits(rows, buildSession({ partition: "aws-us-gov" }))).toEqual([0, 2, 3, 4]);
  expect(findMisfits(readRows(""), buildSession({}))).toEqual([]);
});
