import { SwitchRecord } from "../profile/switch-record.ts";
import type { Lock } from "./lock.ts";
import { loadSettings } from "./settings.ts";
import type { StorageArea } from "./storage-area.ts";

/** The item of the local area that holds the log. It is never sent anywhere, nor exported with the roles. */
export const LOG_KEY = "switchLog";

/** A record takes some 200 bytes and at worst 1,000, so that all of them stay below a tenth of the local area. */
export const MAX_RECORDS = 1000;

type Parts = {
  readonly local: StorageArea;
  /** The log's own: who adds to it waits for nothing else. */
  readonly lock: Lock;
};

/** The records, newest first. One that does not decode is not worth the others. */
export async function loadLog(local: StorageArea): Promise<readonly SwitchRecord[]> {
  const { [LOG_KEY]: stored } = await local.get(LOG_KEY);
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((record) => SwitchRecord.safeParse(record).data ?? []);
}

/** Puts a switch into the log of this machine, where the person keeps one, and lets go of the oldest over the limit. */
export async function recordSwitch({ local, lock }: Parts, record: SwitchRecord): Promise<void> {
  if (!(await loadSettings(local)).keepLog) return;
  await lock(async () => {
    const log = await loadLog(local);
    await local.set({ [LOG_KEY]: [record, ...log].slice(0, MAX_RECORDS) });
  });
}

export function clearLog({ local, lock }: Parts): Promise<void> {
  return lock(() => local.set({ [LOG_KEY]: [] }));
}
