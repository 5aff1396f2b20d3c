import { describe, expect, test } from "vitest";
import { reconcileOverrides } from "../../../src/library/overrides-wire.ts";
import { loadOverrides, saveOverrides, type Override } from "../../../src/library/overrides.ts";
import { OVERRIDES_KEY } from "../../../src/library/source-keys.ts";
import { setSyncOn } from "../../../src/library/sync-state.ts";
import { createMutex } from "../../support/mutex.ts";
import { createRandom } from "../../support/random.ts";
import { createStorageArea } from "../../support/storage-area.ts";

const STAMP = "0m5d4ruo0000aaaaaa";

const random = createRandom(1);
const randomDigits = () => String(Math.floor(random() * 1e12)).padStart(12, "0");

const createMachine = (name: string, sync = createStorageArea()) => {
  const local = createStorageArea({ items: { machine: name } });
  const lock = createMutex();
  let now = 1_000;
  return {
    local,
    sync,
    reconcile: () => reconcileOverrides({ local, sync, lock }),
    set: (key: string, value: object) =>
      saveOverrides({ local, lock, now: () => (now += 1) }, [key], () => value),
    change: (key: string, change: (before: Override) => Override) =>
      saveOverrides({ local, lock, now: () => (now += 1) }, [key], change),
    /** All in one moment. */
    setAll: (keys: readonly string[], value: object) =>
      saveOverrides({ local, lock, now: () => now }, keys, () => value),
    values: async () =>
      Object.fromEntries(Object.entries(await loadOverrides(local)).map(([key, { value }]) => [key, value])),
  };
};

describe("what a person set for shared profiles", () => {
  test("is changed without what they had set before being lost", async () => {
    const one = createMachine("aaaaaa");
    await one.change("aws:1:A", (before) => ({ ...before, color: "111111" }));
    await one.change("aws:1:A", (before) => ({ ...before, group: "Mine" }));
    expect(await one.values()).toEqual({ "aws:1:A": { color: "111111", group: "Mine" } });
  });

  test.each<[string, object]>([
    ["no stamp", { value: { hidden: true } }],
    ["a stamp that is none", { stamp: "noon", value: { hidden: true } }],
    ["a colour that is none", { stamp: STAMP, value: { color: "red" } }],
    ["a group's name of two lines", { stamp: STAMP, value: { group: "a\nb" } }],
    ["a sign for hidden that is none", { stamp: STAMP, value: { hidden: "yes" } }],
  ])("is nothing where it is stored with %s", async (_, stored) => {
    const one = createMachine("aaaaaa");
    await one.local.set({ [OVERRIDES_KEY]: { "aws:1:A": stored } });
    expect(await one.values()).toEqual({});
  });

  test("is kept where something beside it is damaged", async () => {
    const one = createMachine("aaaaaa");
    const value = { color: "111111" };
    await one.local.set({ [OVERRIDES_KEY]: { "aws:1:A": { stamp: STAMP, value }, "aws:1:B": "damaged" } });
    await one.set("aws:1:C", { group: "Mine" });
    expect(await one.values()).toEqual({ "aws:1:A": value, "aws:1:C": { group: "Mine" } });
  });

  test("reaches another machine, key by key, and the later one holds", async () => {
    const one = createMachine("aaaaaa");
    const other = createMachine("bbbbbb", one.sync);
    await one.set("aws:1:A", { color: "111111" });
    await one.reconcile();
    await other.reconcile();
    expect(await other.values()).toEqual({ "aws:1:A": { color: "111111" } });

    await one.set("aws:1:B", { hidden: true });
    await other.set("aws:1:A", { color: "222222" });
    await one.reconcile();
    await other.reconcile();
    await one.reconcile();
    expect(await one.values()).toEqual({ "aws:1:A": { color: "222222" }, "aws:1:B": { hidden: true } });
    expect(await other.values()).toEqual(await one.values());
  });

  test("is taken back everywhere", async () => {
    const one = createMachine("aaaaaa");
    const other = createMachine("bbbbbb", one.sync);
    await one.set("aws:1:A", { hidden: true });
    await one.reconcile();
    await other.reconcile();
    await other.set("aws:1:A", {});
    await other.reconcile();
    await one.reconcile();
    expect(await one.values()).toEqual({ "aws:1:A": undefined });
  });

  test("is not written again when nothing is new", async () => {
    const one = createMachine("aaaaaa");
    await one.set("aws:1:A", { hidden: true });
    await one.reconcile();
    const { set } = one.local.calls;
    await one.reconcile();
    expect(one.sync.calls.set).toBe(1);
    expect(one.local.calls.set).toBe(set);
  });

  test("stays on its machine while sync is off", async () => {
    const one = createMachine("aaaaaa");
    await setSyncOn(one.local, createMutex(), false);
    await one.set("aws:1:A", { hidden: true });
    await one.reconcile();
    expect(one.sync.contents()).toEqual({});
  });

  describe("and is more than an item holds", () => {
    const keys = Array.from({ length: 1_500 }, (_, at) => `aws:${randomDigits()}:Role${at}`);
    const setAtOnce = async (machine: ReturnType<typeof createMachine>, all: readonly string[]) => {
      await machine.setAll(all, { hidden: true });
      await machine.reconcile();
      const other = createMachine("bbbbbb", machine.sync);
      await other.reconcile();
      return Object.keys(await other.values());
    };

    test("keeps to one item, with what was set last, and loses nothing here", async () => {
      const one = createMachine("aaaaaa");
      await one.setAll(keys, { hidden: true });
      await one.set("aws:1:Last", { hidden: true });
      await one.reconcile();
      const item = (await one.sync.get(OVERRIDES_KEY))[OVERRIDES_KEY] as string;
      expect(item.length).toBeLessThanOrEqual(8_192);
      const other = createMachine("bbbbbb", one.sync);
      await other.reconcile();
      const carried = Object.keys(await other.values());
      expect(carried.length).toBeGreaterThan(100);
      expect(carried.length).toBeLessThan(keys.length);
      expect(carried).toContain("aws:1:Last");
      expect(Object.keys(await one.values())).toHaveLength(keys.length + 1);
    });

    test("is the same part of what was set at once, however it is stored", async () => {
      const carried = await setAtOnce(createMachine("aaaaaa"), keys);
      expect(carried.length).toBeLessThan(keys.length);
      const reversed = await setAtOnce(createMachine("aaaaaa"), keys.toReversed());
      expect(reversed.toSorted()).toEqual(carried.toSorted());
    });
  });

  test("leaves an item alone that a newer version wrote, and mends a damaged one", async () => {
    const one = createMachine("aaaaaa");
    await one.sync.set({ [OVERRIDES_KEY]: "2.later" });
    await one.set("aws:1:A", { hidden: true });
    await one.reconcile();
    expect((await one.sync.get(OVERRIDES_KEY))[OVERRIDES_KEY]).toBe("2.later");
    await one.sync.set({ [OVERRIDES_KEY]: "1.damaged" });
    await one.reconcile();
    const other = createMachine("bbbbbb", one.sync);
    await other.reconcile();
    expect(await other.values()).toEqual({ "aws:1:A": { hidden: true } });
  });
});
