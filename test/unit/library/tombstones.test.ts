import { describe, expect, test } from "vitest";
import { loadReplica } from "../../../src/library/replica.ts";
import { compact, shardOf } from "../../../src/library/shard.ts";
import { loadSyncState } from "../../../src/library/sync-state.ts";
import { nextStamp } from "../../../src/library/stamp.ts";
import { decodeShard } from "../../../src/library/wire.ts";
import { profileKey } from "../../../src/profile/profile.ts";
import { buildProfile } from "../../support/builders.ts";
import { createMachine, type Machine } from "../../support/machines.ts";
import { NOW } from "../../support/open-library.ts";
import { createStorageArea } from "../../support/storage-area.ts";

const DAY_MS = 24 * 60 * 60_000;
const admin = buildProfile({ roleName: "Admin" });
const KEY = profileKey(admin);
const SHARD = shardOf(KEY);
const deleted = { [KEY]: { stamp: nextStamp(NOW, "aaaaaa", undefined) } };
const live = { [KEY]: { stamp: nextStamp(NOW - 1, "aaaaaa", undefined), profile: admin } };

describe("compacting a shard", () => {
  test.each<[string, number, object]>([
    ["keeps a deletion for 180 days", NOW + 180 * DAY_MS, deleted],
    ["forgets it after that", NOW + 180 * DAY_MS + 1, {}],
  ])("%s", (_, now, expected) => {
    expect(compact(deleted, {}, now)).toEqual(expected);
    expect(compact(deleted, deleted, now)).toEqual(expected);
  });

  test("keeps a deletion for as long as the wire holds what was deleted", () => {
    expect(compact(deleted, live, NOW + 400 * DAY_MS)).toEqual(deleted);
  });

  test("keeps every profile, however old", () => {
    expect(compact(live, {}, NOW + 4_000 * DAY_MS)).toEqual(live);
  });
});

test("all that a machine stored before is deleted once another one, of whatever version, says that everything is", async () => {
  const allDeleted = { stamp: nextStamp(NOW + 1, "bbbbbb", undefined), value: true };
  const sync = createStorageArea({ items: { settings: { allDeleted } } });
  const here = createMachine(sync, "aaaaaa");
  await here.library.change({ save: [admin] });
  await here.reconcile();
  expect(await here.library.load()).toEqual([]);
});

/** A machine as it is so many days later, with all that it stored. */
function later(machine: Machine, sync: ReturnType<typeof createStorageArea>, days: number): Machine {
  const again = createMachine(sync, String(machine.local.contents()["machine"]), days * DAY_MS);
  again.local.receive(new Map(Object.entries(machine.local.contents())));
  return again;
}

async function deleteOnOne() {
  const sync = createStorageArea();
  const here = createMachine(sync, "aaaaaa");
  const there = createMachine(sync, "bbbbbb");
  await here.library.change({ save: [admin] });
  await here.reconcile();
  await there.reconcile();
  await here.library.change({ remove: [KEY] });
  return { sync, here, there };
}

async function wireEntry(sync: ReturnType<typeof createStorageArea>): Promise<unknown> {
  const decoded = await decodeShard(sync.contents()[SHARD]);
  return decoded.kind === "shard" ? decoded.shard[KEY] : decoded.kind;
}

test("a deletion that the wire did not hear of for a year still holds everywhere", async () => {
  const { sync, here, there } = await deleteOnOne();
  const [hereLater, thereLater] = [later(here, sync, 365), later(there, sync, 365)];
  await hereLater.reconcile();
  await thereLater.reconcile();
  expect(await thereLater.library.load()).toEqual([]);
});

test("a deletion older than 180 days that everybody knows of is forgotten here, without a write to the wire", async () => {
  const { sync, here } = await deleteOnOne();
  await here.reconcile();
  const hereLater = later(here, sync, 181);
  const before = sync.contents();
  await hereLater.reconcile();
  expect((await loadReplica(hereLater.local))[SHARD]).toEqual({});
  expect(sync.contents()).toEqual(before);
  expect(await loadSyncState(hereLater.local)).not.toHaveProperty("receivedAt");
});

describe("a machine whose clock is a year ahead", () => {
  const YEAR_MS = 365 * DAY_MS;

  async function createPairInYears() {
    const sync = createStorageArea();
    const here = createMachine(sync, "aaaaaa");
    const ahead = createMachine(sync, "bbbbbb", YEAR_MS);
    await ahead.library.change({ save: [{ ...admin, color: "111111" }] });
    for (const machine of [ahead, here]) await machine.reconcile();
    return { sync, here, ahead };
  }

  test("has its edits replaced by the next one made anywhere", async () => {
    const { here, ahead } = await createPairInYears();
    await here.library.change({ save: [{ ...admin, color: "222222" }] });
    for (const machine of [here, ahead]) await machine.reconcile();
    expect(await ahead.library.load()).toEqual([{ ...admin, color: "222222" }]);
  });

  test("takes over a deletion made elsewhere, and nobody writes again and again", async () => {
    const sync = createStorageArea();
    const here = createMachine(sync, "aaaaaa");
    const ahead = createMachine(sync, "bbbbbb", YEAR_MS);
    await here.library.change({ save: [admin] });
    for (const machine of [here, ahead]) await machine.reconcile();
    await here.library.change({ remove: [KEY] });
    for (const machine of [here, ahead, here, ahead]) await machine.reconcile();
    expect(await ahead.library.load()).toEqual([]);
    expect(await wireEntry(sync)).toHaveProperty("stamp");
    const before = [sync, here.local, ahead.local].map(({ calls }) => calls.set);
    for (const machine of [here, ahead, here, ahead]) await machine.reconcile();
    expect([sync, here.local, ahead.local].map(({ calls }) => calls.set)).toEqual(before);
  });
});

test("a machine whose clock is years behind deletes for good what it made itself", async () => {
  const sync = createStorageArea();
  const behind = createMachine(sync, "bbbbbb", -NOW);
  const here = createMachine(sync, "aaaaaa");
  await behind.library.change({ save: [admin] });
  for (const machine of [behind, here]) await machine.reconcile();
  await behind.library.change({ remove: [KEY] });
  for (const machine of [behind, here, behind]) await machine.reconcile();
  expect([await behind.library.load(), await here.library.load()]).toEqual([[], []]);
  const before = sync.calls.set;
  for (const machine of [here, behind, here]) await machine.reconcile();
  expect(sync.calls.set).toBe(before);
});
