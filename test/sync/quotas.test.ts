import { afterAll, beforeAll, expect, test } from "vitest";
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
  // 13 items with a key of two bytes are 102,400 bytes: 12 × 8,192 + 4,096.
  Object.fromEntries(Array.from({ length: 13 }, (_, at) => [`k${at + 10}`, weigh(at < 12 ? 8_190 : 4_094)])),
  { k22: weigh(4_095) },
  { k: "" },
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
  expect(simulated).toContain("This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.");
  expect(await machines.withoutSync("a", measure)).toEqual(simulated);
});
