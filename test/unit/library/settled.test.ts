import { expect, test, vi } from "vitest";
import { keepUnlessSettled } from "../../../src/library/settled.ts";
import { NOW } from "../../support/open-library.ts";
import { createStorageArea } from "../../support/storage-area.ts";

function createParts() {
  const [local, sync, session] = [createStorageArea(), createStorageArea(), createStorageArea()];
  return { local, sync, session, now: () => NOW };
}

test("keeps once, and not again while nothing has changed", async () => {
  const parts = createParts();
  const keep = vi.fn(() => Promise.resolve(true));
  for (let times = 0; times < 3; times++) expect(await keepUnlessSettled(parts, keep)).toBe(true);
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
