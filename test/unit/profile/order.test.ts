import { expect, test } from "vitest";
import { orderProfiles } from "../../../src/profile/order.ts";
import { buildProfile } from "../../support/builders.ts";

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : Number(a > b));

test.each([
  [
    "puts profiles without a group first",
    buildProfile({ displayName: "Z" }),
    buildProfile({ displayName: "A", group: "Team" }),
  ],
  [
    "sorts by group before display name",
    buildProfile({ group: "A", displayName: "Z" }),
    buildProfile({ group: "B", displayName: "A" }),
  ],
  [
    "sorts by display name within a group",
    buildProfile({ group: "G", displayName: "A", accountId: "222222222222" }),
    buildProfile({ group: "G", displayName: "B", accountId: "111111111111" }),
  ],
  [
    "sorts equal names by account",
    buildProfile({ accountId: "111111111111", roleName: "Z" }),
    buildProfile({ accountId: "222222222222", roleName: "A" }),
  ],
  [
    "sorts equal accounts by role",
    buildProfile({ roleName: "A", ordinal: 2 }),
    buildProfile({ roleName: "B" }),
  ],
  [
    "sorts roles of one name by partition",
    buildProfile({ accountId: "my-company", ordinal: 2 }),
    buildProfile({ accountId: "my-company", partition: "aws-cn" }),
  ],
  [
    "sorts several profiles for one role by their ordinal",
    buildProfile({ ordinal: 2 }),
    buildProfile({ ordinal: 10 }),
  ],
  ["puts the first profile for a role before the second", buildProfile(), buildProfile({ ordinal: 2 })],
])("%s", (_, first, second) => {
  expect(orderProfiles([second, first], byCodeUnit)).toEqual([first, second]);
  expect(orderProfiles([first, second], byCodeUnit)).toEqual([first, second]);
});

test("compares names the way it is told to", () => {
  const names = ["b10", "b9", "Ä", "a"].map((displayName) => buildProfile({ displayName }));
  const { compare } = new Intl.Collator("de", { numeric: true });
  expect(orderProfiles(names, compare).map(({ displayName }) => displayName)).toEqual([
    "a",
    "Ä",
    "b9",
    "b10",
  ]);
});

test("leaves the given profiles in their order", () => {
  const given = [buildProfile({ displayName: "B" }), buildProfile({ displayName: "A" })];
  orderProfiles(given, byCodeUnit);
  expect(given.map(({ displayName }) => displayName)).toEqual(["B", "A"]);
});

test("has nothing to sort in an empty list", () => {
  expect(orderProfiles([], byCodeUnit)).toEqual([]);
});
