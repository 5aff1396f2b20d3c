import { describe, expect, test } from "vitest";
import {
  isCurrent,
  keepRoles,
  readKeptRoles,
  stampOf,
  type KeptRoles,
} from "../../../src/library/kept-roles.ts";
import { joinRows, readRows } from "../../../src/profile/role-rows.ts";
import { buildProfile } from "../../support/builders.ts";

const PROFILES = [
  buildProfile({ displayName: "one" }),
  buildProfile({ roleName: "Other", displayName: "two" }),
];
const ROLES: KeptRoles = {
  stamp: stampOf("r1", "name"),
  rows: readRows(joinRows(PROFILES)),
  view: { order: "name", density: "comfortable", favorites: [], uses: {}, folded: ["A"] },
};

/** A page's `localStorage`, with room for so many characters in an item. */
function createTextStore(room = Infinity) {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new Error("QuotaExceededError");
      items.set(key, text);
    },
    removeItem: (key: string) => void items.delete(key),
  };
}

const names = ({ rows }: KeptRoles) =>
  Array.from({ length: rows.count }, (_, row) => rows.profile(row).displayName);

describe("roles that are kept", () => {
  test("are read as they were", () => {
    const store = createTextStore();
    keepRoles(store, ROLES, true);
    const read = readKeptRoles(store)!;
    expect(read.stamp).toBe(ROLES.stamp);
    expect(read.view).toEqual(ROLES.view);
    expect(names(read)).toEqual(["one", "two"]);
  });

  test("stay when only the view is new", () => {
    const store = createTextStore();
    keepRoles(store, ROLES, true);
    keepRoles(store, { ...ROLES, rows: readRows(""), view: { ...ROLES.view, folded: [] } }, false);
    const read = readKeptRoles(store)!;
    expect(read.view.folded).toEqual([]);
    expect(names(read)).toEqual(["one", "two"]);
  });

  test("are none where there is no room, rather than those of before", () => {
    const store = createTextStore(200);
    keepRoles(store, ROLES, true);
    expect(readKeptRoles(store)).toBeDefined();
    const many = Array.from({ length: 20 }, () => PROFILES).flat();
    keepRoles(store, { ...ROLES, rows: readRows(joinRows(many)) }, true);
    expect(readKeptRoles(store)).toBeUndefined();
  });

  test("are none before any were kept, nor without a view", () => {
    const store = createTextStore();
    expect(readKeptRoles(store)).toBeUndefined();
    keepRoles(store, ROLES, true);
    store.removeItem("view");
    expect(readKeptRoles(store)).toBeUndefined();
  });

  test("are current for the revision and the order of which they were made", () => {
    expect(isCurrent(ROLES, "r1")).toBe(true);
    expect(isCurrent(ROLES, "r2")).toBe(false);
    expect(isCurrent({ ...ROLES, view: { ...ROLES.view, order: "mine" } }, "r1")).toBe(false);
  });
});
