import { createLayeredSource } from "../library/layers.ts";
import { createLock } from "../library/lock.ts";
import { withRevision } from "../library/revision.ts";
import { pageLocks } from "../messages/lent-locks.ts";

/** The local area, for whoever wants to be told of its changes. */
export const area = chrome.storage.local;
export const local = withRevision(area);
const locks = pageLocks();
export const parts = { local, lock: createLock(locks, "library"), now: Date.now };
// The popup has the library brought up to date when it opens, which a switch does not wait for.
export const useParts = { ...parts, lock: createLock(locks, "uses") };
/** The roles, a person's own and those that are shared with them. */
export const source = createLayeredSource(area, area.onChanged);
