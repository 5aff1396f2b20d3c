import { describe, expect, test } from "vitest";
import { loadBackups, readBackup, restoreChange, takeBackup } from "../../../src/library/backups.ts";
import { profileKey } from "../../../src/profile/profile.ts";
import { buildProfile } from "../../support/builders.ts";
import { NOW, openLibrary, sortProfiles } from "../../support/open-library.ts";
import { createStorageArea } from "../../support/storage-area.ts";

const DAY_MS = 24 * 60 * 60_000;
const admin = buildProfile({ roleName: "Admin" });
const readOnly = buildProfile();
const red = { ...readOnly, color: "ff0000" };

describe("taking a backup", () => {
  test("keeps what the library holds, without what was deleted", async () => {
    const { local, library } = openLibrary();
    await library.change({ save: [admin, readOnly, buildProfile({ roleName: "Gone" })] });
    await library.change({ remove: [profileKey(buildProfile({ roleName: "Gone" }))] });
    await takeBackup(local, NOW);
    const [backup, ...others] = await loadBackups(local);
    expect(backup).toMatchObject({ day: "2025-01-01", count: 2 });
    expect(others).toEqual([]);
    expect(sortProfiles(await readBackup(backup!))).toEqual([admin, readOnly]);
  });

  test("is done once a day, with what the day began with", async () => {
    const { local, library } = openLibrary();
    await library.change({ save: [admin] });
    await takeBackup(local, NOW);
    await library.change({ save: [readOnly] });
    const before = local.calls.set;
    await takeBackup(local, NOW + DAY_MS - 1);
    expect(local.calls.set).toBe(before);
    expect(await loadBackups(local)).toMatchObject([{ day: "2025-01-01", count: 1 }]);
  });

  test("leaves out a day on which there is nothing, and keeps the days before", async () => {
    const { local, library } = openLibrary();
    await takeBackup(local, NOW);
    expect(local.contents()).not.toHaveProperty("backups");
    await library.change({ save: [admin] });
    await takeBackup(local, NOW);
    await library.change({ remove: [profileKey(admin)] });
    await takeBackup(local, NOW + DAY_MS);
    expect(await loadBackups(local)).toMatchObject([{ day: "2025-01-01" }]);
  });

  test("keeps the last seven, newest first", async () => {
    const { local, library } = openLibrary();
    await library.change({ save: [admin] });
    for (let day = 0; day < 9; day++) await takeBackup(local, NOW + day * DAY_MS);
    const days = (await loadBackups(local)).map(({ day }) => day);
    expect(days).toEqual([9, 8, 7, 6, 5, 4, 3].map((day) => `2025-01-0${day}`));
  });
});

test.each<[string, unknown]>([
  ["no list", { day: "2025-01-01" }],
  ["nothing", undefined],
])("finds no backups where %s is stored", async (_, backups) => {
  expect(await loadBackups(createStorageArea({ items: { backups } }))).toEqual([]);
});

test("passes over a backup that is none, and reads nothing from one that is damaged", async () => {
  const damaged = { day: "2025-01-01", count: 1, text: "1.1.0.***" };
  const local = createStorageArea({ items: { backups: [{ day: 1 }, damaged] } });
  expect(await loadBackups(local)).toEqual([damaged]);
  expect(await readBackup(damaged)).toEqual([]);
});

describe("what restoring a backup changes", () => {
  test("is what was deleted, edited and added since, in numbers too", () => {
    const added = buildProfile({ roleName: "Added" });
    expect(restoreChange([red, added], [readOnly, admin])).toEqual({
      save: [readOnly, admin],
      remove: [profileKey(added)],
      changed: 1,
      brought: 1,
    });
  });

  test("is nothing when nothing was", () => {
    expect(restoreChange([admin, readOnly], [readOnly, admin])).toEqual({
      save: [],
      remove: [],
      changed: 0,
      brought: 0,
    });
  });

  test("brings the library to what it was", async () => {
    const { local, library } = openLibrary();
    await library.change({ save: [admin, readOnly] });
    await takeBackup(local, NOW);
    await library.change({ save: [red, buildProfile({ roleName: "Added" })], remove: [profileKey(admin)] });
    const [backup] = await loadBackups(local);
    await library.change(restoreChange(await library.load(), await readBackup(backup!)));
    expect(sortProfiles(await library.load())).toEqual([admin, readOnly]);
  });
});
