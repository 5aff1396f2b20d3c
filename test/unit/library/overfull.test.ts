import { describe, expect, test } from "vitest";
import { loadSyncOverview } from "../../../src/library/sync-overview.ts";
import { isOverfull, itemBytes } from "../../../src/library/room.ts";
import { profileKey } from "../../../src/profile/profile.ts";
import { buildBulkyProfiles, buildProfile, buildRealisticProfiles } from "../../support/builders.ts";
import { createChromiumSyncArea } from "../../support/chromium-sync-area.ts";
import { createMachine } from "../../support/machines.ts";
import { sortProfiles } from "../../support/open-library.ts";
import { createRandom } from "../../support/random.ts";

const admin = buildProfile({ roleName: "Admin" });
const open = (items: Record<string, unknown> = {}) => createChromiumSyncArea({ now: () => 0, items });

test("an import of 4,000 profiles is one set, which Chromium's quotas let through", async () => {
  const sync = open();
  const here = createMachine(sync, "aaaaaa");
  const many = buildRealisticProfiles(4_000, createRandom(1));
  await here.library.change({ save: many });
  expect(here.local.calls.set).toBe(1);
  expect(await here.reconcile()).toBe(true);
  expect(sync.calls).toMatchObject({ set: 1, remove: 0 });
  expect((await loadSyncOverview(here.local, sync)).carried).toBe(4_000);
});

describe("more profiles than the area has room for", () => {
  async function fillTwo() {
    const sync = open();
    const here = createMachine(sync, "aaaaaa");
    const there = createMachine(sync, "bbbbbb", 1);
    const many = buildBulkyProfiles(320, createRandom(1));
    await here.library.change({ save: many });
    await here.reconcile();
    await there.reconcile();
    return { sync, here, there, many };
  }

  test("all stay here, the wire carries what fits, and a person reads how many", async () => {
    const { sync, here, there } = await fillTwo();
    const overview = await loadSyncOverview(here.local, sync);
    expect(await here.library.load()).toHaveLength(320);
    expect(overview).toMatchObject({
      total: 320,
      carried: (await there.library.load()).length,
      isFull: true,
    });
    expect(overview.carried).toBeGreaterThan(250);
    expect(overview.usedBytes).toBeLessThanOrEqual(overview.areaBytes);
  });

  test("cost no further writes once they are settled, on either machine", async () => {
    const { sync, here, there } = await fillTwo();
    const before = [sync, here.local, there.local].map(({ calls }) => calls.set);
    for (const machine of [here, there]) await machine.reconcile();
    expect([sync, here.local, there.local].map(({ calls }) => calls.set)).toEqual(before);
  });

  test("let the latest edits through, whichever machine makes them, to whatever profile", async () => {
    const { sync, here, there, many } = await fillTwo();
    const carried = new Set((await there.library.load()).map(profileKey));
    const left = many.find((profile) => !carried.has(profileKey(profile)))!;
    await here.library.change({ save: [{ ...left, color: "123456" }] });
    await there.library.change({ save: [admin] });
    for (const machine of [here, there, here]) await machine.reconcile();
    expect(await there.library.load()).toContainEqual({ ...left, color: "123456" });
    expect(await here.library.load()).toHaveLength(321);
    expect(isOverfull(sync.contents())).toBe(false);
  });

  test("come through when others are deleted", async () => {
    const { here, there, many } = await fillTwo();
    await there.library.change({ remove: (await there.library.load()).slice(0, 100).map(profileKey) });
    for (const machine of [there, here, there]) await machine.reconcile();
    expect(await here.library.load()).toHaveLength(many.length - 100);
    expect(sortProfiles(await there.library.load())).toEqual(sortProfiles(await here.library.load()));
  });
});

describe("an area that a merge has overfilled", () => {
  /** What one machine sent of half the shards, and another one of the other half, each within its limits. */
  async function overfill() {
    const halves = await Promise.all(
      [1, 2].map(async (seed) => {
        const sync = open();
        const machine = createMachine(sync, "aaaaaa".replaceAll("a", String(seed)));
        await machine.library.change({ save: buildBulkyProfiles(224, createRandom(seed)) });
        await machine.reconcile();
        return { machine, items: Object.entries(sync.contents()).sort() };
      }),
    );
    const [one, other] = halves.map(({ items }) => items);
    const padding = Object.fromEntries([1, 2, 3, 4, 5].map((at) => [`other${at}`, "x".repeat(6_000)]));
    const items = { ...padding, ...Object.fromEntries([...one!.slice(0, 8), ...other!.slice(8)]) };
    return { items, profiles: await Promise.all(halves.map(({ machine }) => machine.library.load())) };
  }

  test("takes no set beside what it holds, and is recovered in one without losing anything", async () => {
    const { items, profiles } = await overfill();
    const sync = open(items);
    expect(isOverfull(items)).toBe(true);
    await expect(sync.set({ k: 1 })).rejects.toThrow("kQuotaBytes");
    const here = createMachine(sync, "cccccc");
    await here.library.change({ save: [admin, ...profiles[0]!] });
    sync.calls.set = 0;
    expect(await here.reconcile()).toBe(true);
    expect(sync.calls).toMatchObject({ set: 1, remove: 0 });

    expect(itemBytes(sync.contents())).toBeLessThanOrEqual(102_400);
    expect(sync.contents()).toMatchObject({ other1: items["other1"] });
    const keys = new Set((await here.library.load()).map(profileKey));
    for (const profile of [admin, ...profiles[0]!]) expect(keys).toContain(profileKey(profile));
    // What came in with the merge from the other machine is here too.
    expect(keys.size).toBeGreaterThan(225 + 60);
    const before = [sync.calls.set, sync.calls.remove];
    await here.reconcile();
    expect([sync.calls.set, sync.calls.remove]).toEqual(before);
  });
});
