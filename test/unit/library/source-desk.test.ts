import { describe, expect, test } from "vitest";
import { SHARED_KEY } from "../../../src/library/revision.ts";
import { SETTINGS_KEY } from "../../../src/library/settings.ts";
import { loadCopy } from "../../../src/library/shared-copy.ts";
import {
  loadSourceHeaders,
  loadSources,
  loadSourceStates,
  type SharedSource,
} from "../../../src/library/shared-source.ts";
import { createSourceDesk } from "../../../src/library/source-desk.ts";
import { profileKey, type Profile } from "../../../src/profile/profile.ts";
import { buildProfile } from "../../support/builders.ts";
import { createMutex } from "../../support/mutex.ts";
import { createStorageArea } from "../../support/storage-area.ts";

const A = buildProfile({ roleName: "A" });
const B = buildProfile({ roleName: "B" });
const HEADER = { name: "Authorization", value: "Bearer a" };

const sourceOf = (id: string, isManaged = false): SharedSource => ({
  id,
  name: id,
  isManaged,
  origin: { kind: "sender", extensionId: "a@example" },
});

function openDesk(items: Record<string, unknown> = {}) {
  const local = createStorageArea({ items });
  const clock = { now: 1 };
  const desk = createSourceDesk({ local, lock: createMutex(), now: () => clock.now });
  return {
    local,
    desk,
    at: (now: number) => {
      clock.now = now;
      return desk;
    },
    ids: async () => (await loadSources(local)).map(({ id }) => id),
    state: async (id: string) => (await loadSourceStates(local))[id],
    shared: () => ((local.contents()[SHARED_KEY] ?? []) as Profile[]).map(({ roleName }) => roleName),
  };
}

const fresh = (...profiles: readonly Profile[]) => ({ kind: "fresh", profiles }) as const;

describe("a source that is added", () => {
  test("comes after the others, with its header, and takes the place of itself", async () => {
    const { desk, ids, local } = openDesk();
    await desk.add(sourceOf("one"), HEADER);
    await desk.add(sourceOf("two"));
    await desk.add({ ...sourceOf("one"), name: "new name" });
    expect(await ids()).toEqual(["two", "one"]);
    expect((await loadSources(local)).at(-1)?.name).toBe("new name");
    expect(await loadSourceHeaders(local)).toEqual({ one: HEADER });
  });

  test("takes all it left with it when it is removed, and nothing of another", async () => {
    const { desk, ids, state, shared, local } = openDesk();
    for (const [id, profile] of [
      ["one", A],
      ["two", B],
    ] as const) {
      await desk.add(sourceOf(id), HEADER);
      await desk.settle(id, fresh(profile));
    }
    await desk.remove("one");
    expect(await ids()).toEqual(["two"]);
    expect(await loadSourceHeaders(local)).toEqual({ two: HEADER });
    expect(await state("one")).toBeUndefined();
    expect(await state("two")).toBeDefined();
    expect(await loadCopy(local, "one")).toEqual([]);
    expect(await loadCopy(local, "two")).toEqual([B]);
    expect(shared()).toEqual(["B"]);
  });
});

describe("the administrator's sources", () => {
  test("come first, and go when the policy no longer has them; the person's stay", async () => {
    const { desk, ids, shared, local } = openDesk();
    await desk.add(sourceOf("mine"), HEADER);
    await desk.settle("mine", fresh(A));
    await desk.replaceManaged([sourceOf("old", true), sourceOf("kept", true)], { old: HEADER });
    await desk.settle("old", fresh(B));
    await desk.settle("kept", fresh(B));
    expect(await ids()).toEqual(["old", "kept", "mine"]);

    await desk.replaceManaged([sourceOf("kept", true), sourceOf("new", true)], { kept: HEADER });
    expect(await ids()).toEqual(["kept", "new", "mine"]);
    expect(await loadSourceHeaders(local)).toEqual({ mine: HEADER, kept: HEADER });
    expect(await loadCopy(local, "old")).toEqual([]);
    expect(await loadCopy(local, "kept")).toEqual([B]);
    expect(shared()).toEqual(["B", "A"]);
  });
});

