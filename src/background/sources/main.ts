import { createLock } from "../../library/lock.ts";
import { createSourceDesk } from "../../library/source-desk.ts";
import { receiveConfig } from "./receive-config.ts";
import { refreshSources, type RefreshParts } from "./refresh.ts";
import type { SourceWork } from "./source-work.ts";

const { local } = chrome.storage;
const desk = createSourceDesk({ local, lock: createLock(navigator.locks, "library"), now: Date.now });
const parts: RefreshParts = {
  local,
  desk,
  fetch: (input, init) => fetch(input, init),
  hasAccess: (url) => chrome.permissions.contains({ origins: [`https://${new URL(url).hostname}/*`] }),
  now: Date.now,
};

const work: SourceWork = {
  refresh: (wish) => refreshSources(parts, wish),
  receiveConfig: (message, senderId) => receiveConfig(parts, message, senderId),
  rebuild: desk.rebuild,
};
Object.assign(globalThis, { sourceWork: work });
