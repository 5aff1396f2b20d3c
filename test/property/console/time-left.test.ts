import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HOUR_MS, sessionEnd, timeLeft, type SessionFacts } from "../../../src/console/time-left.ts";

const NOON = Date.UTC(2026, 0, 15, 12);
const DAY_MS = 24 * HOUR_MS;
const clock = fc.integer({ min: NOON - DAY_MS, max: NOON + DAY_MS });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const facts: fc.Arbitrary<SessionFacts> = fc.record({
  enteredAt: maybe(clock),
  isEntryKnown: maybe(fc.boolean()),
  maxHours: maybe(fc.integer({ min: 1, max: 12 })),
  isChained: maybe(fc.boolean()),
  baseEnd: maybe(clock),
  seenAt: maybe(clock),
});

describe("the time left of a session", () => {
  test("is never more than the role's maximum, the base session's or, in a chain, an hour allow", () => {
    fc.assert(
      fc.property(facts, (known) => {
        const end = sessionEnd(known);
        if (end === undefined) return;
        const { enteredAt, maxHours = 1, baseEnd, isChained } = known;
        if (baseEnd !== undefined) expect(end.at).toBeLessThanOrEqual(baseEnd);
        if (enteredAt === undefined) return;
        expect(end.at).toBeLessThanOrEqual(enteredAt + maxHours * HOUR_MS);
        if (isChained === true) expect(end.at).toBeLessThanOrEqual(enteredAt + HOUR_MS);
      }),
    );
  });

  test("is called known only where nothing was guessed", () => {
    fc.assert(
      fc.property(facts, (known) => {
        if (sessionEnd(known)?.certainty !== "known") return;
        expect(known).toMatchObject({ isEntryKnown: true, isChained: expect.any(Boolean) as boolean });
        expect([known.enteredAt, known.baseEnd, known.maxHours ?? known.isChained]).not.toContain(undefined);
      }),
    );
  });

  test("is never negative and never grows as time goes by", () => {
    fc.assert(
      fc.property(facts, clock, clock, (known, a, b) => {
        const end = sessionEnd(known);
        if (end === undefined) return;
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)].map((now) => timeLeft(end, now));
        expect(later!.minutes).toBeGreaterThanOrEqual(0);
        expect(later!.minutes).toBeLessThanOrEqual(earlier!.minutes);
        expect(PHASES.indexOf(later!.phase)).toBeGreaterThanOrEqual(PHASES.indexOf(earlier!.phase));
      }),
    );
  });

  test("changes exactly when it says that it will", () => {
    fc.assert(
      fc.property(clock, clock, (at, now) => {
        const { minutes, staysMs } = timeLeft({ at, certainty: "known" }, now);
        if (staysMs === Infinity) return;
        const minutesAt = (time: number) => timeLeft({ at, certainty: "known" }, time).minutes;
        expect([minutesAt(now + staysMs - 1), minutesAt(now + staysMs)]).toEqual([minutes, minutes - 1]);
      }),
    );
  });
});

const PHASES = ["running", "ending", "over"];
