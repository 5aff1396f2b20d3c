import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { launchChromium, type Chromium } from "./chromium.ts";
import { isSent, isSyncing } from "./sent-items.ts";
import { waitFor } from "./condition.ts";
import { useDirectory } from "./temporary-directory.ts";

/** A machine while its browser runs. */
export type Visit = {
  readonly chromium: Chromium;
  /** The extension's options page, open at the Sync section. */
  readonly page: Page;
  readonly get: () => Promise<Record<string, unknown>>;
  /** Writes to the sync area behind the library's back. Resolves to the browser's words when it refuses. */
  readonly set: (items: Record<string, unknown>) => Promise<string | undefined>;
  readonly remove: (keys: readonly string[]) => Promise<string | undefined>;
  readonly getBytesInUse: () => Promise<number>;
};

type Task<Result> = (visit: Visit) => Promise<Result>;

export type SyncedMachines = {
  /** Starts a machine's browser, lets it sync, and closes it when the server holds all that the machine has. */
  readonly online: <Result>(name: string, task: Task<Result>) => Promise<Result>;
  /** Closes the browser the moment the task is done, whatever of it the server has heard by then. */
  readonly onlineUntilClosed: <Result>(name: string, task: Task<Result>) => Promise<Result>;
  /** With the browser's own sync turned off. What is done meanwhile does not survive in the sync area. */
  readonly withoutSync: <Result>(name: string, task: Task<Result>) => Promise<Result>;
  /**
   * Closes the browser before the server has heard of a change, which must write `unsentText`. Should the server have
   * heard all the same, tries again with the next text.
   */
  readonly leaveUnsent: (name: string, change: (attempt: number) => Task<unknown>) => Promise<void>;
  readonly close: () => Promise<void>;
};

export const unsentText = (attempt: number) => `unsent ${attempt}.`;

const EXTENSION = "dist/extension";
const AT_ONCE = "--sync-short-nudge-delay-for-test";

/**
 * Real Chromium profiles with one real sync backend, a file on this machine, and no account. They must run one after the
 * other: a browser reads the backend's file when it starts and writes it when it closes.
 */
export async function createSyncedMachines(): Promise<SyncedMachines> {
  const folder = await useDirectory(undefined, "rolecall-sync-");
  const backend = join(folder.path, "backend");
  const syncing = ["--enable-local-sync-backend", `--local-sync-backend-dir=${backend}`];

  const visit = async <Result>(
    name: string,
    args: readonly string[],
    task: Task<Result>,
  ): Promise<Result> => {
    const chromium = await launchChromium({
      extensionPath: EXTENSION,
      userDataDir: join(folder.path, name),
      args,
      ignoreDefaultArgs: args.length > 0 ? ["--disable-sync"] : [],
    });
    try {
      const page = await chromium.openExtensionPage("options.html#sync");
      if (args.length > 0) await waitFor(() => isSyncing(page), { what: `${name} to sync` });
      // Chromium does not paint a page behind another, and what waits for a paint would wait for ever.
      await page.bringToFront();
      return await task(openVisit(chromium, page));
    } finally {
      await chromium.close();
    }
  };

  return {
    withoutSync: (name, task) => visit(name, [], task),
    onlineUntilClosed: (name, task) => visit(name, [...syncing, AT_ONCE], task),
    online: (name, task) =>
      visit(name, [...syncing, AT_ONCE], async (machine) => {
        const result = await task(machine);
        await waitFor(() => isSent(machine), { what: `the server to hold what ${name} has` });
        return result;
      }),
    async leaveUnsent(name, change) {
      // Without the switch a change waits for some 200 ms before it is sent; a slow moment may send it all the same.
      for (let attempt = 1; ; attempt++) {
        await visit(name, syncing, change(attempt));
        if (!(await readFile(backend, "latin1")).includes(unsentText(attempt))) return;
        if (attempt === 5) throw new Error(`${name} sent its change before it closed, five times.`);
      }
    },
    close: () => folder.remove(),
  };
}

function openVisit(chromium: Chromium, page: Page): Visit {
  const write = (method: string, argument: unknown) =>
    page.evaluate(
      `chrome.storage.sync.${method}(${JSON.stringify(argument)}).then(() => undefined, ({ message }) => message)`,
    ) as Promise<string | undefined>;
  return {
    chromium,
    page,
    get: () => page.evaluate("chrome.storage.sync.get(null)") as Promise<Record<string, unknown>>,
    set: (items) => write("set", items),
    remove: (keys) => write("remove", keys),
    getBytesInUse: () => page.evaluate("chrome.storage.sync.getBytesInUse(null)") as Promise<number>,
  };
}
