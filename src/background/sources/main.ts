import { createChosenFiles } from "../../library/chosen-files.ts";
import { createLayeredSource } from "../../library/layers.ts";
import { createSwitchRecord, type SwitchRequest } from "../../console/switch-request.ts";
import { createLock } from "../../library/lock.ts";
import { reconcileOverrides } from "../../library/overrides-wire.ts";
import { recordSwitch } from "../../library/switch-log.ts";
import { createSourceDesk } from "../../library/source-desk.ts";
import { applyPolicy } from "./apply-policy.ts";
import { createFormOffers } from "./form-offers.ts";
import { readChosenFile } from "./read-file.ts";
import { receiveConfig } from "./receive-config.ts";
import { refreshSources, type RefreshParts } from "./refresh.ts";
import type { SourceWork } from "./source-work.ts";
import { createWatchedFetch } from "./watched-fetch.ts";

const { local, sync } = chrome.storage;
const lock = createLock(navigator.locks, "library");
const chosenFiles = createChosenFiles(indexedDB);
const desk = createSourceDesk({ local, lock, now: Date.now });
/** An API whose permission is optional is not there without it. */
const optionalApi: Partial<Pick<typeof chrome, "webRequest">> = chrome;
const parts: RefreshParts & { local: typeof local } = {
  local,
  desk,
  fetch: createWatchedFetch({
    fetch: (input, init) => fetch(input, init),
    headersReceived: () => optionalApi.webRequest?.onHeadersReceived,
    isPermitted: () => chrome.permissions.contains({ permissions: ["webRequest"] }),
    inTurn: (url, task) => createLock(navigator.locks, `ask ${url}`)(task),
    ownOrigin: chrome.runtime.getURL(""),
  }),
  readFile: async (id) => readChosenFile(await chosenFiles.load(id)),
  hasAccess: (url) => chrome.permissions.contains({ origins: [`https://${new URL(url).hostname}/*`] }),
  now: Date.now,
};

/** A log that cannot be written keeps nobody from a role. */
const record = (request: SwitchRequest) => {
  void recordSwitch(
    { local, lock: createLock(navigator.locks, "log") },
    createSwitchRecord(request, { at: Date.now(), from: "link" }),
  ).catch((error: unknown) => console.error("Rolecall could not log a switch.", error));
};

const work: SourceWork = {
  refresh: (wish) => refreshSources(parts, wish),
  receiveConfig: (message, senderId) => receiveConfig(parts, message, senderId),
  offers: createFormOffers(createLayeredSource(local, local.onChanged), record),
  applyPolicy: (managed) => applyPolicy(parts, managed),
  async keepOverrides() {
    await reconcileOverrides({ local, sync, lock });
    await desk.rebuild();
  },
};
Object.assign(globalThis, { sourceWork: work });
