import { createPendingSwitches } from "../../console/pending-switches.ts";
import { createLock } from "../../library/lock.ts";
import { loadLater } from "../load-later.ts";
import { createSwitchHandlers, type SwitchHandlers } from "./switch-handlers.ts";

/** A script of its own, which the background loads once a person switches. */
export type SwitchWork = SwitchHandlers;

const switchWork: SwitchWork = createSwitchHandlers({
  pending: createPendingSwitches({
    session: chrome.storage.session,
    exclusive: createLock(navigator.locks, "switch"),
    now: Date.now,
  }),
  loadOffers: async () => (await loadLater("sourceWork")).offers,
});
Object.assign(globalThis, { switchWork });
