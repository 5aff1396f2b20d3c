import { describe, expect, test } from "vitest";
import { createChromiumSyncArea } from "../../support/chromium-sync-area.ts";

/** A value of so many bytes, its quotation marks counted. */
const weigh = (bytes: number) => "x".repeat(bytes - 2);
const fullItems = Object.fromEntries(
  // 12 × 8,192 + 4,096 is 102,400.
  Array.from({ length: 13 }, (_, at) => [`k${at + 10}`, weigh(at < 12 ? 8_189 : 4_093)]),
);
const open = (items: Record<string, unknown> = {}) => createChromiumSyncArea({ now: () => 0, items });

describe("the size of an item", () => {
  test("may be 8,192 bytes, its key counted", async () => {
    await expect(open().set({ k: weigh(8_191) })).resolves.toBeUndefined();
  });

  test("may not be more, however little", async () => {
    await expect(open().set({ k: weigh(8_192) })).rejects.toThrow(
      "Resource::kQuotaBytesPerItem quota exceeded",
    );
  });

  test("is not looked at in items that are not written", async () => {
    const area = open({ big: weigh(50_000) });
    await expect(area.set({ small: 1 })).resolves.toBeUndefined();
  });
});

describe("the size of the area", () => {
  test("may be 102,400 bytes", async () => {
    const area = open();
    await area.set(fullItems);
    expect(await area.getBytesInUse(null)).toBe(102_400);
    expect(await area.getBytesInUse("k10")).toBe(8_192);
    expect(await area.getBytesInUse(["k10", "k22", "none"])).toBe(12_288);
  });

  test("may not be more: all of a write that goes beyond is refused", async () => {
    const area = open(fullItems);
    await expect(area.set({ k22: weigh(4_000), m: weigh(99) })).rejects.toThrow(
      "Resource::kQuotaBytes quota exceeded",
    );
    expect(area.contents()).toEqual(fullItems);
  });

  test("when it is more, for sync brought it, refuses a write that leaves it more", async () => {
    const area = open({ ...fullItems, more: weigh(8_000) });
    await expect(area.set({ more: weigh(7_000) })).rejects.toThrow("Resource::kQuotaBytes quota exceeded");
    await expect(area.set({ more: "", k22: weigh(4_000) })).resolves.toBeUndefined();
  });

  test("may always shrink by removal", async () => {
    const area = open({ ...fullItems, more: weigh(8_000) });
    await area.remove("k10");
    expect(await area.getBytesInUse(null)).toBe(102_400 - 8_192 + 8_004);
  });
});

describe("the number of items", () => {
  const items = Object.fromEntries(Array.from({ length: 512 }, (_, at) => [`k${at}`, 1]));

  test("may be 512", async () => {
    await expect(open().set(items)).resolves.toBeUndefined();
  });

  test("may not be 513", async () => {
    await expect(open(items).set({ more: 1 })).rejects.toThrow("Resource::kMaxItems quota exceeded");
  });
});

describe("the rate of writes", () => {
  function openWithClock() {
    const clock = { now: 0 };
    const area = createChromiumSyncArea({ now: () => clock.now });
    const repeat = async (count: number, call: () => Promise<unknown>) => {
      for (let at = 0; at < count; at++) await call().catch(() => undefined);
    };
    return { area, clock, repeat };
  }
  const PER_MINUTE = "This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.";
  const PER_HOUR = "This request exceeds the MAX_WRITE_OPERATIONS_PER_HOUR quota.";

  test("may be 120 a minute, those that change nothing counted", async () => {
    const { area, repeat } = openWithClock();
    await repeat(119, () => area.set({ k: 1 }));
    await expect(area.set({ k: 1 })).resolves.toBeUndefined();
    await expect(area.set({ k: 2 })).rejects.toThrow(PER_MINUTE);
    expect(area.contents()).toEqual({ k: 1 });
  });

  test("counts writes that fail", async () => {
    const { area, repeat } = openWithClock();
    await repeat(120, () => area.set({ k: weigh(9_000) }));
    await expect(area.set({ k: 1 })).rejects.toThrow(PER_MINUTE);
  });

  test("is counted apart for set and remove", async () => {
    const { area, repeat } = openWithClock();
    await repeat(120, () => area.set({ k: 1 }));
    await expect(area.remove("k")).resolves.toBeUndefined();
    await repeat(119, () => area.remove("k"));
    await expect(area.remove("k")).rejects.toThrow(PER_MINUTE);
  });

  test("is free again a minute after the first write", async () => {
    const { area, clock, repeat } = openWithClock();
    await repeat(120, () => area.set({ k: 1 }));
    clock.now = 60_000;
    await expect(area.set({ k: 1 })).rejects.toThrow(PER_MINUTE);
    clock.now = 60_001;
    await expect(area.set({ k: 1 })).resolves.toBeUndefined();
  });

  test("may be 1,800 an hour", async () => {
    const { area, clock, repeat } = openWithClock();
    for (let minute = 0; minute < 15; minute++) {
      clock.now = minute * 60_001;
      await repeat(120, () => area.set({ k: 1 }));
    }
    clock.now = 15 * 60_001;
    await expect(area.set({ k: 1 })).rejects.toThrow(PER_HOUR);
    clock.now = 60 * 60_000 + 1;
    await expect(area.set({ k: 1 })).resolves.toBeUndefined();
  });

  test("has no limit for reads", async () => {
    const { area, repeat } = openWithClock();
    await repeat(2_000, () => area.get(null));
    await expect(area.get(null)).resolves.toEqual({});
  });
});
