import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AREA_BYTES, byPrecedence, encodeWhatFits, fits, itemBytes } from "../../src/library/room.ts";
import { shardOf, type Entry, type ShardName } from "../../src/library/shard.ts";
import { nextStamp } from "../../src/library/stamp.ts";
import { profileKey, type ProfileKey } from "../../src/profile/profile-key.ts";
import { buildBulkyProfiles } from "../support/builders.ts";
import { createRandom } from "../support/random.ts";
import { launchFirefox, type Firefox } from "../support/browsers/firefox.ts";
import type { FirefoxPage } from "../support/browsers/firefox-page.ts";
import type { Area } from "../support/browsers/two-engines.ts";
import { createSyncedMachines, type SyncedMachines } from "../support/browsers/synced-machines.ts";
import { createChromiumSyncArea } from "../support/chromium-sync-area.ts";

let machines: SyncedMachines;
beforeAll(async () => {
  machines = await createSyncedMachines();
});
afterAll(() => machines.close());

/** A value of so many bytes, its quotation marks counted. */
const weigh = (bytes: number) => "x".repeat(bytes - 2);

const VALUES: readonly unknown[] = [
  ...'a<>"\\\n\b\v\u001f\u007f\u0080é中\u2028\u2029'.split(""),
  ...["😀", "\ud800a", "", true, false, null, [], {}, [1, 2], [undefined], { "<": [{ b: "<" }] }],
  ...[
    0,
    -1,
    2 ** 31 - 1,
    2 ** 31,
    -(2 ** 31) - 1,
    123_456_789_012,
    1e12,
    1_700_000_000_123,
    0.5,
    1e-7,
    1 / 3,
    1e21,
  ],
];
/** The greatest item and the greatest area, then what is a byte more. */
const SIZES: readonly Record<string, unknown>[] = [
  { k: weigh(8_191) },
  { k: weigh(8_192) },
  // 13 items with a key of three bytes are 102,400 bytes: 12 × 8,192 + 4,096.
  Object.fromEntries(Array.from({ length: 13 }, (_, at) => [`k${at + 10}`, weigh(at < 12 ? 8_189 : 4_093)])),
  { k22: weigh(4_094) },
  { k: "" },
  // The area is weighed as it would be in the end, in whatever order room is made and taken.
  { a: weigh(100), k10: "" },
];
const MANY = Object.fromEntries(Array.from({ length: 512 }, (_, at) => [`k${at}`, 1]));

async function measure(area: Area): Promise<unknown[]> {
  const answers: unknown[] = [];
  const clear = async () => area.remove(Object.keys(await area.get()));
  for (const value of VALUES) {
    await area.set({ value });
    answers.push([value, await area.getBytesInUse()]);
  }
  await clear();
  for (const items of SIZES) {
    if (Object.keys(items).length === 13) await clear();
    answers.push([await area.set(items), await area.getBytesInUse()]);
  }
  await clear();
  answers.push(await area.set({ ...MANY, more: 1 }), await area.set(MANY), await area.set({ more: 1 }));
  // Whatever was spent of the 120 writes a minute, the rest is less; no minute is over before it is spent.
  let accepted = 0;
  while ((await area.set({ k1: 1 })) === undefined) accepted += 1;
  answers.push(
    accepted,
    await area.set({ k1: 2 }),
    await area.remove(["k1"]),
    Object.keys(await area.get()).length,
  );
  return answers;
}

test("the simulated sync area weighs, accepts and refuses as Chromium's does, in the same words", async () => {
  const area = createChromiumSyncArea({ now: () => 0 });
  const refusal = (error: Error) => error.message;
  const simulated = await measure({
    get: () => area.get(null),
    set: (items) => area.set(items).then(() => undefined, refusal),
    remove: (keys) => area.remove([...keys]).then(() => undefined, refusal),
    getBytesInUse: () => area.getBytesInUse(null),
  });
  expect(simulated).toContainEqual([undefined, 102_400]);
  expect(simulated).toContain("This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.");
  expect(await machines.withoutSync("a", measure)).toEqual(simulated);
});

/** So many items with keys of four bytes, of so many bytes in all, the first ones as great as may be. */
function fill(count: number, bytes: number): Record<string, string> {
  const keys = Array.from({ length: count }, (_, at) => `k${at + 100}`);
  // The least that an item takes: its key and two quotation marks.
  let spare = bytes - count * 6;
  return Object.fromEntries(
    keys.map((key) => {
      const size = Math.min(spare, 8_192 - 6);
      spare -= size;
      return [key, "x".repeat(size)];
    }),
  );
}

describe("the sync area of Firefox", () => {
  let firefox: Firefox;
  let page: FirefoxPage;
  beforeAll(async () => {
    firefox = await launchFirefox({ extensionPath: "dist/extension" });
    page = await firefox.openExtensionPage("options.html");
  });
  afterAll(() => firefox.close());

  const call = (method: string, argument: unknown = null) =>
    page.evaluate(
      `chrome.storage.sync.${method}(${JSON.stringify(argument)}).catch(({ message }) => message)`,
    );
  /** Undefined when all are stored, else what Firefox says. */
  const store = async (items: Record<string, unknown>) => {
    await page.evaluate("chrome.storage.sync.clear()");
    return (await call("set", items)) ?? undefined;
  };
  const refusal = "QuotaExceededError: storage.sync API call exceeded its quota limitations.";

  test("weighs no item more than the library does", async () => {
    // Half a surrogate pair it does not take at all.
    for (const value of VALUES.filter((one) => one !== "\ud800a")) {
      const items = { ключ: value };
      expect(await store(items)).toBeUndefined();
      expect(await call("getBytesInUse"), JSON.stringify(value)).toBeLessThanOrEqual(itemBytes(items));
    }
    const shards: Record<ShardName, Record<ProfileKey, Entry>> = {};
    for (const [at, profile] of buildBulkyProfiles(400, createRandom(3)).entries()) {
      const key = profileKey(profile);
      (shards[shardOf(key)] ??= {})[key] = { stamp: nextStamp(at, "abc123", undefined), profile };
    }
    const texts = await encodeWhatFits(byPrecedence(shards), [], 0);
    const renamed = Object.fromEntries(Object.entries(texts).map(([name, text]) => [`x${name}`, text]));
    expect(await store(renamed)).toBeUndefined();
    expect(await call("getBytesInUse")).toBe(itemBytes(renamed));
  });

  test("takes the greatest item and, of up to 255 items, all that the library takes for fitting", async () => {
    expect(fits({ p0: weigh(8_190) }, 0)).toBe(true);
    expect(await store({ k0: weigh(8_190) })).toBeUndefined();
    expect(await store({ k0: weigh(8_191) })).toBe(refusal);

    const most = AREA_BYTES - 1_024;
    expect(fits(fill(255, most), 0)).toBe(true);
    expect(await store(fill(255, most))).toBeUndefined();
    // It counts 4 bytes an item more, and one: 101,376 + 4 × 256 + 1 = 102,401.
    expect(await store(fill(256, most))).toBe(refusal);
  });
});
