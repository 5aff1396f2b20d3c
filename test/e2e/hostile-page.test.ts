import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { waitFor } from "../support/browsers/condition.ts";
import { buildProfile } from "../support/builders.ts";
import {
  cornerColor,
  formUrl,
  labelPixels,
  PRODUCTION_RED,
  submitForm,
  turnOnMarks,
} from "../support/marks.ts";
import { BROWSERS, openScene, type Scene } from "../support/scene.ts";
import { waitForText, type BrowserPage } from "../support/screen.ts";

const MARK = "document.querySelector('rolecall-marks')";
const PROFILES = [buildProfile({ accountId: "012345678901", roleName: "Auditor", displayName: "Audit" })];

describe.each(BROWSERS)("a page that fights marks in %s", (browser) => {
  let scene: Scene;
  let settings: BrowserPage;
  let tab: BrowserPage;
  let label: readonly string[];
  beforeAll(async () => {
    scene = await openScene(browser, PROFILES, { headScripts: ["hostile.js"] });
    settings = await turnOnMarks(scene);
    const form = formUrl(scene, "444455556666", "ReadOnly");
    tab = await scene.openPage(scene.practice.signInUrl("ada", { then: form }));
    await submitForm(tab);
    await waitForText(tab, "#nav-usernameMenu", "ReadOnly @ 444455556666");
    await tab.waitForFunction(`${MARK} !== null`);
    // The bar is there before all that it tells is known.
    let [before, same] = ["", 0];
    const isStill = async () => {
      label = await labelPixels(settings, tab);
      same = label.join() === before ? same + 1 : 0;
      before = label.join();
      return same > 2;
    };
    await waitFor(isStill, { what: "the bar to stand still" });
  });
  afterAll(() => scene.close());

  test("cannot look into them, whatever it overrides", async () => {
    expect(new Set(label).size).toBeGreaterThan(2);
    expect(await cornerColor(settings, tab)).toBe(PRODUCTION_RED);
    expect(await tab.evaluate("window.roots.length")).toBe(0);
    expect(await tab.evaluate(`${MARK}.shadowRoot`)).toBeNull();
  });

  test.each(["hide", "cover", "remove", "lie"])("cannot change what they say: %s", async (attack) => {
    await tab.evaluate(`window.fight.${attack}()`);
    await tab.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    expect(await cornerColor(settings, tab)).toBe(PRODUCTION_RED);
    expect(await labelPixels(settings, tab)).toEqual(label);
  });

  test("goes on working when it removes them without an end, and the toolbar still tells", async () => {
    await tab.evaluate("window.fight.removeAlways()");
    await tab.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    expect(await tab.evaluate("1 + 1")).toBe(2);
    const badges = (await settings.evaluate(
      "chrome.tabs.query({}).then((tabs) => Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id }))))",
    )) as string[];
    expect(badges).toContain("PROD");
  });
});
