import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTwoEngines, type TwoEngines } from "../support/browsers/two-engines.ts";
import { unsentText } from "../support/browsers/synced-machines.ts";

/** Each step of these tests is done by real machines and by simulated ones, and must come out the same on both. */
let engines: TwoEngines;
beforeEach(async () => {
  engines = await createTwoEngines();
});
afterEach(() => engines.close());

const writing =
  (items: Record<string, unknown>) => (area: { set: (items: Record<string, unknown>) => unknown }) =>
    Promise.resolve(area.set(items));

describe("of two machines that change one key", () => {
  beforeEach(async () => {
    await engines.online("a", writing({ k: 0, l: 0 }));
    await engines.online("b");
  });

  test("the one whose edit reaches the server later loses it, and keeps its other edits", async () => {
    await engines.leaveUnsent("b", (attempt) => writing({ k: unsentText(attempt), l: "b" }));
    await engines.online("a", writing({ k: "a" }));
    expect(await engines.online("b")).toEqual({ k: "a", l: "b" });
    expect(await engines.online("a")).toEqual({ k: "a", l: "b" });
  });

  test("the one that edits wins over the one that deleted before", async () => {
    await engines.leaveUnsent("b", (attempt) => writing({ k: unsentText(attempt) }));
    await engines.online("a", (area) => area.remove(["k", "l"]));
    expect(await engines.online("b")).toHaveProperty("k");
    expect(await engines.online("a")).toHaveProperty("k");
  });

  test("the one that deletes loses to an edit before", async () => {
    await engines.online("a", writing({ k1: 0, k2: 0, k3: 0, k4: 0, k5: 0 }));
    let key = "";
    await engines.leaveUnsent("b", (attempt) => async (area) => {
      key = `k${attempt}`;
      await area.set({ l: unsentText(attempt) });
      return area.remove([key]);
    });
    await engines.online("a", (area) => area.set({ [key]: "a" }));
    expect(await engines.online("b")).toMatchObject({ [key]: "a" });
    expect(await engines.online("a")).toMatchObject({ [key]: "a" });
  });
});

test("a machine that joins loses its own items, and so does one whose sync was off for a while", async () => {
  await engines.online("a", writing({ k: 0, l: 0 }));
  await engines.withoutSync("b", writing({ k: "b", own: "b" }));
  expect(await engines.online("b")).toEqual({ k: 0, l: 0 });
  await engines.withoutSync("a", writing({ k: "a", own: "a" }));
  expect(await engines.online("a")).toEqual({ k: 0, l: 0 });
});

test("the first of all machines gives what it has", async () => {
  await engines.withoutSync("a", writing({ own: "a" }));
  expect(await engines.online("a")).toEqual({ own: "a" });
  expect(await engines.online("b")).toEqual({ own: "a" });
});

test("a merge may exceed the quota, and what is refused then and what is not", async () => {
  const half = (letter: string, first: string) =>
    Object.fromEntries(
      [0, 1, 2, 3, 4, 5, 6].map((at) => [`${letter}${at}`, at === 0 ? first : "x".repeat(8_000)]),
    );
  await engines.online("a", writing({ k: 0 }));
  await engines.online("b");
  await engines.leaveUnsent("b", (attempt) => writing(half("b", unsentText(attempt).padEnd(8_000, "x"))));
  await engines.online("a", writing(half("a", "x".repeat(8_000))));
  await engines.online("b", async (area) => [
    await area.getBytesInUse(),
    await area.set({ k: 1 }),
    await area.set({ a1: "" }),
    await area.set({ a1: "", a2: "" }),
    await area.remove(["b1", "b2"]),
    await area.set({ k: 1 }),
  ]);
});
