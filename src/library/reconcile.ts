import type { Lock } from "./lock.ts";
import { joinArea, type Joined } from "./join-area.ts";
import {
  byPrecedence,
  encodeWhatFits,
  fits,
  isOverfull,
  isWellFilled,
  itemBytes,
  type ShardTexts,
} from "./room.ts";
import { loadMachineId, machineKey } from "./machine.ts";
import { loadStoredShards } from "./replica.ts";
import { loadStampedSettings, SETTINGS_KEY } from "./settings.ts";
import { SHARD_NAMES } from "./shard.ts";
import type { StorageArea } from "./storage-area.ts";
import {
  isAside,
  loadSyncState,
  saveSyncState,
  SYNC_STATE_KEY,
  withNews,
  type SyncState,
} from "./sync-state.ts";
import { encodeShard } from "./wire.ts";

export type ReconcileParts = {
  readonly local: StorageArea;
  readonly sync: StorageArea;
  readonly lock: Lock;
  /** The wall clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** What a person would call this machine. */
  readonly machineName: string;
};

/**
 * Brings this machine's replica and the sync area to the join of both. Finding nothing new, it writes nothing;
 * cut short anywhere, it finds the rest to do the next time.
 * Resolves to false when the browser refused to read or store on the wire, which may go better later.
 */
export function reconcile({ lock, ...parts }: ReconcileParts): Promise<boolean> {
  const { local, sync, now } = parts;
  return lock(async () => {
    const state = await loadSyncState(local);
    if (!state.on) return true;
    const shards = await loadStoredShards(local, SHARD_NAMES);
    const settings = await loadStampedSettings(local);
    let items;
    try {
      items = await sync.get(null);
    } catch (error) {
      return keepProblem(local, state, error);
    }
    const joined = await joinArea({ shards, settings }, items, now());
    const received = await receive(local, state, joined, now());
    return send(parts, received, joined, items);
  });
}

/** The replica comes first: what arrived by sync must be safe before the wire is touched. */
async function receive(
  local: StorageArea,
  state: SyncState,
  joined: Joined,
  now: number,
): Promise<SyncState> {
  const { replica, merges, damaged, hasArrived, settings, settingsAreNew } = joined;
  const mended = { ...replica, ...(settingsAreNew.here && { [SETTINGS_KEY]: settings }) };
  const aside = Object.entries(damaged)
    .map(([name, item]) => ({ at: now, name, item }))
    .filter((found) => !isAside(state, found));
  if (Object.keys(mended).length === 0 && aside.length === 0) return state;
  const next = withNews(hasArrived ? { ...state, receivedAt: now } : state, merges, aside);
  await local.set({ ...mended, [SYNC_STATE_KEY]: next });
  return next;
}

async function send(
  { local, sync, now, machineName }: Omit<ReconcileParts, "lock">,
  state: SyncState,
  joined: Joined,
  items: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const texts = await wireTexts(joined, items);
  const changed: Record<string, unknown> = joined.settingsAreNew.there
    ? { [SETTINGS_KEY]: joined.settings }
    : {};
  for (const [name, text] of Object.entries(texts)) if (items[name] !== text) changed[name] = text;
  const { problem, ...fine } = state;
  if (Object.keys(changed).length === 0) {
    if (problem !== undefined) await saveSyncState(local, fine);
    return true;
  }
  const signature = { [machineKey(await loadMachineId(local))]: { name: machineName, at: now() } };
  try {
    // An area that a merge has overfilled takes what leaves it within its limit, in one write, and nothing else.
    await sync.set({ ...changed, ...signature });
  } catch (error) {
    return keepProblem(local, state, error);
  }
  await saveSyncState(local, { ...fine, sentAt: now() });
  return true;
}

async function keepProblem(local: StorageArea, state: SyncState, error: unknown): Promise<false> {
  await saveSyncState(local, { ...state, problem: String(error) });
  return false;
}

/** What the readable shards of the wire are to hold: everything, or as much as there is room for. */
async function wireTexts(
  { shards, wire, stale, readable }: Joined,
  items: Readonly<Record<string, unknown>>,
): Promise<ShardTexts> {
  const kept = readable.filter((name) => name in items && !stale.includes(name));
  const encoded = stale.map(async (name) => [name, await encodeShard(shards[name] ?? {})] as const);
  const whole: ShardTexts = {
    ...(pick(items, kept) as ShardTexts),
    ...Object.fromEntries(await Promise.all(encoded)),
  };
  const otherBytes = itemBytes(items) - itemBytes(pick(items, readable));
  if (fits(whole, otherBytes)) return whole;

  const order = byPrecedence(shards);
  const current = pick(items, readable) as ShardTexts;
  if (!isOverfull(items) && isWellFilled(wire, itemBytes(items), order)) return current;
  return encodeWhatFits(
    order,
    readable.filter((name) => name in items),
    otherBytes,
  );
}

function pick(items: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => name in items).map((name) => [name, items[name]]));
}
