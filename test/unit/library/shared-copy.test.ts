import { describe, expect, test } from "vitest";
import { compareCopies, copyKey, loadCopy } from "../../../src/library/shared-copy.ts";
import { buildProfile } from "../../support/builders.ts";
import { createStorageArea } from "../../support/storage-area.ts";

const A = buildProfile({ roleName: "A", displayName: "a" });
const B = buildProfile({ roleName: "B", displayName: "b" });
const C = buildProfile({ roleName: "C", displayName: "c" });

describe("compareCopies", () => {
  test("names what came, what is different and what is gone", () => {
    const change = compareCopies([A, B], [{ ...A, displayName: "a, renamed" }, C], 7);
    expect(change).toEqual({
      news: {
        at: 7,
        added: ["c"],
        changed: ["a, renamed"],
        removed: ["b"],
        counts: { added: 1, changed: 1, removed: 1 },
      },
      removed: [B],
    });
  });

  test.each([
    ["came", [A], [A, B]],
    ["went", [A, B], [A]],
    ["came as another went", [A], [B]],
    ["came as another changed", [A], [{ ...A, color: "000000" }, B]],
    ["is different", [A], [{ ...A, color: "000000" }]],
  ])("tells of a single profile that %s", (_, before, after) => {
    expect(compareCopies(before, after, 7)).toBeDefined();
  });

  test("finds nothing new in the same profiles, whatever their order", () => {
    expect(compareCopies([A, B], [B, A], 7)).toBeUndefined();
  });

  test("names the first fifty and counts them all", () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      buildProfile({ roleName: `R${at}`, displayName: `${at}` }),
    );
    const { news } = compareCopies([], many, 7)!;
    expect(news.added).toEqual(Array.from({ length: 50 }, (_, at) => `${at}`));
    expect(news.counts.added).toBe(60);
  });
});

describe("loadCopy", () => {
  test("reads the profiles of one source, and skips what is none", async () => {
    const local = createStorageArea({
      items: { [copyKey("one")]: [A, { roleName: "B" }], [copyKey("two")]: [C] },
    });
    expect(await loadCopy(local, "one")).toEqual([A]);
  });

  test.each([[undefined], [{ length: 1 }]])("has no profiles where %j is stored", async (stored) => {
    expect(await loadCopy(createStorageArea({ items: { [copyKey("one")]: stored } }), "one")).toEqual([]);
  });
});
