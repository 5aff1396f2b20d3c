import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runWhenIdle } from "../../../src/popup/run-when-idle.ts";

/** What the browser was asked to call when it has nothing else to do. */
let waiting: (() => void)[];
let clock: number;

beforeEach(() => {
  waiting = [];
  clock = 0;
  vi.spyOn(performance, "now").mockImplementation(() => clock);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const later = (callback: () => void) => {
  waiting.push(callback);
};
const WAYS = [
  ["background tasks", () => vi.stubGlobal("scheduler", { postTask: later })],
  ["idle callbacks, in a browser without those", () => vi.stubGlobal("requestIdleCallback", later)],
] as const;

/** Six steps that take two milliseconds each. */
function* work(done: number[]) {
  for (let step = 1; step <= 6; step++) {
    clock += 2;
    done.push(step);
    yield;
  }
}

test.each(WAYS)("does its steps in slices, by %s", (_, provide) => {
  provide();
  const done: number[] = [];
  runWhenIdle(work(done));
  expect(done).toEqual([]);
  waiting.shift()?.();
  expect(done).toEqual([1, 2]);
  while (waiting.length > 0) waiting.shift()?.();
  expect(done).toEqual([1, 2, 3, 4, 5, 6]);
});

test("does nothing more once it is stopped, before a slice and between two", () => {
  WAYS[0][1]();
  const done: number[] = [];
  const stop = runWhenIdle(work(done));
  waiting.shift()?.();
  stop();
  waiting.shift()?.();
  expect(done).toEqual([1, 2]);
  expect(waiting).toEqual([]);
  runWhenIdle(work(done))();
  waiting.shift()?.();
  expect(done).toEqual([1, 2]);
});
