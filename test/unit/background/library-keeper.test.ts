import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createLibraryKeeper } from "../../../src/background/library-keeper.ts";
import { loadBackups, readBackup } from "../../../src/library/backups.ts";
import { withRevision } from "../../../src/library/revision.ts";
import { saveSetting, SETTINGS_KEY } from "../../../src/library/settings.ts";
import { SHARD_NAMES } from "../../../src/library/shard.ts";
import { setSyncOn } from "../../../src/library/sync-state.ts";
import { loadSyncOverview } from "../../../src/library/sync-overview.ts";
import { buildProfile } from "../../support/builders.ts";
import { createMutex } from "../../support/mutex.ts";
import { NOW, openLibrary } from "../../support/open-library.ts";
import { createStorageArea } from "../../support/storage-area.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

function createKeeper() {
  const { local, library } = openLibrary();
  const [sync, session] = [createStorageArea(), createStorageArea()];
  const lock = createMutex();
  const clock = { now: NOW };
  const keep = createLibraryKeeper({
    local: withRevision(local),
    sync,
    session,
    lock,
    now: () => clock.now,
    machineName: "Firefox, Linux",
  });
  return { local, library, sync, session, clock, keep };
}

test("backs the library up for the day, and sends it to the wire under this machine's name", async () => {
  const { local, library, sync, keep } = createKeeper();
  await library.change({ save: [buildProfile()] });
  await keep();
  const [backup] = await loadBackups(local);
  expect(backup).toMatchObject({ day: "2025-01-01", count: 1 });
  expect(backup && (await readBackup(backup))).toEqual([buildProfile()]);
  expect(await loadSyncOverview(local, sync)).toMatchObject({
    carried: 1,
    total: 1,
    machines: [{ name: "Firefox, Linux", at: NOW }],
  });
});

test("writes nothing when it is asked again and nothing has changed", async () => {
  const { local, library, sync, keep } = createKeeper();
  await library.change({ save: [buildProfile()] });
  await keep();
  const before = [local.calls.set, sync.calls.set];
  await keep();
  expect([local.calls.set, sync.calls.set]).toEqual(before);
});

test("tries again after a while when the browser refuses", async () => {
  const { local, library, sync, keep } = createKeeper();
  await library.change({ save: [buildProfile()] });
  sync.failNextSet(new Error("Too many writes."));
  const done = keep();
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
  expect(await loadSyncOverview(local, sync)).toMatchObject({
    carried: 0,
    state: { problem: "Error: Too many writes." },
  });
  await vi.advanceTimersByTimeAsync(2_000);
  await done;
  const { carried, state } = await loadSyncOverview(local, sync);
  expect([carried, state.problem]).toEqual([1, undefined]);
});

describe("once nothing is left to do", () => {
  /** Whether the keeper, when asked, goes through the roles. */
  async function looksAgain({ local, keep }: ReturnType<typeof createKeeper>): Promise<boolean> {
    const get = vi.spyOn(local, "get");
    await keep();
    const read = get.mock.calls.flatMap(([keys]) => keys);
    get.mockRestore();
    return SHARD_NAMES.every((name) => read.includes(name));
  }

  async function createSettled() {
    const keeper = createKeeper();
    await keeper.library.change({ save: [buildProfile()] });
    // The second time finds on the wire what the first one wrote.
    for (const looks of [true, true, false]) expect(await looksAgain(keeper)).toBe(looks);
    return keeper;
  }

  test("goes through no roles again", async () => {
    expect(await looksAgain(await createSettled())).toBe(false);
  });

  test.each<[string, (keeper: ReturnType<typeof createKeeper>) => Promise<unknown>]>([
    ["a role changed here", ({ library }) => library.change({ save: [buildProfile({ color: "123456" })] })],
    [
      "a setting changed here",
      ({ local }) => saveSetting({ local, lock: createMutex(), now: () => NOW }, "order", "recent"),
    ],
    ["a shard arrived", ({ sync }) => sync.set({ p0: "1.1.0.***" })],
    ["a setting arrived", ({ sync }) => sync.set({ [SETTINGS_KEY]: {} })],
    ["the browser was started anew", ({ session }) => session.remove(Object.keys(session.contents()))],
  ])("goes through them when %s", async (_, happen) => {
    const keeper = await createSettled();
    await happen(keeper);
    expect(await looksAgain(keeper)).toBe(true);
  });

  test("sends what was stored while sync was off as soon as it is on", async () => {
    const keeper = await createSettled();
    await setSyncOn(keeper.local, createMutex(), false);
    await keeper.library.change({ save: [buildProfile({ roleName: "Other" })] });
    for (let times = 0; times < 2; times++) await keeper.keep();
    await setSyncOn(keeper.local, createMutex(), true);
    await keeper.keep();
    expect(await loadSyncOverview(keeper.local, keeper.sync)).toMatchObject({ carried: 2, total: 2 });
  });

  test("takes the next day's backup", async () => {
    const keeper = await createSettled();
    keeper.clock.now += 24 * 60 * 60_000;
    await keeper.keep();
    expect((await loadBackups(keeper.local)).map(({ day }) => day)).toEqual(["2025-01-02", "2025-01-01"]);
  });

  test("says so when the browser refuses to read the wire from then on", async () => {
    const keeper = await createSettled();
    vi.spyOn(keeper.sync, "get").mockRejectedValue(new Error("Sync is not available."));
    void keeper.keep();
    await vi.waitFor(async () =>
      expect(await loadSyncOverview(keeper.local, createStorageArea())).toMatchObject({
        state: { problem: "Error: Sync is not available." },
      }),
    );
  });
});
