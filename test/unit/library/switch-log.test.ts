import { describe, expect, test } from "vitest";
import { saveSetting } from "../../../src/library/settings.ts";
import { clearLog, loadLog, LOG_KEY, MAX_RECORDS, recordSwitch } from "../../../src/library/switch-log.ts";
import type { SwitchRecord } from "../../../src/profile/switch-record.ts";
import { createMutex } from "../../support/mutex.ts";
import { createStorageArea } from "../../support/storage-area.ts";

const RECORD: SwitchRecord = {
  at: 1,
  displayName: "Client prod",
  account: "444455556666",
  roleName: "ReadOnly",
  partition: "aws",
  from: "popup",
};

async function createLog({ keepLog = true } = {}) {
  const local = createStorageArea();
  const lock = createMutex();
  if (keepLog) await saveSetting({ local, lock: createMutex(), now: () => 0 }, "keepLog", true);
  return { local, lock };
}

describe("the log", () => {
  test("is not kept until a person wants one", async () => {
    const parts = await createLog({ keepLog: false });
    await recordSwitch(parts, RECORD);
    expect(await loadLog(parts.local)).toEqual([]);
  });

  test("has the last switch first", async () => {
    const parts = await createLog();
    const second = { ...RECORD, at: 2, base: { account: "111122223333", name: "ada" }, reason: "Ticket 7" };
    await recordSwitch(parts, RECORD);
    await recordSwitch(parts, second);
    expect(await loadLog(parts.local)).toEqual([second, RECORD]);
  });

  test("loses none of those that several pages record at once", async () => {
    const parts = await createLog();
    const times = Array.from({ length: 20 }, (_, at) => at);
    await Promise.all(times.map((at) => recordSwitch(parts, { ...RECORD, at })));
    expect((await loadLog(parts.local)).map(({ at }) => at).toSorted((a, b) => a - b)).toEqual(times);
  });

  test("lets go of the oldest over a thousand", async () => {
    const parts = await createLog();
    const full = Array.from({ length: MAX_RECORDS }, (_, index) => ({ ...RECORD, at: MAX_RECORDS - index }));
    await parts.local.set({ [LOG_KEY]: full });
    await recordSwitch(parts, { ...RECORD, at: MAX_RECORDS + 1 });
    const log = await loadLog(parts.local);
    expect([log.length, log[0]?.at, log.at(-1)?.at]).toEqual([MAX_RECORDS, MAX_RECORDS + 1, 2]);
  });

  test("is read without what is none of its records", async () => {
    const parts = await createLog();
    await parts.local.set({ [LOG_KEY]: [RECORD, { ...RECORD, from: "nowhere" }, null] });
    expect(await loadLog(parts.local)).toEqual([RECORD]);
    await parts.local.set({ [LOG_KEY]: "broken" });
    expect(await loadLog(parts.local)).toEqual([]);
  });

  test("is empty once it was cleared, also to whoever looks into the storage", async () => {
    const parts = await createLog();
    await recordSwitch(parts, RECORD);
    await clearLog(parts);
    expect(await loadLog(parts.local)).toEqual([]);
    expect(parts.local.contents()[LOG_KEY]).toEqual([]);
  });
});
