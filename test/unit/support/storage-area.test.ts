import { describe, expect, test, vi } from "vitest";
import { createDyingWorker } from "../../support/dying-worker.ts";
import { createMutex } from "../../support/mutex.ts";
import { createStorageArea } from "../../support/storage-area.ts";

describe("a storage area in memory", () => {
  test("gives what was set, for one key, several or all", async () => {
    const area = createStorageArea({ items: { a: 1, b: 2 } });
    await area.set({ c: 3 });
    expect(await area.get("a")).toEqual({ a: 1 });
    expect(await area.get(["a", "c", "none"])).toEqual({ a: 1, c: 3 });
    expect(await area.get(null)).toEqual({ a: 1, b: 2, c: 3 });
  });

  test("clones values on their way in and out", async () => {
    const area = createStorageArea();
    const given = { list: [1] };
    await area.set({ given });
    given.list.push(2);
    const got = (await area.get("given")) as { given: { list: number[] } };
    got.given.list.push(3);
    expect(area.contents()).toEqual({ given: { list: [1] } });
  });

  test("removes keys, known or not", async () => {
    const area = createStorageArea({ items: { a: 1, b: 2 } });
    await area.remove(["a", "none"]);
    expect(area.contents()).toEqual({ b: 2 });
  });

  test("ignores undefined, as browsers do", async () => {
    const area = createStorageArea({ items: { a: 1 } });
    await area.set({ a: undefined });
    expect(area.contents()).toEqual({ a: 1 });
  });

  test("tells its listeners what really changed", async () => {
    const area = createStorageArea({ items: { a: 1, b: { x: 1 } } });
    const listener = vi.fn();
    area.onChanged.addListener(listener);
    await area.set({ a: 2, b: { x: 1 }, c: 3 });
    await area.set({ a: 2 });
    await area.remove(["c", "none"]);
    area.onChanged.removeListener(listener);
    await area.set({ a: 4 });
    expect(listener.mock.calls).toEqual([
      [{ a: { oldValue: 1, newValue: 2 }, c: { newValue: 3 } }],
      [{ c: { oldValue: 3 } }],
    ]);
  });

  test("fails the next set, which then has done nothing, and only that one", async () => {
    const area = createStorageArea();
    area.failNextSet(new Error("disk full"));
    await expect(area.set({ a: 1 })).rejects.toThrow("disk full");
    expect(area.contents()).toEqual({});
    await area.set({ a: 1 });
    expect(area.contents()).toEqual({ a: 1 });
    expect(area.calls).toEqual({ get: 0, set: 2, remove: 0 });
  });

  test("takes what sync brings without an event", () => {
    const area = createStorageArea({ items: { a: 1, b: 2 } });
    const listener = vi.fn();
    area.onChanged.addListener(listener);
    const changes = area.receive(
      new Map<string, unknown>([
        ["a", 5],
        ["b", undefined],
      ]),
    );
    expect(area.contents()).toEqual({ a: 5 });
    expect(listener).not.toHaveBeenCalled();
    area.notify(changes);
    expect(listener).toHaveBeenCalledWith({ a: { oldValue: 1, newValue: 5 }, b: { oldValue: 2 } });
  });
});

describe("a dying worker", () => {
  const outcome = (promise: Promise<unknown>): Promise<unknown> =>
    Promise.race([promise.then(() => "answered"), new Promise((resolve) => setImmediate(resolve, "silent"))]);

  test("is answered until its last call, over all its areas", async () => {
    const worker = createDyingWorker(3, "is lost");
    const [one, other] = [worker.view(createStorageArea()), worker.view(createStorageArea())];
    expect(await outcome(one.set({ a: 1 }))).toBe("answered");
    expect(await outcome(other.get("a"))).toBe("answered");
    expect(await outcome(one.get("a"))).toBe("silent");
    expect(await outcome(other.get("a"))).toBe("silent");
    await worker.died;
  });

  test.each([
    ["lands", { a: 1 }],
    ["is lost", {}],
  ] as const)("has a last write that %s, and none after that", async (fate, contents) => {
    const area = createStorageArea();
    const worker = createDyingWorker(1, fate);
    const view = worker.view(area);
    void view.set({ a: 1 });
    void view.set({ b: 2 });
    await worker.died;
    expect(area.contents()).toEqual(contents);
  });
});

describe("a mutex", () => {
  test("runs one task after the other", async () => {
    const lock = createMutex();
    const steps: string[] = [];
    const task = (name: string) => async (): Promise<void> => {
      steps.push(`${name} begins`);
      await Promise.resolve();
      steps.push(`${name} ends`);
    };
    await Promise.all([lock(task("a")), lock(task("b"))]);
    expect(steps).toEqual(["a begins", "a ends", "b begins", "b ends"]);
  });

  test("is let go by a task that fails", async () => {
    const lock = createMutex();
    await expect(lock(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(await lock(() => Promise.resolve(1))).toBe(1);
  });
});
