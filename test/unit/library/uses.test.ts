import { describe, expect, test } from "vitest";
import { readUses, recordUse, USES_KEY } from "../../../src/library/uses.ts";
import { createMutex } from "../../support/mutex.ts";
import { createStorageArea } from "../../support/storage-area.ts";

describe("a use", () => {
  const openUses = (items: Record<string, unknown> = {}) => {
    const local = createStorageArea({ items });
    const lock = createMutex();
    return {
      use: (key: string, at: number) => recordUse({ local, lock, now: () => at }, key),
      uses: () => readUses(local.contents()[USES_KEY]),
    };
  };

  test("is counted, with when it last was", async () => {
    const { use, uses } = openUses();
    await use("a", 1);
    await use("b", 2);
    await use("a", 3);
    expect(uses()).toEqual({ a: { at: 3, count: 2 }, b: { at: 2, count: 1 } });
  });

  test("of a hundred others makes the one that is longest ago be forgotten", async () => {
    const { use, uses } = openUses();
    for (let at = 1; at <= 100; at++) await use(`role ${at}`, at);
    await use("role 1", 101);
    expect(Object.keys(uses())).toHaveLength(100);
    await use("one more", 102);
    expect(Object.keys(uses())).toHaveLength(100);
    expect(uses()).not.toHaveProperty("role 2");
    expect(uses()).toHaveProperty("role 1");
  });

  test.each([[undefined], ["text"], [{ a: { at: 1 } }], [{ a: { at: 1, count: 1.5 } }]])(
    "starts from nothing where %j is stored",
    async (stored) => {
      const { use, uses } = openUses({ [USES_KEY]: stored });
      await use("b", 1);
      expect(uses()).toEqual({ b: { at: 1, count: 1 } });
    },
  );
});
