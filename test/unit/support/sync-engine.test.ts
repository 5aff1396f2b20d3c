import { describe, expect, test, vi } from "vitest";
import { createInSync, createSyncEngine, type SyncEngine } from "../../support/sync-engine.ts";

const contents = (engine: SyncEngine, name: string) => engine.machine(name).contents();

describe("what one machine does", () => {
  test("stays there until it syncs, and with the others until they do", async () => {
    const engine = await createInSync({ k: 1 });
    await engine.machine("a").set({ k: 2 });
    expect([engine.server(), contents(engine, "b")]).toEqual([{ k: 1 }, { k: 1 }]);
    engine.sync("a");
    expect([engine.server(), contents(engine, "b")]).toEqual([{ k: 2 }, { k: 1 }]);
    engine.sync("b");
    expect(contents(engine, "b")).toEqual({ k: 2 });
  });

  test("reaches the others when it removes", async () => {
    const engine = await createInSync({ k: 1, l: 1 });
    await engine.machine("a").remove("k");
    for (const name of ["a", "b"]) engine.sync(name);
    expect([engine.server(), contents(engine, "b")]).toEqual([{ l: 1 }, { l: 1 }]);
  });

  test("does not come back to it", async () => {
    const engine = await createInSync({ k: 1 });
    const listener = vi.fn();
    await engine.machine("a").set({ k: 2 });
    engine.machine("a").onChanged.addListener(listener);
    engine.sync("a");
    engine.sync("a");
    expect(listener).not.toHaveBeenCalled();
  });
});

describe("two changes to one key", () => {
  test("end with the edit that reached the server first; the other is silently lost", async () => {
    const engine = await createInSync({ k: 0 });
    await engine.machine("a").set({ k: "a", other: 1 });
    await engine.machine("b").set({ k: "b" });
    for (const name of ["b", "a", "b"]) engine.sync(name);
    for (const name of ["a", "b"]) expect(contents(engine, name)).toEqual({ k: "b", other: 1 });
  });

  test("keep an edit against a deletion that reached the server first", async () => {
    const engine = await createInSync({ k: 0 });
    await engine.machine("a").set({ k: "a" });
    await engine.machine("b").remove("k");
    for (const name of ["b", "a", "b"]) engine.sync(name);
    for (const name of ["a", "b"]) expect(contents(engine, name)).toEqual({ k: "a" });
  });

  test("keep an edit that reached the server before a deletion", async () => {
    const engine = await createInSync({ k: 0 });
    await engine.machine("a").remove("k");
    await engine.machine("b").set({ k: "b" });
    for (const name of ["b", "a", "b"]) engine.sync(name);
    for (const name of ["a", "b"]) expect(contents(engine, name)).toEqual({ k: "b" });
  });

  test("end with the deletion when both deleted", async () => {
    const engine = await createInSync({ k: 0, l: 0 });
    for (const name of ["a", "b"]) await engine.machine(name).remove("k");
    for (const name of ["a", "b", "a"]) engine.sync(name);
    for (const name of ["a", "b"]) expect(contents(engine, name)).toEqual({ l: 0 });
  });

  test("are no conflict when one of them changed nothing", async () => {
    const engine = await createInSync({ k: 0 });
    await engine.machine("a").set({ k: 0 });
    await engine.machine("b").set({ k: "b" });
    for (const name of ["a", "b", "a"]) engine.sync(name);
    expect(contents(engine, "a")).toEqual({ k: "b" });
  });
});

describe("a machine that joins", () => {
  test("has its own items deleted and takes the server's", async () => {
    const engine = await createInSync({ k: 1 });
    await engine.machine("c").set({ own: 1, k: 2 });
    engine.sync("c");
    expect([contents(engine, "c"), engine.server()]).toEqual([{ k: 1 }, { k: 1 }]);
  });

  test("gives its own items when it is the first", async () => {
    const engine = createSyncEngine(() => 0);
    await engine.machine("a").set({ own: 1 });
    engine.sync("a");
    expect(engine.server()).toEqual({ own: 1 });
  });
});

test("lets a merge exceed the quota, after which no set works that leaves it exceeded", async () => {
  const half = (letter: string) =>
    Object.fromEntries([0, 1, 2, 3, 4, 5, 6].map((at) => [`${letter}${at}`, "x".repeat(8_000)]));
  const engine = await createInSync({ k: 0 });
  await engine.machine("a").set(half("a"));
  await engine.machine("b").set(half("b"));
  for (const name of ["a", "b", "a"]) engine.sync(name);
  const area = engine.machine("a");
  expect(await area.getBytesInUse(null)).toBeGreaterThan(102_400);
  await expect(area.set({ a0: "" })).rejects.toThrow("Resource::kQuotaBytes quota exceeded");
  await area.remove(["a0", "a1", "a2"]);
  await expect(area.set({ a0: "" })).resolves.toBeUndefined();
});

test("carries changes among three machines", async () => {
  const engine = await createInSync({ k: 0 }, ["a", "b", "c"]);
  await engine.machine("a").set({ a: 1 });
  await engine.machine("b").set({ b: 1 });
  await engine.machine("c").set({ c: 1 });
  for (const name of ["c", "a", "b", "a", "c"]) engine.sync(name);
  for (const name of ["a", "b", "c"]) expect(contents(engine, name)).toEqual({ k: 0, a: 1, b: 1, c: 1 });
});
