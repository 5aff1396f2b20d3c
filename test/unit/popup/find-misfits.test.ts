import { expect, test } from "vitest";
import { findMisfits } from "../../../src/popup/find-misfits.ts";
import type { ConsoleSession } from "../../../src/console/session.ts";
import { joinRows, readRows, type RoleRows } from "../../../src/profile/role-rows.ts";
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

function find(rows: RoleRows, session: ConsoleSession) {
  const steps = findMisfits(rows, session);
  let count = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) count++;
  return { found: step.value, steps: count };
}

test("finds the rows that a session cannot have, whatever else is in them, up to the last", () => {
  const rows = readRows(joinRows(PROFILES));
  expect(find(rows, buildSession({})).found).toEqual([1, 2, 4]);
  expect(find(rows, buildSession({ partition: "aws-us-gov" })).found).toEqual([0, 2, 3, 4]);
  expect(find(readRows(""), buildSession({})).found).toEqual([]);
});

test("reads many rows in many steps, and misses none between them", () => {
  const many = Array.from({ length: 1001 }, (_, at) =>
    buildProfile({ displayName: `gov ${at}`, partition: "aws-us-gov" }),
  );
  const { found, steps } = find(readRows(joinRows(many)), buildSession({}));
  expect(found).toEqual(many.map((_, row) => row));
  expect(steps).toBeGreaterThan(3);
});
