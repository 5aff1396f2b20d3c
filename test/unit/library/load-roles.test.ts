import { describe, expect, test } from "vitest";
import { loadRoles } from "../../../src/library/load-roles.ts";
import { REVISION_KEY } from "../../../src/library/revision-key.ts";
import { MINE_KEY } from "../../../src/library/revision.ts";
import { SETTINGS_KEY } from "../../../src/library/settings.ts";
import { profileKey } from "../../../src/profile/profile.ts";
import { buildProfile } from "../../support/builders.ts";
import { createStorageArea } from "../../support/storage-area.ts";

const A = buildProfile({ roleName: "A", displayName: "a" });
const B = buildProfile({ roleName: "B", displayName: "b" });
const C = buildProfile({ roleName: "C", displayName: "c" });
const MINE = { [SETTINGS_KEY]: { order: { stamp: "00000000a000abc123", value: "mine" } } };

function openRoles(items: Record<string, unknown> = {}) {
  const local = createStorageArea({ items: { [REVISION_KEY]: "r1", ...items } });
  let loads = 0;
  const source = {
    load: () => {
      loads += 1;
      return Promise.resolve([C, A, B]);
    },
  };
  const compareText = new Intl.Collator("en").compare;
  const load = (kept?: Awaited<ReturnType<typeof loadRoles>>) =>
    loadRoles({ local, source, compareText }, kept);
  return { local, load, loads: () => loads };
}

const names = ({ rows }: Awaited<ReturnType<typeof loadRoles>>) =>
  Array.from({ length: rows.count }, (_, row) => rows.profile(row).displayName);

describe("the roles as they are now", () => {
  test("stand in the order of their names", async () => {
    expect(names(await openRoles().load())).toEqual(["a", "b", "c"]);
  });

  test("stand in the order that a person gave them", async () => {
    const items = { ...MINE, [MINE_KEY]: [B, C, A].map(profileKey) };
    expect(names(await openRoles(items).load())).toEqual(["b", "c", "a"]);
  });

  test("are all there where that order cannot be read", async () => {
    const roles = await openRoles({ ...MINE, [MINE_KEY]: [1] }).load();
    expect(names(roles).toSorted()).toEqual(["a", "b", "c"]);
  });

  test("are made once for a revision, and shown as the view is now", async () => {
    const { local, load, loads } = openRoles();
    const kept = await load();
    await local.set({ folded: ["A"] });
    const again = await load(kept);
    expect(loads()).toBe(1);
    expect(again.rows).toBe(kept.rows);
    expect(again.view.folded).toEqual(["A"]);
    await local.set({ [REVISION_KEY]: "r2" });
    await load(kept);
    expect(loads()).toBe(2);
  });
});
