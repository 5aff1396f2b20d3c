import { describe, expect, test } from "vitest";
import { addStep, loadHistory, type Step } from "../../../src/library/history.ts";
import { profileKey } from "../../../src/profile/profile.ts";
import { buildProfile } from "../../support/builders.ts";
import { NOW, openLibrary } from "../../support/open-library.ts";
import { createStorageArea } from "../../support/storage-area.ts";

const admin = buildProfile({ displayName: "Admin", roleName: "Admin" });
const readOnly = buildProfile({ displayName: "Read" });

function step(name: string, characters = 0): Step {
  return {
    at: NOW,
    saved: 1,
    removed: 0,
    name: name + "x".repeat(characters),
    undo: { save: [], remove: [] },
  };
}

describe("the history", () => {
  test("tells of each step its time, its size and its first name, newest first", async () => {
    const { library } = openLibrary();
    await library.change({ save: [admin, readOnly] });
    await library.change({ remove: [profileKey(readOnly), profileKey(admin)] });
    await library.change({ remove: [profileKey(admin)], save: [readOnly] });
    expect(await library.history()).toMatchObject([
      { at: NOW, saved: 1, removed: 1, name: "Read" },
      { at: NOW, saved: 0, removed: 2, name: "Read" },
      { at: NOW, saved: 2, removed: 0, name: "Admin" },
    ]);
  });

  test("tells of a step by a name even if it deletes what was never there", async () => {
    const { library } = openLibrary();
    await library.change({ remove: [profileKey(admin)] });
    expect(await library.history()).toMatchObject([{ saved: 0, removed: 1, name: "" }]);
  });

  test("undoes an import of 4,000 profiles as one step", async () => {
    const { library } = openLibrary();
    const many = Array.from({ length: 4_000 }, (_, at) => buildProfile({ roleName: `Role${at}` }));
    await library.change({ save: [admin] });
    await library.change({ save: many });
    const [newest, ...older] = await library.history();
    expect(older).toHaveLength(1);
    await library.change(newest!.undo);
    expect(await library.load()).toEqual([admin]);
  });

  test("keeps fifty steps", () => {
    let history: readonly Step[] = [];
    for (let at = 0; at < 60; at++) history = addStep(history, step(String(at)));
    expect(history.map(({ name }) => name)).toEqual(Array.from({ length: 50 }, (_, at) => String(59 - at)));
  });

  test("drops the oldest steps when together they are too large", () => {
    const history = addStep(addStep([step("small")], step("a", 1_200_000)), step("b", 700_000));
    expect(history.map(({ name }) => name[0])).toEqual(["b", "a", "s"]);
    expect(addStep(history, step("c", 200_000)).map(({ name }) => name[0])).toEqual(["c", "b"]);
  });

  test("keeps the newest step however large it is", () => {
    expect(addStep([step("old")], step("huge", 2_500_000))).toHaveLength(1);
  });
});

test.each([undefined, "steps", { 0: step("a") }])("is empty where %j is stored", async (history) => {
  expect(await loadHistory(createStorageArea({ items: { history } }))).toEqual([]);
});

test("passes over a step that does not decode", async () => {
  const local = createStorageArea({ items: { history: [{ at: "noon" }, step("a")] } });
  expect(await loadHistory(local)).toEqual([step("a")]);
});
