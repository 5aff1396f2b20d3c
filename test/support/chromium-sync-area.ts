import { chromiumItemSize } from "./chromium-json.ts";
import {
  createStorageArea,
  type Changes,
  type FakeStorageArea,
  type Items,
  type Write,
} from "./storage-area.ts";

const MAX_ITEM_BYTES = 8_192;
const MAX_BYTES = 102_400;
const MAX_ITEMS = 512;
const MINUTE_MS = 60_000;

type Options = {
  /** Milliseconds, of any beginning. The rates of writes go by it. */
  readonly now: () => number;
  readonly items?: Record<string, unknown>;
  readonly onWritten?: (changes: Changes) => void;
};

export type ChromiumSyncArea = FakeStorageArea & {
  getBytesInUse(keys: string | string[] | null): Promise<number>;
};

/** `storage.sync` with the quotas, the order of checks and the error texts of Chromium 156. */
export function createChromiumSyncArea({ now, ...options }: Options): ChromiumSyncArea {
  const rates = { set: createRates(now), remove: createRates(now) };
  const area = createStorageArea({
    ...options,
    guard(write) {
      rates[write.operation]();
      if (write.operation === "set") checkSizes(write);
    },
  });
  return {
    ...area,
    getBytesInUse: async (keys) => totalSize(new Map(Object.entries(await area.get(keys)))),
  };
}

/** Only the items that are written are weighed one by one: what sync brought may be anything. */
function checkSizes({ keys, next }: Write): void {
  if (keys.some((key) => chromiumItemSize(key, next.get(key)) > MAX_ITEM_BYTES)) {
    throw new Error("Resource::kQuotaBytesPerItem quota exceeded");
  }
  if (totalSize(next) > MAX_BYTES) throw new Error("Resource::kQuotaBytes quota exceeded");
  if (next.size > MAX_ITEMS) throw new Error("Resource::kMaxItems quota exceeded");
}

function totalSize(items: Items): number {
  return [...items].reduce((total, [key, value]) => total + chromiumItemSize(key, value), 0);
}

/** Both rates of one method. A call that the first one refuses does not count for the second. */
function createRates(now: () => number): () => void {
  const rates = [
    createRate(120, MINUTE_MS, "MAX_WRITE_OPERATIONS_PER_MINUTE"),
    createRate(1_800, 60 * MINUTE_MS, "MAX_WRITE_OPERATIONS_PER_HOUR"),
  ];
  return () => {
    for (const count of rates) count(now());
  };
}

/** A bucket that is filled again at once when its time is over, which begins with the first call after that. */
function createRate(limit: number, durationMs: number, name: string): (now: number) => void {
  let left = 0;
  let end = Number.NEGATIVE_INFINITY;
  return (now) => {
    if (now > end) {
      left = limit;
      end = now + durationMs;
    }
    if (left === 0) throw new Error(`This request exceeds the ${name} quota.`);
    left -= 1;
  };
}
