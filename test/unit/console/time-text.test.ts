import { expect, test } from "vitest";
import type { TimeLeft } from "../../../src/console/time-left.ts";
import { timeText } from "../../../src/console/time-text.ts";

const left = (minutes: number, phase: TimeLeft["phase"], certainty: TimeLeft["certainty"]): TimeLeft => ({
  minutes,
  phase,
  certainty,
  staysMs: 0,
});

test.each([
  [left(41, "running", "known"), ["timeLeft_known", "41 min"]],
  [left(60, "running", "atMost"), ["timeLeft_atMost", "1 hr"]],
  [left(125, "running", "about"), ["timeLeft_about", "2 hr 5 min"]],
  [left(59, "running", "about"), ["timeLeft_about", "59 min"]],
  [left(1, "ending", "atMost"), ["timeEnding_atMost", "1 min"]],
  [left(0, "ending", "known"), ["timeEnding_known", "0 min"]],
  [left(0, "over", "about"), ["timeOver_about"]],
  // What was to be over at the latest is over, as much as what was known to be.
  [left(0, "over", "atMost"), ["timeOver_known"]],
  [left(0, "over", "known"), ["timeOver_known"]],
] as const)("%j reads %j", (time, text) => {
  expect(timeText(time, "en")).toEqual(text);
});

test("the time is written as the language writes it", () => {
  expect(timeText(left(65, "running", "known"), "de")).toEqual(["timeLeft_known", "1 Std. 5 Min."]);
});
