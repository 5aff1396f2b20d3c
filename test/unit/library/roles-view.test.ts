import { expect, test } from "vitest";
import { FOLDED_KEY, foldGroup, loadRolesView } from "../../../src/library/roles-view.ts";
import { createMutex } from "../../support/mutex.ts";
import { createStorageArea } from "../../support/storage-area.ts";

test("a group is folded once, and unfolded without the others", async () => {
  const local = createStorageArea();
  const lock = createMutex();
  const fold = (group: string, isFolded: boolean) => foldGroup({ local, lock }, group, isFolded);
  await fold("A", true);
  await fold("B", true);
  await fold("A", true);
  expect((await loadRolesView(local)).folded).toEqual(["B", "A"]);
  await fold("B", false);
  expect((await loadRolesView(local)).folded).toEqual(["A"]);
});

test("groups that are stored in no way that can be read are unfolded", async () => {
  const local = createStorageArea({ items: { [FOLDED_KEY]: [1] } });
  expect((await loadRolesView(local)).folded).toEqual([]);
});
