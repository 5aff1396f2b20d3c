import { expect, test } from "vitest";
import { MINE_KEY, SHARED_KEY, withRevision } from "../../../src/library/revision.ts";
import { REVISION_KEY } from "../../../src/library/revision-key.ts";
import { createStorageArea } from "../../support/storage-area.ts";

test.each(["p0", "pf", MINE_KEY, SHARED_KEY])(
  "each step that changes “%s” has a revision of its own, whatever it changes beside",
  async (key) => {
    const local = createStorageArea();
    const revised = withRevision(local);
    await revised.set({ [key]: {}, history: [] });
    const { [REVISION_KEY]: first, ...stored } = local.contents();
    expect(stored).toEqual({ [key]: {}, history: [] });
    await revised.set({ [key]: {} });
    expect([first, local.contents()[REVISION_KEY]]).toEqual([expect.any(Number), expect.any(Number)]);
    expect(local.contents()[REVISION_KEY]).not.toBe(first);
  },
);

test("a step that changes nothing of what roles are made of leaves the revision as it is", async () => {
  const local = createStorageArea();
  await withRevision(local).set({ settings: {}, history: [] });
  expect(local.contents()).toEqual({ settings: {}, history: [] });
});

test("what is stored is read through it", async () => {
  const local = createStorageArea({ items: { mine: ["aws:1:A"], other: 1 } });
  expect(await withRevision(local).get(MINE_KEY)).toEqual({ mine: ["aws:1:A"] });
});
