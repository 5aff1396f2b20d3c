import { expect, test } from "vitest";
import { isUpdated, markSeen } from "../../../src/library/seen-version.ts";

function createStore() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

test("takes a first start for no update", () => {
  const store = createStore();
  expect(isUpdated(store, "0.1.0")).toBe(false);
  expect(isUpdated(store, "0.1.0")).toBe(false);
});

test("knows of an update until its changes were seen", () => {
  const store = createStore();
  isUpdated(store, "0.1.0");
  expect(isUpdated(store, "0.2.0")).toBe(true);
  expect(isUpdated(store, "0.2.0")).toBe(true);
  markSeen(store, "0.2.0");
  expect(isUpdated(store, "0.2.0")).toBe(false);
});

test("does without the hint where there is no room for it", () => {
  const full = {
    ...createStore(),
    setItem: () => {
      throw new Error("QuotaExceededError");
    },
  };
  expect(isUpdated(full, "0.1.0")).toBe(false);
});
