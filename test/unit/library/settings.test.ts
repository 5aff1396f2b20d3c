import { describe, expect, test } from "vitest";
import { itemBytes } from "../../../src/library/room.ts";
import {
  loadSettings,
  MAX_RULES,
  readStampedSettings,
  saveSetting,
  SETTINGS_KEY,
  type Settings,
} from "../../../src/library/settings.ts";
import { DEFAULT_RULES, type EnvironmentRule } from "../../../src/profile/environment.ts";
import { createPair } from "../../support/machines.ts";
import { createMutex } from "../../support/mutex.ts";
import { NOW } from "../../support/open-library.ts";
import { createStorageArea, type FakeStorageArea } from "../../support/storage-area.ts";

const RULE: EnvironmentRule = { field: "role", words: "live", environment: "production" };
const STAMP = "0m5d4ruo0000aaaaaa";
const parts = (local: FakeStorageArea, now = NOW) => ({ local, lock: createMutex(), now: () => now });

test("a person who has said nothing meets the popup in its plain form, and a Rolecall that keeps out of pages", async () => {
  expect(await loadSettings(createStorageArea())).toEqual({
    openIn: "thisTab",
    // In a console with several sessions the page that a person is on goes on in its own.
    openSessionIn: "newTab",
    order: "name",
    density: "comfortable",
    favorites: [],
    markPages: false,
    marks: ["bar", "border", "title", "icon", "badge"],
    confirmProduction: "off",
    keepLog: false,
    askReason: false,
    groupTabs: false,
    environmentRules: [...DEFAULT_RULES],
  } satisfies Settings);
});

describe("a setting", () => {
  test("is as it was at first until a person says otherwise, and then as they said", async () => {
    const local = createStorageArea();
    expect(await loadSettings(local)).toMatchObject({ openIn: "thisTab" });
    await saveSetting(parts(local), "openIn", "newTab");
    expect(await loadSettings(local)).toMatchObject({ openIn: "newTab" });
  });

  test.each<[string, unknown]>([
    ["a value that this version does not know", { openIn: { stamp: STAMP, value: "window" } }],
    ["no stamp", { openIn: { value: "newTab" } }],
    ["a list", [1]],
    ["nothing at all", undefined],
  ])("is as it was at first where %s is stored", async (_, settings) => {
    expect(await loadSettings(createStorageArea({ items: { settings } }))).toMatchObject({
      openIn: "thisTab",
    });
  });

  test("is saved later than before although the clock was set back", async () => {
    const local = createStorageArea();
    const stampOf = () => readStampedSettings(local.contents()[SETTINGS_KEY])["openIn"]!.stamp;
    await saveSetting(parts(local), "openIn", "newTab");
    const before = stampOf();
    await saveSetting(parts(local, NOW - 60_000), "openIn", "thisTab");
    expect(stampOf() > before).toBe(true);
  });

  test("is saved beside those of a newer version, which stay", async () => {
    const future = { stamp: STAMP, value: { any: "thing" } };
    const local = createStorageArea({ items: { settings: { future } } });
    await saveSetting(parts(local), "openIn", "newTab");
    expect(local.contents()[SETTINGS_KEY]).toMatchObject({ future, openIn: { value: "newTab" } });
  });
});

describe("the words of a rule", () => {
  const saveWords = async (words: string) => {
    const local = createStorageArea();
    await saveSetting(parts(local), "environmentRules", [{ ...RULE, words }]);
    return local;
  };

  test("are stored with a sign in place of half a surrogate pair, for which Firefox would sync nothing more", async () => {
    const { environmentRules } = await loadSettings(await saveWords("a\ud83d, \ude00b, 😀"));
    expect(environmentRules).toEqual([{ ...RULE, words: "a\ufffd, \ufffdb, 😀" }]);
  });

  test.each([
    [200, [{ ...RULE, words: "x".repeat(200) }]],
    [201, DEFAULT_RULES],
  ])("count as %i characters", async (length, rules) => {
    expect((await loadSettings(await saveWords("x".repeat(length)))).environmentRules).toEqual(rules);
  });
});

test("as many rules as a person can have, each as long as it can be, fit into one item of the sync area", async () => {
  const local = createStorageArea();
  const rules = Array<EnvironmentRule>(MAX_RULES).fill({ ...RULE, words: "x".repeat(200) });
  await saveSetting(parts(local), "environmentRules", rules);
  expect((await loadSettings(local)).environmentRules).toEqual(rules);
  expect(itemBytes(local.contents())).toBeLessThan(8_192);
  await saveSetting(parts(local), "environmentRules", [...rules, RULE]);
  expect((await loadSettings(local)).environmentRules).toEqual(DEFAULT_RULES);
});

test("settings that do not decode do not take the others with them", () => {
  const good = { stamp: STAMP, value: 1 };
  expect(readStampedSettings({ good, bad: { stamp: "noon", value: 1 }, worse: null })).toEqual({ good });
});

describe("the settings of two machines", () => {
  test("become one, setting by setting, the later one holding", async () => {
    const { sync, here, there } = createPair();
    await here.local.set({ settings: { future: { stamp: STAMP, value: "here" } } });
    await saveSetting(parts(here.local), "openIn", "newTab");
    await saveSetting(parts(there.local, NOW + 1), "openIn", "thisTab");
    for (const machine of [here, there, here]) await machine.reconcile();
    expect(await loadSettings(here.local)).toMatchObject({ openIn: "thisTab" });
    expect(here.local.contents()[SETTINGS_KEY]).toEqual(there.local.contents()[SETTINGS_KEY]);
    expect(sync.contents()[SETTINGS_KEY]).toHaveProperty("future");

    const before = [sync, here.local, there.local].map(({ calls }) => calls.set);
    for (const machine of [here, there]) await machine.reconcile();
    expect([sync, here.local, there.local].map(({ calls }) => calls.set)).toEqual(before);
  });
});
