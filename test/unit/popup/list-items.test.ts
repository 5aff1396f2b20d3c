import { expect, test } from "vitest";
import type { KeptRoles } from "../../../src/library/kept-roles.ts";
import type { RolesView } from "../../../src/library/roles-view.ts";
import { browseList, foundList, lineOffsets, type Misfits } from "../../../src/popup/list-items.ts";
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

function lines(view: Partial<RolesView>, misfits?: Misfits): readonly string[] {
  const roles = rolesWith(view);
  const list = browseList(roles, misfits);
  return Array.from({ length: list.count }, (_, at) => {
    const line = list.line(at)!;
    return typeof line === "number"
      ? roles.rows.profile(line).displayName
      : `${line.section} ${line.group} ${line.count}${line.folded ? " folded" : ""}`;
  });
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
  expect(list.options).toBe(3);
  expect([0, 1, 2].map(list.lineOfOption)).toEqual([0, 1, 3]);
  expect([0, 1, 2, 3, 4].map(list.optionsAbove)).toEqual([0, 1, 2, 2, 3]);
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

test("knows the heading of a row", () => {
  const list = browseList(rolesWith({}));
  expect([0, 2, 5].map((line) => list.headingOf(line)?.group)).toEqual([undefined, "A", "B"]);
});

test("knows where each line begins and the last one ends, of rows and of lower headings", () => {
  const offsets = lineOffsets(browseList(rolesWith({ folded: ["B"] })), "comfortable");
  expect(Array.from({ length: offsets.count + 1 }, (_, at) => offsets.at(at))).toEqual([
    0, 32, 56, 88, 120, 144,
  ]);
});

test("has no line before the first and after the last, and none at all where nothing was found", () => {
  const list = foundList([2, 0]);
  expect([-1, 0, 1, 2].map(list.line)).toEqual([undefined, 2, 0, undefined]);
  expect([foundList([]).count, foundList([]).options, foundList([]).line(0)]).toEqual([0, 0, undefined]);
  expect(lineOffsets(foundList([]), "compact").at(0)).toBe(0);
});

test("counts a group without the roles that stand above, wherever in it they were", () => {
  expect(lines({ favorites: [KEYS[2]!] })).toEqual([
    "favorites  1",
    "a2",
    "others  1",
    "alone",
    "group A 1",
    "a1",
    "group B 1",
    "b1",
  ]);
});

test("puts the roles that do not fit last, in order, be they favourites or used, and counts the others without them", () => {
  const view = { favorites: [KEYS[2]!, KEYS[3]!], uses: { [KEYS[0]!]: { at: 1, count: 1 } } };
  const misfits = { rows: new Set([0, 2]), place: "last" } as const;
  const expected = ["favorites  1", "b1", "group A 1", "a1", "misfits  2", "alone", "a2"];
  expect(lines(view, misfits)).toEqual(expected);
  expect(lines({}, { rows: new Set([1, 2]), place: "last" })).toEqual([
    "alone",
    "group B 1",
    "b1",
    "misfits  2",
    "a1",
    "a2",
  ]);
});

test("leaves out the roles that do not fit when only the others are wanted, and has all in place before that", () => {
  const rows = new Set([0, 1, 2]);
  expect(lines({}, { rows, place: "nowhere" })).toEqual(["group B 1", "b1"]);
  expect(lines({}, { rows, place: "asOthers" })).toEqual(lines({}));
});
