import * as z from "zod/mini";
import type { Lock } from "./lock.ts";
import type { StorageArea } from "./storage-area.ts";

/** A change from elsewhere that took the place of what was here. */
const Merge = z.object({
  at: z.number(),
  name: z.string(),
  kind: z.enum(["added", "changed", "deleted"]),
  /** The machine that made it. */
  machine: z.string(),
});
export type Merge = z.infer<typeof Merge>;

/** An item of the sync area that should have been a shard. */
const Aside = z.object({ at: z.number(), name: z.string(), item: z.unknown() });
type Aside = z.infer<typeof Aside>;

/** What became of syncing on this machine. Times are in milliseconds since 1970. */
export const SyncState = z.object({
  on: z.boolean(),
  sentAt: z.exactOptional(z.number()),
  receivedAt: z.exactOptional(z.number()),
  /** The browser's own words when it last refused to store; gone once it stores again. */
  problem: z.exactOptional(z.string()),
  /** Newest first. */
  merges: z.array(Merge),
  /** Shards that did not decode, as they were found, so that nothing in them is lost for good. Newest first. */
  aside: z.array(Aside),
});
export type SyncState = z.infer<typeof SyncState>;

/** The item of the local area that holds it. */
export const SYNC_STATE_KEY = "syncState";

const INITIAL: SyncState = { on: true, merges: [], aside: [] };
const MAX_MERGES = 20;
/** Of at most 8,192 bytes each. */
const MAX_ASIDE = 48;

export async function loadSyncState(local: StorageArea): Promise<SyncState> {
  return SyncState.safeParse((await local.get(SYNC_STATE_KEY))[SYNC_STATE_KEY]).data ?? INITIAL;
}

export async function saveSyncState(local: StorageArea, syncState: SyncState): Promise<void> {
  await local.set({ [SYNC_STATE_KEY]: syncState });
}

/** Whether an item lies aside already: while it cannot be mended, for the wire refuses writes, it is found each time. */
export function isAside({ aside }: SyncState, found: Aside): boolean {
  const text = JSON.stringify(found.item);
  return aside.some(({ name, item }) => name === found.name && JSON.stringify(item) === text);
}

export function withNews(state: SyncState, merges: readonly Merge[], aside: readonly Aside[]): SyncState {
  return {
    ...state,
    merges: [...merges, ...state.merges].slice(0, MAX_MERGES),
    aside: [...aside, ...state.aside].slice(0, MAX_ASIDE),
  };
}

/** Throws away what was set aside. */
export function discardAside(local: StorageArea, lock: Lock): Promise<void> {
  return lock(async () => saveSyncState(local, { ...(await loadSyncState(local)), aside: [] }));
}

/** Turns syncing on this machine off, which changes nothing elsewhere, or on, which joins again. */
export function setSyncOn(local: StorageArea, lock: Lock, on: boolean): Promise<void> {
  return lock(async () => saveSyncState(local, { ...(await loadSyncState(local)), on }));
}
