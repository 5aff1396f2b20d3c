import { describe, expect, test } from "vitest";
import { reconcileOverrides } from "../../../src/library/overrides-wire.ts";
import { loadOverrides, saveOverrides } from "../../../src/library/overrides.ts";
import { OVERRIDES_KEY } from "../../../src/library/source-keys.ts";
import { createMutex } from "../../support/mutex.ts";
import { createStorageArea } from "../../support/storage-area.ts";

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
    values: async () =>
      Object.fromEntries(Object.entries(await loadOverrides(local)).map(([key, { value }]) => [key, value])),
  };
};

describe("what a person set for shared profiles", () => {
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
    await one.reconcile();
    expect(one.sync.calls.set).toBe(1);
  });

  test("keeps to one item, with what was set last, and loses nothing here", async () => {
    const one = createMachine("aaaaaa");
    for (let at = 0; at < 600; at++) {
      const digits = Array.from({ length: 12 }, (_, place) => (at * 7919 * (place + 3)) % 10).join("");
      await one.set(`aws:${digits}:Role${at}`, { group: `Group ${(at * 7919) % 1000}` });
    }
    await one.reconcile();
    const item = (await one.sync.get(OVERRIDES_KEY))[OVERRIDES_KEY] as string;
    expect(item.length).toBeLessThanOrEqual(8_192);
    const other = createMachine("bbbbbb", one.sync);
    await other.reconcile();
    const carried = Object.keys(await other.values());
    expect(carried.length).toBeGreaterThan(100);
    expect(carried.some((key) => key.endsWith("Role599"))).toBe(true);
    expect(Object.keys(await one.values())).toHaveLength(600);
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
