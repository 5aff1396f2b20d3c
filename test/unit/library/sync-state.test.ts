import { describe, expect, test } from "vitest";
import { SHARD_NAMES, shardOf } from "../../../src/library/shard.ts";
import { discardAside, loadSyncState, saveSyncState, setSyncOn } from "../../../src/library/sync-state.ts";
import { profileKey } from "../../../src/profile/profile.ts";
import { buildProfile } from "../../support/builders.ts";
import { createMachine, createPair } from "../../support/machines.ts";
import { createMutex } from "../../support/mutex.ts";
import { NOW } from "../../support/open-library.ts";
import { createStorageArea } from "../../support/storage-area.ts";

const admin = buildProfile({ displayName: "Admin", roleName: "Admin" });
const KEY = profileKey(admin);
const SHARD = shardOf(KEY);
const DAMAGED = "1.1.0.***";

test.each([undefined, null, "on", { on: "yes" }])("is on and empty where %j is stored", async (stored) => {
  const local = createStorageArea({ items: stored === undefined ? {} : { syncState: stored } });
  expect(await loadSyncState(local)).toEqual({ on: true, merges: [], aside: [] });
});

test("keeps what is saved", async () => {
  const local = createStorageArea();
  const state = { on: false, sentAt: 1, receivedAt: 2, problem: "full", merges: [], aside: [] };
  await saveSyncState(local, state);
  expect(await loadSyncState(local)).toEqual(state);
});

describe("a machine that is told not to sync", () => {
  test("neither sends nor takes in, and joins when it is told to again", async () => {
    const { sync, here, there } = createPair();
    const other = buildProfile({ displayName: "Other", roleName: "Other" });
    await setSyncOn(here.local, createMutex(), false);
    await here.library.change({ save: [admin] });
    await there.library.change({ save: [other] });
    await there.reconcile();
    const before = sync.contents();
    expect(await here.reconcile()).toBe(true);
    expect(sync.contents()).toEqual(before);
    expect(await here.library.load()).toEqual([admin]);

    await setSyncOn(here.local, createMutex(), true);
    for (const machine of [here, there]) await machine.reconcile();
    expect(await there.library.load()).toHaveLength(2);
    expect(await here.library.load()).toHaveLength(2);
  });
});

describe("what came in from another machine", () => {
  test("is told of with its name, its kind and who made it, newest first", async () => {
    const { here, there } = createPair();
    await there.library.change({ save: [admin] });
    await there.reconcile();
    await here.reconcile();
    await there.library.change({ save: [{ ...admin, displayName: "Boss" }] });
    await there.reconcile();
    await here.reconcile();
    await there.library.change({ remove: [KEY] });
    await there.reconcile();
    await here.reconcile();
    const { merges, receivedAt } = await loadSyncState(here.local);
    expect(merges).toEqual([
      { at: NOW, name: "Boss", kind: "deleted", machine: "bbbbbb" },
      { at: NOW, name: "Boss", kind: "changed", machine: "bbbbbb" },
      { at: NOW, name: "Admin", kind: "added", machine: "bbbbbb" },
    ]);
    expect(receivedAt).toBe(NOW);
  });

  test("is told of up to twenty times", async () => {
    const { here, there } = createPair();
    await there.library.change({
      save: Array.from({ length: 30 }, (_, at) => buildProfile({ roleName: `Role${at}` })),
    });
    await there.reconcile();
    await here.reconcile();
    expect((await loadSyncState(here.local)).merges).toHaveLength(20);
  });

  test("does not count a deletion of what was never here", async () => {
    const { here, there } = createPair();
    await there.library.change({ save: [admin] });
    await there.library.change({ remove: [KEY] });
    await there.reconcile();
    await here.reconcile();
    expect((await loadSyncState(here.local)).merges).toEqual([]);
  });

  test("is no news to the machine that sent it", async () => {
    const { here } = createPair();
    await here.library.change({ save: [admin] });
    await here.reconcile();
    await here.reconcile();
    const state = await loadSyncState(here.local);
    expect(state).toEqual({ on: true, sentAt: NOW, merges: [], aside: [] });
  });
});

describe("a shard that cannot be read", () => {
  test("is set aside as it was found, once although the wire refuses to be mended", async () => {
    const { sync, here } = createPair();
    await here.library.change({ save: [admin] });
    await sync.set({ [SHARD]: DAMAGED });
    for (let time = 0; time < 2; time++) {
      sync.failNextSet(new Error("refused"));
      expect(await here.reconcile()).toBe(false);
    }
    expect(await here.reconcile()).toBe(true);
    expect((await loadSyncState(here.local)).aside).toEqual([{ at: NOW, name: SHARD, item: DAMAGED }]);
  });

  test("does not take the place of one that was set aside before", async () => {
    const { sync, here } = createPair();
    for (const item of [DAMAGED, { other: 1 }]) {
      await sync.set({ [SHARD]: item });
      await here.reconcile();
    }
    const { aside } = await loadSyncState(here.local);
    expect(aside.map(({ item }) => item)).toEqual([{ other: 1 }, DAMAGED]);
  });

  test("is set aside in each shard, though it says the same", async () => {
    const { sync, here } = createPair();
    for (const name of ["p0", "p1"]) {
      await sync.set({ [name]: DAMAGED });
      await here.reconcile();
    }
    expect((await loadSyncState(here.local)).aside.map(({ name }) => name)).toEqual(["p1", "p0"]);
  });

  test("is set aside up to 48 times", async () => {
    const { sync, here } = createPair();
    for (let time = 0; time < 4; time++) {
      await sync.set(Object.fromEntries(SHARD_NAMES.map((name) => [name, `${DAMAGED}${time}`])));
      await here.reconcile();
    }
    const { aside } = await loadSyncState(here.local);
    expect(aside).toHaveLength(48);
    expect(aside.some(({ item }) => item === `${DAMAGED}0`)).toBe(false);
  });

  test("stays aside until a person discards it", async () => {
    const { sync, here } = createPair();
    await sync.set({ [SHARD]: DAMAGED });
    await here.reconcile();
    const before = await loadSyncState(here.local);
    expect(before).toMatchObject({ sentAt: NOW, aside: [{ name: SHARD }] });
    await discardAside(here.local, createMutex());
    expect(await loadSyncState(here.local)).toEqual({ ...before, aside: [] });
    await here.reconcile();
    expect((await loadSyncState(here.local)).aside).toEqual([]);
  });
});

describe("a problem", () => {
  test("is kept when the wire cannot even be read, and the profiles too", async () => {
    const { sync, here } = createPair();
    await here.library.change({ save: [admin] });
    const failing = { ...sync, get: () => Promise.reject(new Error("no sync here")) };
    const again = createMachine(failing, "aaaaaa");
    again.local.receive(new Map(Object.entries(here.local.contents())));
    expect(await again.reconcile()).toBe(false);
    here.local.receive(new Map(Object.entries(again.local.contents())));
    expect(await loadSyncState(here.local)).toMatchObject({ problem: "Error: no sync here" });
    expect(await here.reconcile()).toBe(true);
    expect(await loadSyncState(here.local)).not.toHaveProperty("problem");
    expect(await here.library.load()).toEqual([admin]);
  });

  test("is over when another machine has put on the wire what this one could not", async () => {
    const { sync, here, there } = createPair();
    await there.library.change({ save: [admin] });
    await here.library.change({ save: [admin] });
    sync.failNextSet(new Error("refused"));
    await here.reconcile();
    await there.reconcile();
    await here.reconcile();
    expect(await loadSyncState(here.local)).not.toHaveProperty("problem");
  });
});
