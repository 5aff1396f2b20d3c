import { describe, expect, test } from "vitest";
import type { RolesView } from "../../../src/library/roles-view.ts";
import { createRoleSearch } from "../../../src/library/search-roles.ts";
import { profileKey } from "../../../src/profile/profile-key.ts";
import { joinRows, readRows } from "../../../src/profile/role-rows.ts";
import { buildProfile } from "../../support/builders.ts";

const PROFILES = ["one", "two", "three"].map((displayName, at) =>
  buildProfile({ displayName, accountId: `00000000000${at + 1}` }),
);
const [ONE, TWO, THREE] = PROFILES.map(profileKey) as [string, string, string];

function createSearch(view: Partial<RolesView>) {
  const rows = readRows(joinRows(PROFILES));
  const shown: RolesView = { order: "name", density: "comfortable", favorites: [], uses: {}, folded: [] };
  const search = createRoleSearch({ stamp: "", rows, view: { ...shown, ...view } }, 0);
  return {
    search,
    find: (query: string) => Array.from(search.find(query), (row) => rows.profile(row).displayName),
  };
}

describe("a search", () => {
  test("puts what is used most first among equals", () => {
    const { find } = createSearch({ uses: { [THREE]: { at: 0, count: 1 }, [TWO]: { at: 0, count: 2 } } });
    expect(find("readonly")).toEqual(["two", "three", "one"]);
  });

  test("for a favourite's number finds it first, and once, before the accounts that hold the digit", () => {
    const { find } = createSearch({ favorites: [THREE, ONE] });
    expect(find("1")).toEqual(["three", "one"]);
    expect(find(" 2 ")).toEqual(["one", "two"]);
    expect(createSearch({ favorites: [ONE, TWO, THREE] }).find("3")).toEqual(["three"]);
  });

  test.each(["12", "01", "1.0", "x1", "1x", "0"])("for %j finds no favourite", (query) => {
    expect(createSearch({ favorites: [TWO, THREE] }).find(query)).toEqual(createSearch({}).find(query));
  });

  test("for the number of a favourite that is gone finds what any search does", () => {
    expect(createSearch({ favorites: ["aws:999999999999:Gone"] }).find("1")).toEqual(["one"]);
  });

  test("finds the same after it was prepared step by step", () => {
    const { search, find } = createSearch({});
    let steps = 0;
    for (const it = search.prepare(); it.next().done !== true;) steps += 1;
    expect(steps).toBeGreaterThan(1);
    expect(find("two")).toEqual(["two"]);
  });
});
