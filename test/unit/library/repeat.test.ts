import { expect, test } from "vitest";
import { repeatUntilDone } from "../../../src/library/repeat.ts";

/** A task whose runs a test ends one by one. */
function createTask() {
  const ends: ((done: boolean) => void)[] = [];
  const waits: number[] = [];
  const pauses: (() => void)[] = [];
  const run = repeatUntilDone(
    () => new Promise<boolean>((end) => ends.push(end)),
    (ms) => {
      waits.push(ms);
      return new Promise((resume) => pauses.push(resume));
    },
  );
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    run,
    waits,
    runs: () => ends.length,
    async end(done: boolean) {
      ends.at(-1)!(done);
      await settle();
    },
    async resume() {
      pauses.at(-1)!();
      await settle();
    },
  };
}

test("runs once when it is asked for once", async () => {
  const task = createTask();
  const done = task.run();
  await task.end(true);
  await done;
  expect(task.runs()).toBe(1);
});

test("runs once more, and not at the same time, however often it is asked for meanwhile", async () => {
  const task = createTask();
  const first = task.run();
  const others = [task.run(), task.run(), task.run()];
  expect(task.runs()).toBe(1);
  await task.end(true);
  expect(task.runs()).toBe(2);
  await task.end(true);
  await Promise.all([first, ...others]);
  expect(task.runs()).toBe(2);
});

test("runs again when it is asked for later", async () => {
  const task = createTask();
  const first = task.run();
  await task.end(true);
  await first;
  const second = task.run();
  await task.end(true);
  await second;
  expect(task.runs()).toBe(2);
});

test("is tried again at growing intervals below 30 seconds, more than a minute in all, and then given up", async () => {
  const task = createTask();
  const done = task.run();
  for (let at = 0; at < 6; at++) {
    await task.end(false);
    await task.resume();
  }
  await task.end(false);
  await done;
  expect(task.runs()).toBe(7);
  expect(task.waits).toEqual(task.waits.toSorted((a, b) => a - b));
  expect(Math.max(...task.waits)).toBeLessThan(30_000);
  expect(task.waits.reduce((sum, ms) => sum + ms)).toBeGreaterThan(60_000);
});

test("begins with the shortest interval again after it went well", async () => {
  const task = createTask();
  const done = task.run();
  await task.end(false);
  await task.resume();
  void task.run();
  await task.end(true);
  await task.end(false);
  await task.resume();
  await task.end(true);
  await done;
  expect(task.waits[1]).toBe(task.waits[0]);
});

test("can be asked for again after it threw", async () => {
  let runs = 0;
  const run = repeatUntilDone(
    () => (++runs === 1 ? Promise.reject(new Error("broken")) : Promise.resolve(true)),
    () => Promise.resolve(),
  );
  await expect(run()).rejects.toThrow("broken");
  await run();
  expect(runs).toBe(2);
});
