import { deflateText, inflateText } from "./deflated-text.ts";
import { isSameByStamp, joinByStamp } from "./join-by-stamp.ts";
import type { Lock } from "./lock.ts";
import { loadOverrides, readOverrides, type StampedOverrides } from "./overrides.ts";
import { itemBytes } from "./room.ts";
import { OVERRIDES_KEY } from "./source-keys.ts";
import { stampTime } from "./stamp.ts";
import type { StorageArea } from "./storage-area.ts";
import { loadSyncState } from "./sync-state.ts";

/** The version of the item's format, in front of the deflated text. */
const VERSION = "1.";
/** The limit of one item, some 300 overrides. What was set last gets room first; all else stays on its machine. */
const ITEM_BYTES = 8_192;

type Parts = { readonly local: StorageArea; readonly sync: StorageArea; readonly lock: Lock };

/**
 * Brings what a person set for shared profiles together with what other machines say, key by key, the later one holding.
 * It has an item of its own: should it be too large or refused, no profile's way to other machines is in its way.
 */
export function reconcileOverrides({ local, sync, lock }: Parts): Promise<void> {
  return lock(async () => {
    if (!(await loadSyncState(local)).on) return;
    const [here, items] = await Promise.all([loadOverrides(local), sync.get(OVERRIDES_KEY)]);
    const item = items[OVERRIDES_KEY];
    const there = await decodeOverrides(item);
    if (there === "newer") return;
    const joined = joinByStamp(here, there);
    if (!isSameByStamp(joined, here)) await local.set({ [OVERRIDES_KEY]: joined });
    const { text, carried } = await encodeWhatFits(joined);
    if (!isSameByStamp(carried, there)) await sync.set({ [OVERRIDES_KEY]: text });
  });
}

async function decodeOverrides(item: unknown): Promise<StampedOverrides | "newer"> {
  if (typeof item !== "string") return {};
  if (Number.parseInt(item, 10) > Number.parseInt(VERSION, 10)) return "newer";
  try {
    return readOverrides(JSON.parse(await inflateText(item.slice(VERSION.length))));
  } catch {
    // Damaged; what is here takes its place.
    return {};
  }
}

async function encodeWhatFits(
  overrides: StampedOverrides,
): Promise<{ readonly text: string; readonly carried: StampedOverrides }> {
  const latest = Object.entries(overrides).toSorted(
    ([keyA, a], [keyB, b]) => stampTime(b.stamp) - stampTime(a.stamp) || (keyA < keyB ? -1 : 1),
  );
  // It ends: at the latest, none at all fit.
  for (let count = latest.length; ; count = Math.floor(count * 0.9)) {
    const carried = Object.fromEntries(latest.slice(0, count));
    const text = VERSION + (await deflateText(JSON.stringify(carried)));
    if (itemBytes({ [OVERRIDES_KEY]: text }) <= ITEM_BYTES) return { text, carried };
  }
}
