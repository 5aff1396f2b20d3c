import browser from "webextension-polyfill";
import { readRoleHistory } from "../console/in-page/read-role-history.ts";
import { findRoleHistory, type FoundHistory } from "../console/role-history-tabs.ts";
import { createLibrary } from "../library/library.ts";
import { createLock } from "../library/lock.ts";
import { loadSyncOverview } from "../library/sync-overview.ts";
import { withRevision } from "../library/revision.ts";
import { loadSettings, saveSetting, type SettingName, type Settings } from "../library/settings.ts";
import { clearLog, loadLog } from "../library/switch-log.ts";
import { discardAside, setSyncOn } from "../library/sync-state.ts";
import { pageLocks } from "../messages/lent-locks.ts";
import { sendMessage } from "../messages/send-message.ts";

const { sync, onChanged } = browser.storage;
const local = withRevision(browser.storage.local);
const lock = createLock(pageLocks(), "library");

export { local };

export const library = createLibrary({
  local,
  changes: browser.storage.local.onChanged,
  lock,
  now: Date.now,
});

/** Asks the background to bring this machine and the sync area together, and waits until it did. */
export function reconcile(): Promise<undefined> {
  return sendMessage(browser.runtime, "reconcile", {});
}

/** Looks for the roles that the console itself remembers, in the tabs on which a person has opened Rolecall. */
export function rescueRoles(): Promise<FoundHistory> {
  return findRoleHistory({
    tabs: () => browser.tabs.query({}),
    async readRoleHistory(tabId) {
      const [injected] = await browser.scripting.executeScript({ target: { tabId }, func: readRoleHistory });
      return injected?.result;
    },
  });
}

/** The person's settings. */
export const settingsDesk = {
  load: () => loadSettings(local),
  save: <Name extends SettingName>(name: Name, value: Settings[Name]) =>
    saveSetting({ local, lock, now: Date.now }, name, value),
  watch: watchStorage,
};

/** The switches of this machine. */
export const logDesk = {
  load: () => loadLog(local),
  clear: () => clearLog({ local, lock: createLock(pageLocks(), "log") }),
  watch: watchStorage,
};

/** Calls back after any change in either area. Returns the way out. */
function watchStorage(listener: () => void): () => void {
  onChanged.addListener(listener);
  return () => onChanged.removeListener(listener);
}

/** The sync side of this machine, for the page that shows it. */
export const syncDesk = {
  load: () => loadSyncOverview(local, sync),
  turn: async (on: boolean): Promise<void> => {
    await setSyncOn(local, lock, on);
    await reconcile();
  },
  discardAside: () => discardAside(local, lock),
  watch: watchStorage,
};
