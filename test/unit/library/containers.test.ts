import { describe, expect, test } from "vitest";
import {
  CONTAINERS_KEY,
  dropContainer,
  keepContainer,
  loadContainers,
  MAX_CONTAINERS,
} from "../../../src/library/containers.ts";
import { createMutex } from "../../support/mutex.ts";
import { openLibrary } from "../../support/open-library.ts";
import { createStorageArea } from "../../support/storage-area.ts";

const ONE = "firefox-container-1";
const TWO = "firefox-container-2";

function open(stored?: unknown, keys: readonly string[] = []) {
  const local = createStorageArea({ items: stored === undefined ? {} : { [CONTAINERS_KEY]: stored } });
  const lock = createMutex();
  return {
    load: () => loadContainers(local),
    keep: (key: string, container: string) =>
      keepContainer({ local, lock, loadKeys: () => Promise.resolve(keys) }, key, container),
    drop: (key: string) => dropContainer({ local, lock }, key),
  };
}

/** As many roles as may have one. */
const FULL = Object.fromEntries(Array.from({ length: MAX_CONTAINERS }, (_, at) => [`role ${at}`, ONE]));

describe("the container of a role", () => {
  test("is kept, changed and dropped without the others", async () => {
    const { keep, drop, load } = open();
    expect(await keep("a", ONE)).toBe(true);
    expect(await keep("b", ONE)).toBe(true);
    expect(await keep("a", TWO)).toBe(true);
    expect(await load()).toEqual({ a: TWO, b: ONE });
    expect(await drop("a")).toEqual({ b: ONE });
    expect(await drop("never kept")).toEqual({ b: ONE });
    expect(await load()).toEqual({ b: ONE });
  });

  test("is not lost when two are kept at once", async () => {
    const { keep, load } = open();
    await Promise.all([keep("a", ONE), keep("b", TWO)]);
    expect(await load()).toEqual({ a: ONE, b: TWO });
  });

  test.each([
    ["nothing", undefined, {}],
    ["a text", "firefox-container-1", {}],
    ["null", null, {}],
    ["a list", [ONE], {}],
    ["something strange beside it", { a: ONE, b: "firefox-private", c: 3, d: "container 1" }, { a: ONE }],
  ])("is read where %s is stored", async (_, stored, read) => {
    expect(await open(stored).load()).toEqual(read);
  });

  test("takes the place of one whose role is gone, once there are too many", async () => {
    const there = Object.keys(FULL).slice(1);
    const { keep, load } = open(FULL, [...there, "one more"]);
    expect(await keep("one more", TWO)).toBe(true);
    const now = await load();
    expect(Object.keys(now)).toHaveLength(MAX_CONTAINERS);
    expect(now).not.toHaveProperty("role 0");
    expect(now["one more"]).toBe(TWO);
  });

  test("is not kept where all the others are of roles that are there, but can be changed", async () => {
    const { keep, load } = open(FULL, [...Object.keys(FULL), "one more"]);
    expect(await keep("one more", TWO)).toBe(false);
    expect(await load()).toEqual(FULL);
    expect(await keep("role 0", TWO)).toBe(true);
    expect((await load())["role 0"]).toBe(TWO);
  });

  test("goes with everything that is deleted, and stays when a role alone is", async () => {
    const { local, library } = openLibrary();
    await local.set({ [CONTAINERS_KEY]: { a: ONE } });
    await library.change({ remove: ["a"] });
    expect(await loadContainers(local)).toEqual({ a: ONE });
    await library.change({ remove: ["a"], removeAll: true });
    expect(await loadContainers(local)).toEqual({});
  });
});
