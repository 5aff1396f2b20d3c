import { createLibrary, type Library } from "../../../src/library/library.ts";
import { withRevision } from "../../../src/library/revision.ts";
import { profileKey, type Profile } from "../../../src/profile/profile.ts";

/** A page of the extension, in either browser. */
type ExtensionPage = { readonly evaluate: (expression: string) => Promise<unknown> };

/** Stores profiles in a running browser as the extension's own pages do, through an open page of the extension. */
export async function storeProfiles(page: ExtensionPage, profiles: readonly Profile[]): Promise<void> {
  await libraryOf(page).change({ save: profiles });
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
  const call = (method: string, argument: unknown) =>
    page.evaluate(`chrome.storage.local.${method}(${JSON.stringify(argument)})`);
  return createLibrary({
    local: withRevision({
      get: async (keys) => (await call("get", keys)) as Record<string, unknown>,
      async set(items) {
        await call("set", items);
      },
    }),
    changes: { addListener: () => undefined, removeListener: () => undefined },
    lock: (task) => withLibraryLock(page, task),
    now: Date.now,
  });
}

const HOLD_LOCK = `new Promise((isHeld) => {
  navigator.locks.request("library", () => {
    isHeld();
    return new Promise((release) => { window.releaseLibrary = release; });
  });
})`;

/** Holds the extension's own lock, because its background may be at work on the same profiles. */
async function withLibraryLock<T>(page: ExtensionPage, task: () => Promise<T>): Promise<Awaited<T>> {
  await page.evaluate(HOLD_LOCK);
  try {
    return await task();
  } finally {
    await page.evaluate("window.releaseLibrary()");
  }
}
