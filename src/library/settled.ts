import { dayOf } from "./backups.ts";
import { REVISION_KEY } from "./revision-key.ts";
import { SETTINGS_KEY } from "./settings.ts";
import type { StorageArea } from "./storage-area.ts";
import { SYNC_STATE_KEY } from "./sync-state.ts";

type Parts = {
  readonly local: StorageArea;
  readonly sync: StorageArea;
  /** Outlives the background, but neither the browser nor an update of the extension, which may read more than before. */
  readonly session: StorageArea;
  /** The wall clock, in milliseconds since 1970. */
  readonly now: () => number;
};

const SETTLED_KEY = "settled";

/**
 * Keeps the library, unless it has done so on this very day, has left nothing to do, and nothing has changed since: each
 * page that opens asks for it, and to read ten thousand roles takes a quarter of a second of the process that the page
 * has to itself.
 */
export async function keepUnlessSettled(parts: Parts, keep: () => Promise<boolean>): Promise<boolean> {
  const found = await describeBoth(parts);
  // The browser refuses to read the wire: the keeper knows what to make of that.
  if (found === undefined) return keep();
  if (found === (await parts.session.get(SETTLED_KEY))[SETTLED_KEY]) return true;
  if (!(await keep())) return false;
  // What it wrote or what came meanwhile is an event of its own, and that asks again.
  if (found === (await describeBoth(parts))) await parts.session.set({ [SETTLED_KEY]: found });
  return true;
}

/**
 * All that decides what there is to do, but for the roles on this machine, for which their revision stands. Undefined when
 * the wire cannot be read.
 */
async function describeBoth({ local, sync, now }: Parts): Promise<string | undefined> {
  const here = await local.get([REVISION_KEY, SETTINGS_KEY, SYNC_STATE_KEY]);
  try {
    return JSON.stringify([dayOf(now()), here, await sync.get(null)]);
  } catch {
    return undefined;
  }
}
