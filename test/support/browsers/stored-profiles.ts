import { createLibrary, type Library } from "../../../src/library/library.ts";
import { buildSharedLayer } from "../../../src/library/layers.ts";
import { SHARED_KEY, withRevision } from "../../../src/library/revision.ts";
import type { StorageArea } from "../../../src/library/storage-area.ts";
import { profileKey, type Profile } from "../../../src/profile/profile.ts";

/** A page of the extension, in either browser. */
type ExtensionPage = { readonly evaluate: (expression: string) => Promise<unknown> };

/** Stores profiles in a running browser as the extension's own pages do, through an open page of the extension. */
export async function storeProfiles(page: ExtensionPage, profiles: readonly Profile[]): Promise<void> {
  await libraryOf(page).change({ save: profiles });
}

/** Puts profiles in place of those that others share. */
export async function storeSharedProfiles(page: ExtensionPage, profiles: readonly Profile[]): Promise<void> {
  const copies = profiles.length === 0 ? [] : [{ name: "Team", profiles }];
  await localArea(page).set({ [SHARED_KEY]: buildSharedLayer(copies, () => undefined) });
}

/** The profiles on this machine, by display name. */
export async function loadProfiles(page: ExtensionPage): Promise<readonly Profile[]> {
  const profiles = await libraryOf(page).load();
  return profiles.toSorted((a, b) => (a.displayName < b.displayName ? -1 : 1));
}

export async function deleteProfiles(page: ExtensionPage, profiles: readonly Profile[]): Promise<void> {
  await libraryOf(page).change({ remove: profiles.map(profileKey) });
}

/** Deletes every profile as a person would. Emptying the area would not do: Rolecall fetches them back. */
export async function removeProfiles(page: ExtensionPage): Promise<void> {
  await deleteProfiles(page, await libraryOf(page).load());
}

function libraryOf(page: ExtensionPage): Library {
  return createLibrary({
    local: localArea(page),
    changes: { addListener: () => undefined, removeListener: () => undefined },
    lock: (task) => withLibraryLock(page, task),
    now: Date.now,
  });
}

function localArea(page: ExtensionPage): StorageArea {
  const call = (method: string, argument: unknown) =>
    page.evaluate(`chrome.storage.local.${method}(${JSON.stringify(argument)})`);
  return withRevision({
    get: async (keys) => (await call("get", keys)) as Record<string, unknown>,
    async set(items) {
      await call("set", items);
    },
  });
}

const HOLD_LOCK = `new Promise((isHeld) => {
  navigator.locks.request("library", () => {
    isHeld();
    return new Promise((release) => { window.releaseLibrary = release; });
  });
})`;

/** Holds the extension's own lock, because its background may be at work on the same profiles. */
export async function withLibraryLock<T>(page: ExtensionPage, task: () => Promise<T>): Promise<Awaited<T>> {
  await page.evaluate(HOLD_LOCK);
  try {
    return await task();
  } finally {
    await page.evaluate("window.releaseLibrary()");
  }
}