describe("a check of a source", () => {
  test("that brings a copy stores it with the server's marks, and shows it", async () => {
    const { local, at, state, shared } = openDesk();
    await at(1).add(sourceOf("one"));
    await at(5).settle("one", { ...fresh(A, B), marks: { etag: "x" } });
    expect(await state("one")).toEqual({ checkedAt: 5, goodAt: 5, count: 2, etag: "x", vanished: [] });
    expect(await loadCopy(local, "one")).toEqual([A, B]);
    expect(shared()).toEqual(["A", "B"]);
  });

  test("tells from the second copy on what became different, and keeps that until the next change", async () => {
    const { at, state } = openDesk();
    await at(1).add(sourceOf("one"));
    await at(2).settle("one", { ...fresh(), marks: { etag: "x", lastModified: "y" } });
    await at(3).settle("one", fresh(A));
    expect(await state("one")).toMatchObject({ news: { at: 3, counts: { added: 1 } }, checkedAt: 3 });
    // What the server called the copy before says nothing of this one.
    expect(await state("one")).not.toHaveProperty("etag");
    expect(await state("one")).not.toHaveProperty("lastModified");
    await at(4).settle("one", fresh(A));
    expect(await state("one")).toMatchObject({ news: { at: 3 }, checkedAt: 4 });
  });

  test("that fails keeps the copy, and the time when it first failed, until one succeeds", async () => {
    const { local, at, state } = openDesk();
    const failed = (detail: string) => ({ kind: "failed", failure: { reason: "status", detail } }) as const;
    await at(1).add(sourceOf("one"));
    await at(2).settle("one", fresh(A));
    await at(3).settle("one", failed("500"));
    await at(4).settle("one", failed("404"));
    expect(await state("one")).toEqual({
      checkedAt: 4,
      goodAt: 2,
      count: 1,
      vanished: [],
      failure: { reason: "status", detail: "404", since: 3 },
    });
    expect(await loadCopy(local, "one")).toEqual([A]);
    await at(5).settle("one", { kind: "same" });
    expect(await state("one")).toEqual({ checkedAt: 5, goodAt: 5, count: 1, vanished: [] });
    await at(6).settle("one", failed("404"));
    await at(7).settle("one", fresh(A));
    expect(await state("one")).not.toHaveProperty("failure");
  });

  test("whose copy finds no room leaves the last good one, and says so", async () => {
    const { local, at, state, shared } = openDesk();
    await at(1).add(sourceOf("one"));
    await at(2).settle("one", fresh(A));
    local.failNextSet(new Error("no room"));
    await at(3).settle("one", fresh(A, B));
    expect(await state("one")).toMatchObject({
      goodAt: 2,
      count: 1,
      failure: { reason: "notStored", detail: "Error: no room", since: 3 },
    });
    expect(await loadCopy(local, "one")).toEqual([A]);
    expect(shared()).toEqual(["A"]);
  });

  test("that ends when its source is gone leaves nothing behind", async () => {
    const { desk, local } = openDesk();
    await desk.add(sourceOf("one"));
    await desk.settle("other", fresh(A));
    expect(await loadSourceStates(local)).toEqual({});
    expect(await loadCopy(local, "other")).toEqual([]);
  });
});

describe("a favourite that its source no longer has", () => {
  const favorites = { favorites: { stamp: "00000000a000abc123", value: [A, B].map(profileKey) } };

  test("is held until a person lets go of it", async () => {
    const { desk, state } = openDesk({ [SETTINGS_KEY]: favorites });
    await desk.add(sourceOf("one"));
    await desk.settle("one", fresh(A, B, buildProfile({ roleName: "C" })));
    await desk.settle("one", fresh(B));
    await desk.settle("one", fresh());
    expect((await state("one"))?.vanished).toEqual([A, B]);
    await desk.forgetVanished("one", profileKey(A));
    expect((await state("one"))?.vanished).toEqual([B]);
  });

  test("is no matter for a source without a state", async () => {
    const { desk, local } = openDesk();
    await desk.forgetVanished("one", profileKey(A));
    expect(local.contents()).toEqual({});
  });
});

test("the layer is made anew with what a person set for its roles", async () => {
  const { desk, local, shared } = openDesk();
  await desk.add(sourceOf("one"));
  await desk.settle("one", fresh(A, B));
  const hidden = { [profileKey(A)]: { stamp: "00000000a000abc123", value: { hidden: true } } };
  await local.set({ overrides: hidden });
  await desk.rebuild();
  expect(shared()).toEqual(["B"]);
});
