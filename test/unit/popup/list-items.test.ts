import { expect, test } from "vitest";
import type { KeptRoles } from "../../../src/library/kept-roles.ts";
import type { RolesView } from "../../../src/library/roles-view.ts";
import { browseList, headingAbove } from "../../../src/popup/list-items.ts";
import { profileKey } from "../../../src/profile/profile-key.ts";
import { joinRows, readRows } from "../../../src/profile/role-rows.ts";
import { buildProfile } from "../../support/builders.ts";

const PROFILES = [
  buildProfile({ displayName: "alone", accountId: "000000000001" }),
  buildProfile({ displayName: "a1", accountId: "000000000002", group: "A" }),
  buildProfile({ displayName: "a2", accountId: "000000000003", group: "A" }),
  buildProfile({ displayName: "b1", accountId: "000000000004", group: "B" }),
];
const KEYS = PROFILES.map(profileKey);
const VIEW: RolesView = { order: "name", density: "comfortable", favorites: [], uses: {}, folded: [] };

function rolesWith(view: Partial<RolesView>): KeptRoles {
  return { stamp: "", rows: readRows(joinRows(PROFILES)), view: { ...VIEW, ...view } };
}

function lines(view: Partial<RolesView>): readonly string[] {
  const roles = rolesWith(view);
  return browseList(roles).items.map((item) =>
    typeof item === "number"
      ? roles.rows.profile(item).displayName
      : `${item.section} ${item.group} ${item.count}${item.folded ? " folded" : ""}`,
  );
}

test("puts a heading before each group, and none before the roles without one when nothing is above them", () => {
  expect(lines({})).toEqual(["alone", "group A 2", "a1", "a2", "group B 1", "b1"]);
});

test("puts favourites first in their own order, then what was used last, and no role twice", () => {
  const uses = {
    [KEYS[1]!]: { at: 1, count: 9 },
    [KEYS[3]!]: { at: 2, count: 1 },
    [KEYS[2]!]: { at: 3, count: 1 },
  };
  expect(lines({ favorites: [KEYS[2]!, KEYS[0]!], uses })).toEqual([
    "favorites  2",
    "a2",
    "alone",
    "recent  2",
    "b1",
    "a1",
  ]);
});

test("shows of a folded group its heading alone, which can be selected", () => {
  const list = browseList(rolesWith({ folded: ["A", "no longer there"] }));
  expect(lines({ folded: ["A", "no longer there"] })).toEqual([
    "alone",
    "group A 2 folded",
    "group B 1",
    "b1",
  ]);
  expect(list.options).toEqual([0, 1, 3]);
});

test("leaves out favourites and last used roles that are gone", () => {
  expect(
    lines({ favorites: ["aws:999999999999:Gone"], uses: { "aws:999999999999:Gone": { at: 1, count: 1 } } }),
  ).toEqual(lines({}));
});

test("lists all used roles first, the last one on top, when that is the order", () => {
  const uses = Object.fromEntries(KEYS.map((key, at) => [key, { at, count: 1 }]));
  expect(
    lines({ order: "recent", uses: { [KEYS[3]!]: uses[KEYS[3]!]!, [KEYS[1]!]: uses[KEYS[1]!]! } }),
  ).toEqual(["recent  2", "b1", "a1", "others  2", "alone", "a2"]);
});

test("knows the heading above a row", () => {
  const list = browseList(rolesWith({}));
  expect([0, 2, 5].map((item) => headingAbove(list, item)?.group)).toEqual([undefined, "A", "B"]);
});
