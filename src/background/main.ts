import { forgetTab } from "../console/tab-items.ts";
import { createLock } from "../library/lock.ts";
import { withRevision } from "../library/revision.ts";
import { SETTINGS_KEY } from "../library/settings.ts";
import { SHARD_NAMES } from "../library/shard.ts";
import { lendLocks } from "../messages/lent-locks.ts";
import { receiveMessages } from "../messages/receive-messages.ts";
import { createLibraryKeeper } from "./library-keeper.ts";
import { watchAddressBar } from "./load-address-bar.ts";
import { keepForLater, loadLater } from "./load-later.ts";
import { keepMarks } from "./load-marks.ts";
import { machineName } from "./machine-name.ts";
import { createSourceKeeper } from "./source-keeper.ts";
import { createMarkHandlers } from "./mark-handlers.ts";

const keepLibrary = createLibraryKeeper({
  local: withRevision(chrome.storage.local),
  sync: chrome.storage.sync,
  session: chrome.storage.session,
  lock: createLock(navigator.locks, "library"),
  now: Date.now,
  machineName: machineName(navigator.userAgent),
});

// Firefox for Android has no policies.
const { managed } = chrome.storage as Partial<typeof chrome.storage>;
const sources = createSourceKeeper({
  ...chrome.storage,
  managed,
  load: () => loadLater("sourceWork"),
  now: Date.now,
});
const loadSwitches = () => loadLater("switchWork");

const keepBoth = () => Promise.all([keepLibrary(), keepMarks()]);
const keepChanged = async (changes: Record<string, unknown>) => {
  if ([...SHARD_NAMES, SETTINGS_KEY].some((name) => name in changes)) await keepBoth();
};

chrome.runtime.onMessage.addListener(
  receiveMessages(chrome.runtime.id, {
    readFormTask: async (...sent) => (await loadSwitches()).readFormTask(...sent),
    claimSubmission: async (...sent) => (await loadSwitches()).claimSubmission(...sent),
    takeOffer: async (...sent) => (await loadSwitches()).takeOffer(...sent),
    renewSession: async (...sent) => (await loadSwitches()).renewSession(...sent),
    ...createMarkHandlers(chrome.action, () => loadLater("marksWork")),
    async recordSwitch({ record }) {
      await (await loadLater("switchLog")).record(record);
      return undefined;
    },
    reconcile: async () => {
      await keepLibrary();
      await sources.refreshDue();
      return undefined;
    },
    refreshSource: sources.refreshOne,
  }),
);
chrome.runtime.onConnect.addListener(lendLocks(navigator.locks, chrome.runtime.getURL("")));
chrome.runtime.onMessageExternal.addListener(sources.receiveExternal);
chrome.runtime.onStartup.addListener(sources.start);
chrome.runtime.onInstalled.addListener(sources.start);
managed?.onChanged.addListener(sources.start);
chrome.storage.local.onChanged.addListener(sources.keepChanged);
chrome.storage.sync.onChanged.addListener(sources.keepChanged);
chrome.runtime.onInstalled.addListener(keepBoth);
chrome.runtime.onStartup.addListener(keepBoth);
chrome.storage.local.onChanged.addListener(keepChanged);
chrome.storage.sync.onChanged.addListener(keepChanged);
chrome.permissions.onAdded.addListener(keepMarks);
chrome.permissions.onRemoved.addListener(keepMarks);
chrome.tabs.onRemoved.addListener((tabId) => forgetTab(chrome.storage.session, tabId));
watchAddressBar((chrome as Partial<typeof chrome>).omnibox);
addEventListener("install", keepForLater);
