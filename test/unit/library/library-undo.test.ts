import { describe, expect, test } from "vitest";
import type { Change } from "../../../src/library/library.ts";
import { profileKey } from "../../../src/profile/profile.ts";
import { buildProfile } from "../../support/builders.ts";
import { openLibrary, sortProfiles } from "../../support/open-library.ts";

const admin = buildProfile({ roleName: "Admin" });
const readOnly = buildProfile();
const red = { ...readOnly, color: "ff0000" };

describe("the step that undoes a change", () => {
  test.each<[string, Change, Change]>([
    ["deletes a profile that was new", { save: [admin] }, { save: [], remove: [profileKey(admin)] }],
    ["stores a profile as it was before an edit", { save: [red] }, { save: [readOnly], remove: [] }],
    [
      "stores a profile that was deleted",
      { remove: [profileKey(readOnly)] },
      { save: [readOnly], remove: [] },
    ],
    [
      "does all of that at once",
      { save: [admin], remove: [profileKey(readOnly)] },
      { save: [readOnly], remove: [profileKey(admin)] },
    ],
  ])("%s", async (_, change, undo) => {
    const { library } = openLibrary();
    await library.change({ save: [readOnly] });
    expect(await library.change(change)).toEqual(undo);
    await library.change(undo);
    expect(await library.load()).toEqual([readOnly]);
  });

  test("is itself undone by the step that it returns", async () => {
    const { library } = openLibrary();
    const undo = await library.change({ save: [admin, readOnly] });
    const redo = await library.change(undo);
    expect(await library.load()).toEqual([]);
    await library.change(redo);
    expect(sortProfiles(await library.load())).toEqual([admin, readOnly]);
  });

  test("leaves alone what was changed beside it since", async () => {
    const { library } = openLibrary();
    const undo = await library.change({ save: [admin] });
    await library.change({ save: [readOnly] });
    await library.change(undo);
    expect(await library.load()).toEqual([readOnly]);
  });
});
