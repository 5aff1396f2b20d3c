import { describe, expect, test } from "vitest";
import {
  createMachineId,
  joinStamp,
  MachineId,
  nextStamp,
  splitStamp,
  Stamp,
} from "../../../src/library/stamp.ts";

/** 2025-01-01, which is m5d4ruo0 in base 36. */
const NOW = Date.UTC(2025, 0, 1);
const MACHINE = "abc123";

describe("the next stamp", () => {
  test("is the time, no count, and the machine, in 18 digits", () => {
    expect(nextStamp(NOW, MACHINE, undefined)).toBe(`0${NOW.toString(36)}000abc123`);
    expect(nextStamp(NOW, MACHINE, undefined)).toHaveLength(18);
  });

  test.each([
    ["the moment at which time begins", 0, "000000000000abc123"],
    ["a clock set to before 1970", -1, "000000000001abc123"],
    ["the last moment that nine digits hold", 36 ** 9 - 1, "zzzzzzzzz000abc123"],
  ])("has the form of a stamp at %s", (_, now, stamp) => {
    expect(nextStamp(now, MACHINE, undefined)).toBe(stamp);
  });

  const last = nextStamp(NOW, "zzzzzz", undefined);

  test.each([
    ["later time", NOW + 1, `${(NOW + 1).toString(36)}000`],
    ["the same millisecond", NOW, `${NOW.toString(36)}001`],
    ["a clock that was set back", NOW - 3_600_000, `${NOW.toString(36)}001`],
    ["a clock at zero", 0, `${NOW.toString(36)}001`],
  ])("is later than the last one at %s", (_, now, reading) => {
    const stamp = nextStamp(now, MACHINE, last);
    expect(stamp).toBe(`0${reading}${MACHINE}`);
    expect(stamp > last).toBe(true);
  });

  test("borrows the next millisecond when the count is used up", () => {
    const full = `0${NOW.toString(36)}zzzzzzzzz`;
    expect(nextStamp(NOW, MACHINE, full)).toBe(`0${(NOW + 1).toString(36)}000${MACHINE}`);
  });

  test("counts past the digits into the letters", () => {
    expect(nextStamp(NOW, MACHINE, `0${NOW.toString(36)}009${MACHINE}`)).toBe(
      `0${NOW.toString(36)}00a${MACHINE}`,
    );
  });

  test("rises through many changes while the clock stands still", () => {
    const stamps = [last];
    for (let at = 0; at < 2_000; at++) stamps.push(nextStamp(NOW, MACHINE, stamps.at(-1)));
    expect(stamps.toSorted()).toEqual(stamps);
    expect(new Set(stamps).size).toBe(stamps.length);
  });
});

test.each([
  ["the smallest random number", 0, "000000"],
  ["a random number in the middle", 0.5, "i00000"],
  ["the largest random number", 1 - 2 ** -53, "zzzzzz"],
])("names a machine by six digits with %s", (_, random, machine) => {
  expect(createMachineId(() => random)).toBe(machine);
});

test.each([
  ["abc123", true],
  ["000000", true],
  ["ABC123", false],
  ["abc12", false],
  ["abc1234", false],
  ["abc12\n", false],
  ["", false],
])("tells whether %j names a machine: %s", (text, expected) => {
  expect(MachineId.safeParse(text).success).toBe(expected);
});

test.each([
  ["0m5d4ruo0000abc123", true],
  ["0m5d4ruo0000abc12", false],
  ["0m5d4ruo0000abc1234", false],
  ["0M5D4RUO0000ABC123", false],
  ["0m5d4ruo0-00abc123", false],
  ["0m5d4ruo0000abc123\n", false],
  ["", false],
])("tells whether %j is a stamp: %s", (text, expected) => {
  expect(Stamp.safeParse(text).success).toBe(expected);
});

test("splits a stamp into its parts and joins them", () => {
  const parts = { wall: "0m5d4ruo0", counter: "00a", machine: "abc123" };
  expect(splitStamp("0m5d4ruo000aabc123")).toEqual(parts);
  expect(joinStamp(parts)).toBe("0m5d4ruo000aabc123");
});

test.each([
  ["too short", { wall: "0m5d4ruo", counter: "00a", machine: "abc123" }],
  ["too long", { wall: "0m5d4ruo0", counter: "00a0", machine: "abc123" }],
  ["empty", { wall: "", counter: "", machine: "" }],
  ["in upper case", { wall: "0M5D4RUO0", counter: "00A", machine: "ABC123" }],
])("joins no parts that are %s", (_, parts) => {
  expect(() => joinStamp(parts)).toThrow();
});
