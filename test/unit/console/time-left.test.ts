import { describe, expect, test } from "vitest";
import { sessionEnd, timeLeft, type SessionFacts } from "../../../src/console/time-left.ts";

const MINUTE_MS = 60_000;
const NOON = Date.UTC(2026, 0, 15, 12);
const after = (minutes: number) => NOON + minutes * MINUTE_MS;
/** Entered by Rolecall at noon, from an IAM user's session. */
const KNOWN: SessionFacts = { enteredAt: NOON, isEntryKnown: true, isChained: false };
/** Seen in the role at noon; how and when it was entered nobody knows. */
const SEEN: SessionFacts = { enteredAt: NOON, isEntryKnown: false, seenAt: NOON };

describe("a role's session ends", () => {
  test.each<readonly [string, SessionFacts, number, string]>([
    [
      "when AWS says, whatever else seems to be",
      { ...KNOWN, toldEnd: after(7), baseEnd: after(3) },
      7,
      "known",
    ],
    [
      "with the role's maximum, before the base session",
      { ...KNOWN, maxHours: 2, baseEnd: after(600) },
      120,
      "known",
    ],
    [
      "with the base session, before the role's maximum",
      { ...KNOWN, maxHours: 12, baseEnd: after(45) },
      45,
      "known",
    ],
    [
      "after an hour from a role, whatever its maximum",
      { ...KNOWN, isChained: true, maxHours: 12, baseEnd: after(600) },
      60,
      "known",
    ],
    [
      "after an hour from a role, without a known maximum",
      { ...KNOWN, isChained: true, baseEnd: after(600) },
      60,
      "known",
    ],
    [
      "with a base session that is a role and ends first",
      { ...KNOWN, isChained: true, baseEnd: after(5) },
      5,
      "known",
    ],
    ["no later than that, when the base session is not known", { ...KNOWN, maxHours: 2 }, 120, "atMost"],
    [
      "no later than in an hour, from a role whose end is not known",
      { ...KNOWN, isChained: true },
      60,
      "atMost",
    ],
    [
      "no later than its maximum, when it is not known from what it was taken",
      { ...KNOWN, isChained: undefined, maxHours: 2, baseEnd: after(600) },
      120,
      "atMost",
    ],
    [
      "no later than counted from when it was first seen",
      { ...SEEN, isChained: false, maxHours: 2, baseEnd: after(600) },
      120,
      "atMost",
    ],
    ["about an hour after it was entered, when nothing else is known", KNOWN, 60, "about"],
    ["about an hour after it was first seen", SEEN, 60, "about"],
    [
      "no later than the base session, which ends before the usual hour",
      { ...SEEN, baseEnd: after(20) },
      20,
      "atMost",
    ],
    ["about the usual hour before the base session", { ...KNOWN, baseEnd: after(600) }, 60, "about"],
    ["no later than the base session, when that is all", { baseEnd: after(30) }, 30, "atMost"],
  ])("%s", (_, facts, minutes, certainty) => {
    expect(sessionEnd(facts)).toEqual({ at: after(minutes), certainty });
  });

  test.each<readonly [string, SessionFacts]>([
    ["nothing is known", {}],
    ["only its maximum is known", { maxHours: 1, isChained: true }],
    ["AWS served it after its usual hour", { ...KNOWN, seenAt: after(61) }],
    ["AWS served it at its supposed end", { ...KNOWN, maxHours: 1, seenAt: after(60) }],
  ])("nobody can say when: %s", (_, facts) => {
    expect(sessionEnd(facts)).toBeUndefined();
  });

  test("still when AWS says, when it has been served since", () => {
    expect(sessionEnd({ toldEnd: after(7), seenAt: after(9) })?.at).toBe(after(7));
  });
});

describe("the time left", () => {
  const at = after(60);
  test.each<readonly [string, number, object]>([
    ["counts begun minutes", after(19.5), { minutes: 41, phase: "running", staysMs: MINUTE_MS / 2 }],
    ["changes each whole minute", after(20), { minutes: 40, phase: "running", staysMs: MINUTE_MS }],
    ["warns in the last ten minutes", after(50), { minutes: 10, phase: "ending" }],
    ["does not warn before", after(49.9), { minutes: 11, phase: "running" }],
    ["says one minute to the last", at - 1, { minutes: 1, phase: "ending", staysMs: 1 }],
    ["is over at the end, for good", at, { minutes: 0, phase: "over", staysMs: Infinity }],
    ["stays at nothing after it", after(600), { minutes: 0, phase: "over", staysMs: Infinity }],
  ])("%s", (_, now, expected) => {
    expect(timeLeft({ at, certainty: "about" }, now)).toMatchObject({ certainty: "about", ...expected });
  });
});
