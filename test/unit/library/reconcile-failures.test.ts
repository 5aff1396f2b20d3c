import { describe, expect, test } from "vitest";
import { reconcile } from "../../../src/library/reconcile.ts";
import { loadSyncState } from "../../../src/library/sync-state.ts";
import { profileKey } from "../../../src/profile/profile.ts";
import { buildProfile } from "../../support/builders.ts";
import { createDyingWorker } from "../../support/dying-worker.ts";
import { createPair } from "../../support/machines.ts";
import { createMutex } from "../../support/mutex.ts";
import { NOW, sortProfiles } from "../../support/open-library.ts";

const admin = buildProfile({ roleName: "Admin" });
const readOnly = buildProfile();

/** One machine has something to receive and something to send. */
async function createDifferingPair() {
  const pair = createPair();
  await pair.there.library.change({ save: [admin] });
  await pair.there.reconcile();
  await pair.here.library.change({ save: [readOnly] });
  return pair;
}

describe("a worker that dies", () => {
  // Four reads, the write of what came in, the machine's name, the write to the wire, the write of how it went.
  const deaths = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((call) => [
    [call, "lands"] as const,
    [call, "is lost"] as const,
  ]);

  test.each(deaths)("in its call %i, which %s, leaves the rest to the next one", async (call, fate) => {
    const { sync, here, there } = await createDifferingPair();
    const worker = createDyingWorker(call, fate);
    void reconcile({
      local: worker.view(here.local),
      sync: worker.view(sync),
      lock: createMutex(),
      now: () => NOW,
      machineName: "here",
    });
    await worker.died;
    await here.reconcile();
    await there.reconcile();
    expect(sortProfiles(await here.library.load())).toEqual([admin, readOnly]);
    expect(sortProfiles(await there.library.load())).toEqual([admin, readOnly]);
  });
});

describe("a sync area that refuses a write", () => {
  test("is told of, and what came in is kept", async () => {
    const { sync, here } = await createDifferingPair();
    sync.failNextSet(new Error("Resource::kQuotaBytes quota exceeded"));
    expect(await here.reconcile()).toBe(false);
    expect(await loadSyncState(here.local)).toMatchObject({
      problem: expect.stringContaining("kQuotaBytes") as string,
    });
    expect(sortProfiles(await here.library.load())).toEqual([admin, readOnly]);
  });

  test("gets the same the next time", async () => {
    const { sync, here, there } = await createDifferingPair();
    sync.failNextSet(new Error("Resource::kQuotaBytes quota exceeded"));
    await here.reconcile();
    expect(await here.reconcile()).toBe(true);
    expect(await loadSyncState(here.local)).not.toHaveProperty("problem");
    await there.reconcile();
    expect(sortProfiles(await there.library.load())).toEqual([admin, readOnly]);
  });
});

test("leaves the sync area as it is when the local area refuses what came in", async () => {
  const { sync, here } = await createDifferingPair();
  const before = sync.contents();
  here.local.failNextSet(new Error("disk full"));
  await expect(here.reconcile()).rejects.toThrow("disk full");
  expect(sync.contents()).toEqual(before);
});

test("loses no change that a page makes meanwhile", async () => {
  const { here } = await createDifferingPair();
  const reconciled = here.reconcile();
  await here.library.change({ save: [{ ...admin, color: "000000" }], remove: [profileKey(readOnly)] });
  await reconciled;
  expect(await here.library.load()).toEqual([{ ...admin, color: "000000" }]);
});
