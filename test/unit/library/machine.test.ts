import { expect, test } from "vitest";
import { loadMachineId } from "../../../src/library/machine.ts";
import { createStorageArea } from "../../support/storage-area.ts";

test("names the machine at first use and keeps the name", async () => {
  const local = createStorageArea();
  const machine = await loadMachineId(local);
  expect(machine).toMatch(/^[0-9a-z]{6}$/);
  expect(local.contents()).toEqual({ machine });
  expect(await loadMachineId(local)).toBe(machine);
});

test("reads a stored name without writing", async () => {
  const local = createStorageArea({ items: { machine: "abc123" } });
  expect(await loadMachineId(local)).toBe("abc123");
  expect(local.calls.set).toBe(0);
});

test.each([
  ["a number", 7],
  ["null", null],
  ["too long", "abc1234"],
  ["an object", { toString: "abc123" }],
])("names the machine anew when the stored name is %s", async (_, stored) => {
  const local = createStorageArea({ items: { machine: stored } });
  const machine = await loadMachineId(local);
  expect(machine).toMatch(/^[0-9a-z]{6}$/);
  expect(local.contents()).toEqual({ machine });
});

test("gives two machines different names", async () => {
  const names = [await loadMachineId(createStorageArea()), await loadMachineId(createStorageArea())];
  expect(new Set(names).size).toBe(2);
});

test("has no name when it cannot keep one", async () => {
  const local = createStorageArea();
  local.failNextSet(new Error("disk full"));
  await expect(loadMachineId(local)).rejects.toThrow("disk full");
});
