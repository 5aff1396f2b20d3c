import { expect, test, vi } from "vitest";
import { REVISION_KEY } from "../../../src/library/revision-key.ts";
import { SETTINGS_KEY } from "../../../src/library/settings.ts";
import { keepUnlessSettled } from "../../../src/library/settled.ts";
import { SYNC_STATE_KEY } from "../../../src/library/sync-state.ts";
import { NOW } from "../../support/open-library.ts";
import { createStorageArea } from "../../support/storage-area.ts";

function createParts() {
  const [local, sync, session] = [createStorageArea(), createStorageArea(), createStorageArea()];
  const clock = { now: NOW };
  return { local, sync, session, clock, now: () => clock.now };
}

const DAY_MS = 24 * 60 * 60_000;

test("keeps once, and not again while nothing has changed", async () => {
  const parts = createParts();
  const keep = vi.fn(() => Promise.resolve(true));
  for (let times = 0; times < 3; times++) expect(await keepUnlessSettled(parts, keep)).toBe(true);
  expect(keep).toHaveBeenCalledTimes(1);
});

test.each<[string, (parts: ReturnType<typeof createParts>) => unknown]>([
  ["the roles", ({ local }) => local.set({ [REVISION_KEY]: 0.5 })],
  ["the settings", ({ local }) => local.set({ [SETTINGS_KEY]: {} })],
  ["whether and how it syncs", ({ local }) => local.set({ [SYNC_STATE_KEY]: { on: false } })],
  ["anything on the wire", ({ sync }) => sync.set({ p0: "1.0.0" })],
  ["the day", ({ clock }) => (clock.now += DAY_MS)],
])("keeps again when what changed is %s", async (_, change) => {
  const parts = createParts();
  const keep = vi.fn(() => Promise.resolve(true));
  await keepUnlessSettled(parts, keep);
  await change(parts);
  for (let times = 0; times < 2; times++) await keepUnlessSettled(parts, keep);
  expect(keep).toHaveBeenCalledTimes(2);
});

test.each<[string, (parts: ReturnType<typeof createParts>) => unknown]>([
  ["another item of this machine", ({ local }) => local.set({ uses: {} })],
  ["the hour", ({ clock }) => (clock.now += DAY_MS - 1)],
])("does not when it is %s", async (_, change) => {
  const parts = createParts();
  const keep = vi.fn(() => Promise.resolve(true));
  await keepUnlessSettled(parts, keep);
  await change(parts);
  await keepUnlessSettled(parts, keep);
  expect(keep).toHaveBeenCalledTimes(1);
});

test("keeps again what was not kept", async () => {
  const parts = createParts();
  const keep = vi.fn(() => Promise.resolve(false));
  for (let times = 0; times < 2; times++) expect(await keepUnlessSettled(parts, keep)).toBe(false);
  expect(keep).toHaveBeenCalledTimes(2);
});

test("keeps again when something came meanwhile, and went again", async () => {
  const parts = createParts();
  await keepUnlessSettled(parts, async () => {
    await parts.sync.set({ p0: "what the keeping saw" });
    return true;
  });
  await parts.sync.remove("p0");
  const keep = vi.fn(() => Promise.resolve(true));
  await keepUnlessSettled(parts, keep);
  expect(keep).toHaveBeenCalledTimes(1);
});

test("keeps each time while the browser refuses to read the wire", async () => {
  const parts = createParts();
  vi.spyOn(parts.sync, "get").mockRejectedValue(new Error("Sync is not available."));
  const keep = vi.fn(() => Promise.resolve(true));
  for (let times = 0; times < 2; times++) expect(await keepUnlessSettled(parts, keep)).toBe(true);
  expect(keep).toHaveBeenCalledTimes(2);
});
