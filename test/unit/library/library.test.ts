import { describe, expect, test } from "vitest";
import { createLibrary, type Change } from "../../../src/library/library.ts";
import { shardOf } from "../../../src/library/shard.ts";
import { profileKey, type Profile } from "../../../src/profile/profile.ts";
import { buildProfile } from "../../support/builders.ts";
import { createDyingWorker } from "../../support/dying-worker.ts";
import { createMutex } from "../../support/mutex.ts";
import { NOW, openLibrary, sortProfiles } from "../../support/open-library.ts";
import { createStorageArea, type FakeStorageArea } from "../../support/storage-area.ts";

const admin = buildProfile({ roleName: "Admin" });
const readOnly = buildProfile();

function storedEntry(local: FakeStorageArea, profile: Profile): unknown {
  const shard = local.contents()[shardOf(profileKey(profile))] as Record<string, unknown> | undefined;
  return shard?.[profileKey(profile)];
}

test("is empty on a new machine", async () => {
  expect(await openLibrary().library.load()).toEqual([]);
});

describe("a change", () => {
  test("stores profiles, which every page then loads", async () => {
    const { local, library } = openLibrary();
    await library.change({ save: [admin, readOnly] });
    expect(sortProfiles(await library.load())).toEqual([admin, readOnly]);
    expect(sortProfiles(await openLibrary({ local }).library.load())).toEqual([admin, readOnly]);
  });

  test("is one write, however many profiles it has", async () => {
    const { local, library } = openLibrary();
    const many = Array.from({ length: 50 }, (_, at) => buildProfile({ roleName: `Role${at}` }));
    await library.change({ save: many });
    expect(local.calls.set).toBe(1);
    expect(await library.load()).toHaveLength(50);
  });

  test("deletes profiles and leaves a tombstone for the other machines", async () => {
    const { local, library } = openLibrary();
    await library.change({ save: [admin, readOnly] });
    await library.change({ remove: [profileKey(admin)] });
    expect(await library.load()).toEqual([readOnly]);
    expect(storedEntry(local, admin)).toEqual({ stamp: `0${NOW.toString(36)}001abc123` });
  });

  test("replaces one profile by another in one step", async () => {
    const { library } = openLibrary();
    await library.change({ save: [admin] });
    await library.change({ remove: [profileKey(admin)], save: [readOnly] });
    expect(await library.load()).toEqual([readOnly]);
  });

  test("stores a profile that it also deletes", async () => {
    const { library } = openLibrary();
    await library.change({ remove: [profileKey(admin)], save: [admin] });
    expect(await library.load()).toEqual([admin]);
  });

  test("is later than the last one although the clock was set back", async () => {
    const { local, library } = openLibrary();
    await library.change({ save: [admin] });
    const before = storedEntry(local, admin) as { stamp: string };
    await openLibrary({ local, now: () => NOW - 3_600_000 }).library.change({
      save: [{ ...admin, color: "000000" }],
    });
    const after = storedEntry(local, admin) as { stamp: string };
    expect(after.stamp > before.stamp).toBe(true);
  });

  test("leaves beside it what this version cannot read", async () => {
    const name = shardOf(profileKey(admin));
    const unreadable = { "aws:123456789012:Future": { stamp: "?", profile: { icon: "rocket" } } };
    const { local, library } = openLibrary({ local: createStorageArea({ items: { [name]: unreadable } }) });
    await library.change({ save: [admin] });
    expect(local.contents()[name]).toMatchObject(unreadable);
    expect(await library.load()).toEqual([admin]);
  });

  test("of nothing changes nothing", async () => {
    const { library } = openLibrary();
    await library.change({ save: [admin] });
    expect(await library.change({})).toEqual({ save: [], remove: [] });
    expect(await library.load()).toEqual([admin]);
  });

  test("that the area refuses rejects and stores nothing", async () => {
    const { local, library } = openLibrary();
    await library.change({ save: [admin] });
    local.failNextSet(new Error("disk full"));
    const change: Change = { save: [readOnly], remove: [profileKey(admin)] };
    await expect(library.change(change)).rejects.toThrow("disk full");
    expect(await library.load()).toEqual([admin]);
  });

  test("that failed does not hold up the next one", async () => {
    const { local, library } = openLibrary();
    local.failNextSet(new Error("disk full"));
    const first = library.change({ save: [admin] });
    const second = library.change({ save: [readOnly] });
    await expect(first).rejects.toThrow("disk full");
    await second;
    expect(await library.load()).toEqual([readOnly]);
  });
});

describe("a page that closes in the middle", () => {
  const imported = Array.from({ length: 50 }, (_, at) => buildProfile({ roleName: `Role${at}` }));
  const saved: Change = { save: [readOnly], remove: [profileKey(admin)] };
  // A change asks for the machine's name, for the settings, for its shards and for the history; its fifth call is the write.
  const deaths = [1, 2, 3, 4, 5].flatMap((call) => [[call, "lands"] as const, [call, "is lost"] as const]);

  test.each(deaths)(
    "of a save, in its call %i, which %s, leaves it undone or done, and its undo too",
    async (...death) => {
      const { library, isDone } = await closeDuring(saved, ...death);
      expect(await library.load()).toEqual(isDone ? [readOnly] : [admin]);
      expect(await library.history()).toHaveLength(isDone ? 2 : 1);
    },
  );

  test.each(deaths)("of an import, in its call %i, which %s, leaves it undone or done", async (...death) => {
    const { library, isDone } = await closeDuring({ save: imported }, ...death);
    expect(await library.load()).toHaveLength(isDone ? 51 : 1);
    expect(await library.history()).toHaveLength(isDone ? 2 : 1);
  });

  async function closeDuring(change: Change, call: number, fate: "lands" | "is lost") {
    const { local, library } = openLibrary();
    await library.change({ save: [admin] });
    const page = createDyingWorker(call, fate);
    const dying = createLibrary({
      local: page.view(local),
      changes: local.onChanged,
      lock: createMutex(),
      now: () => NOW,
    });
    void dying.change(change);
    await page.died;
    return { library, isDone: call === 5 && fate === "lands" };
  }
});
