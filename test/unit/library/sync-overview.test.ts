import { expect, test } from "vitest";
import { readMachines } from "../../../src/library/machine.ts";
import { shardOf } from "../../../src/library/shard.ts";
import { loadSyncOverview } from "../../../src/library/sync-overview.ts";
import { profileKey } from "../../../src/profile/profile.ts";
import { buildProfile } from "../../support/builders.ts";
import { createPair } from "../../support/machines.ts";
import { NOW } from "../../support/open-library.ts";

const admin = buildProfile({ roleName: "Admin" });
const readOnly = buildProfile();

test("counts what the wire carries as it is here, and no tombstone", async () => {
  const { sync, here } = createPair();
  await here.library.change({ save: [admin, readOnly, buildProfile({ roleName: "Gone" })] });
  await here.library.change({ remove: [profileKey(buildProfile({ roleName: "Gone" }))] });
  expect(await loadSyncOverview(here.local, sync)).toMatchObject({
    carried: 0,
    total: 2,
    usedBytes: 0,
    machines: [],
  });
  await here.reconcile();
  expect(await loadSyncOverview(here.local, sync)).toMatchObject({
    carried: 2,
    total: 2,
    isFull: false,
    hasNewer: false,
    areaBytes: 102_400,
    state: { on: true, sentAt: NOW },
    machines: [{ machine: "aaaaaa", name: "aaaaaa", at: NOW }],
  });
  await here.library.change({ save: [{ ...admin, color: "000000" }] });
  expect(await loadSyncOverview(here.local, sync)).toMatchObject({ carried: 1, total: 2, isFull: false });
});

test("calls an area full only where something stays behind for it", async () => {
  const { sync, here } = createPair();
  await here.library.change({ save: [admin] });
  await here.reconcile();
  await sync.set({ other: "x".repeat(95_000) });
  expect(await loadSyncOverview(here.local, sync)).toMatchObject({ carried: 1, total: 1, isFull: false });
  await here.library.change({ save: [readOnly] });
  expect(await loadSyncOverview(here.local, sync)).toMatchObject({ carried: 1, total: 2, isFull: true });
});

test("says so when a newer version wrote part of the wire, and counts the rest", async () => {
  const { sync, here } = createPair();
  await here.library.change({ save: [admin, readOnly] });
  await here.reconcile();
  await sync.set({ [shardOf(profileKey(admin))]: "3.new" });
  expect(await loadSyncOverview(here.local, sync)).toMatchObject({ hasNewer: true, carried: 1, total: 2 });
});

test("knows the machines that wrote, the latest first, and nothing else for one", () => {
  expect(
    readMachines({
      "m-aaaaaa": { name: "Firefox, Linux", at: 1 },
      "m-bbbbbb": { name: "Edge, Windows", at: 2 },
      "m-cccccc": { name: 3, at: 3 },
      "x-dddddd": { name: "Chrome, macOS", at: 4 },
      p0: "1.0.0",
    }),
  ).toEqual([
    { machine: "bbbbbb", name: "Edge, Windows", at: 2 },
    { machine: "aaaaaa", name: "Firefox, Linux", at: 1 },
  ]);
});
