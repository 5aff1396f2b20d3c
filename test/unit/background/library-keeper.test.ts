import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLibraryKeeper } from "../../../src/background/library-keeper.ts";
import { loadBackups, readBackup } from "../../../src/library/backups.ts";
import { loadSyncOverview } from "../../../src/library/sync-overview.ts";
import { buildProfile } from "../../support/builders.ts";
import { createMutex } from "../../support/mutex.ts";
import { NOW, openLibrary } from "../../support/open-library.ts";
import { createStorageArea } from "../../support/storage-area.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

function createKeeper() {
  const { local, library } = openLibrary();
  const sync = createStorageArea();
  const lock = createMutex();
  const keep = createLibraryKeeper({ local, sync, lock, now: () => NOW, machineName: "Firefox, Linux" });
  return { local, library, sync, keep };
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
