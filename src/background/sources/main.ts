import { createLayeredSource } from "../../library/layers.ts";
import { createLock } from "../../library/lock.ts";
import { reconcileOverrides } from "../../library/overrides-wire.ts";
import { createSourceDesk } from "../../library/source-desk.ts";
import { applyPolicy } from "./apply-policy.ts";
import { createFormOffers } from "./form-offers.ts";
import { receiveConfig } from "./receive-config.ts";
import { refreshSources, type RefreshParts } from "./refresh.ts";
import type { SourceWork } from "./source-work.ts";

const { local, sync } = chrome.storage;
const lock = createLock(navigator.locks, "library");
const desk = createSourceDesk({ local, lock, now: Date.now });
const parts: RefreshParts & { local: typeof local } = {
  local,
  desk,
  fetch: (input, init) => fetch(input, init),
  hasAccess: (url) => chrome.permissions.contains({ origins: [`https://${new URL(url).hostname}/*`] }),
  now: Date.now,
};

const work: SourceWork = {
  refresh: (wish) => refreshSources(parts, wish),
  receiveConfig: (message, senderId) => receiveConfig(parts, message, senderId),
  offers: createFormOffers(createLayeredSource(local, local.onChanged)),
  applyPolicy: (managed) => applyPolicy(parts, managed),
  async keepOverrides() {
    await reconcileOverrides({ local, sync, lock });
    await desk.rebuild();
  },
};
Object.assign(globalThis, { sourceWork: work });
