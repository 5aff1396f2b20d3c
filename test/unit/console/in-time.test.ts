import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inTime } from "../../../src/console/in-time.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a page's answer is waited for so long and no longer", async () => {
  const answers: unknown[] = [];
  const answerAfter = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms, "answer"));
  void inTime(answerAfter(999), 1000).then((answer) => answers.push(answer));
  void inTime(answerAfter(1001), 1000).then((answer) => answers.push(answer));
  await vi.advanceTimersByTimeAsync(999);
  expect(answers).toEqual(["answer"]);
  await vi.advanceTimersByTimeAsync(1);
  expect(answers).toEqual(["answer", undefined]);
});

test("a page that fails has answered nothing", async () => {
  await expect(inTime(Promise.reject(new Error("No page.")), 1000)).resolves.toBeUndefined();
});
