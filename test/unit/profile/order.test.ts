import { describe, expect, test } from "vitest";
import { arrangeProfiles, orderProfiles } from "../../../src/profile/order.ts";
import { profileKey } from "../../../src/profile/profile-key.ts";
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

test("puts what is shared with a person below what is their own, whatever its group", () => {
  const own = buildProfile({ displayName: "Z", group: "Z" });
  const shared = { ...buildProfile({ displayName: "A" }), shared: true as const };
  expect(orderProfiles([shared, own], byCodeUnit)).toEqual([own, shared]);
  expect(orderProfiles([own, shared], byCodeUnit)).toEqual([own, shared]);
});

describe("arranging", () => {
  const [a, b, c, d] = [
    buildProfile({ displayName: "A", accountId: "111111111111", group: "Team" }),
    buildProfile({ displayName: "B", accountId: "222222222222" }),
    buildProfile({ displayName: "C", accountId: "333333333333", group: "Team" }),
    buildProfile({ displayName: "D", accountId: "444444444444", group: "Team" }),
  ] as const;

  test("by name is by group first", () => {
    expect(arrangeProfiles([d, c, b, a], { order: "name" }, byCodeUnit)).toEqual([b, a, c, d]);
  });

  test("for the last used ones knows no groups", () => {
    expect(arrangeProfiles([d, c, b, a], { order: "recent" }, byCodeUnit)).toEqual([a, b, c, d]);
  });

  test("as a person put them keeps the groups, and has those last that were never put anywhere", () => {
    const mine = [d, b, c].map(profileKey);
    expect(arrangeProfiles([a, b, c, d], { order: "mine", mine }, byCodeUnit)).toEqual([b, d, c, a]);
    expect(arrangeProfiles([d, c, b, a], { order: "mine", mine: [] }, byCodeUnit)).toEqual([b, a, c, d]);
  });
});
