import { createLayeredSource } from "../../library/layers.ts";
import { loadRoles } from "../../library/load-roles.ts";
import type { KeptRoles } from "../../library/kept-roles.ts";
import { createLock } from "../../library/lock.ts";
import { withRevision } from "../../library/revision.ts";
import { loadSettings } from "../../library/settings.ts";
import { recordUse } from "../../library/uses.ts";
import { compareText } from "../../profile/compare-text.ts";
import { loadLater } from "../load-later.ts";
import { createAddressBar } from "./address-bar.ts";

// A script of its own, which the background loads when a person types the keyword.
const local = withRevision(chrome.storage.local);
const source = createLayeredSource(chrome.storage.local, chrome.storage.local.onChanged);
/** Kept from key to key; `loadRoles` makes them anew when something was stored since. */
let latest: KeptRoles | undefined;

Object.assign(globalThis, {
  addressBar: createAddressBar({
    loadRoles: async () => (latest = await loadRoles({ local, source, compareText }, latest)),
    find: (key) => source.find(key),
    loadSettings: () => loadSettings(local),
    recordUse: (key) => recordUse({ local, lock: createLock(navigator.locks, "uses"), now: Date.now }, key),
    switchTo: async (...wish) => (await loadLater("switchWork")).switchTo(...wish),
    openPopup: () => chrome.action.openPopup(),
    setDefault: (description) => void chrome.omnibox.setDefaultSuggestion({ description }),
    markup: chrome.runtime.getURL("").startsWith("chrome-extension:") ? "xml" : "plain",
    now: Date.now,
  }),
});
