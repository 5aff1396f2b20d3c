import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildProfile } from "../support/builders.ts";
import {
  cornerColor,
  formUrl,
  PRODUCTION_RED,
  submitForm,
  turnOnMarks,
  waitForScripts,
} from "../support/marks.ts";
import { BROWSERS, openScene, type Scene } from "../support/scene.ts";
import { click, enter, find, press, texts, waitForText, type BrowserPage } from "../support/screen.ts";

const MARK = "document.querySelector('rolecall-marks')";
const PROFILES = [
  buildProfile({
    accountId: "777788889999",
    roleName: "Admin",
    displayName: "Client",
    environment: "staging",
  }),
];

describe.each(BROWSERS)("marks in %s", (browser) => {
  let scene: Scene;
  let settings: BrowserPage;
  let tab: BrowserPage;
  beforeAll(async () => {
    scene = await openScene(browser, PROFILES, { headScripts: ["frame-watch.js"] });
  });
  afterAll(() => scene.close());

  /** A tab that is not in front draws no frames, and waits for them in vain. */
  const seeTab = async (state: string) => {
    await tab.bringToFront();
    await tab.waitForFunction(state);
  };
  const title = () => tab.evaluate("document.title");
  const badges = () =>
    settings.evaluate(
      "chrome.tabs.query({}).then((tabs) => Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id }))))",
    );

  test("are not there until a person asks for them", async () => {
    tab = await scene.openPage(
      scene.practice.signInUrl("ada", { then: formUrl(scene, "444455556666", "ReadOnly") }),
    );
    await submitForm(tab);
    await waitForText(tab, "#awsc-role-display-name-user", "ReadOnly/ada");
    expect(await tab.evaluate(MARK)).toBeNull();
    expect(await title()).toBe("Console home | Practice console");
  });

  test("come into the pages that are open when they are switched on and allowed", async () => {
    settings = await turnOnMarks(scene);
    await seeTab(`${MARK} !== null && document.title.startsWith("PROD · ")`);
    expect(await cornerColor(settings, tab)).toBe(PRODUCTION_RED);
  });

  test("leave when the role is left", async () => {
    await tab.bringToFront();
    await tab.evaluate("document.getElementById('switch-back').click()");
    await waitForText(tab, "#nav-usernameMenu", "ada @");
    await seeTab(`${MARK} === null`);
    expect(await title()).toBe("Console home | Practice console");
    expect(await badges()).not.toContain("PROD");
  });

  test("are in the first frame that shows a production session entered by AWS's own form, and shift nothing", async () => {
    await tab.goto(formUrl(scene, "444455556666", "ReadOnly"));
    await submitForm(tab);
    await waitForText(tab, "#awsc-role-display-name-user", "ReadOnly/ada");
    await tab.waitForFunction("window.seenFrames.length > 3");
    const frames = (await tab.evaluate("window.seenFrames")) as { marked: boolean; top: number }[];
    expect(frames.filter(({ marked }) => !marked)).toEqual([]);
    expect(new Set(frames.map(({ top }) => top)).size).toBe(1);
    expect(await cornerColor(settings, tab)).toBe(PRODUCTION_RED);
    await settings.bringToFront();
    await settings.waitForFunction(
      "chrome.tabs.query({}).then((tabs) => Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id })))).then((texts) => texts.includes('PROD'))",
    );
  });

  test("are drawn once, on the page and not on the frames in it", async () => {
    await tab.evaluate(
      `document.body.append(Object.assign(document.createElement("iframe"), { src: "/s3/home" }))`,
    );
    // The frame, too, notes of each picture whether a mark is in it, from its first one on.
    await seeTab("document.querySelector('iframe').contentWindow.seenFrames?.length > 3");
    const frame = "document.querySelector('iframe').contentWindow";
    expect(await tab.evaluate(`${frame}.seenFrames.some(({ marked }) => marked)`)).toBe(false);
    expect(await tab.evaluate(`${frame}.document.title`)).toBe("S3 | Practice console");
    expect(await tab.evaluate("document.querySelectorAll('rolecall-marks').length")).toBe(1);
    await tab.evaluate("document.querySelector('iframe').remove()");
  });

  test("leave the page its own keys and the first place that Tab goes to", async () => {
    await tab.bringToFront();
    await tab.evaluate(`(() => {
      window.heard = [];
      addEventListener("keydown", ({ key, target }) => heard.push(key + " in " + target.localName));
    })()`);
    for (const key of ["g", "s", "Escape"]) await press(tab, key);
    expect(await tab.evaluate("heard")).toEqual(["g in body", "s in body", "Escape in body"]);
    await press(tab, "Tab");
    expect(
      await tab.evaluate("document.activeElement === document.querySelector('a[href], button, input')"),
    ).toBe(true);
    expect(await cornerColor(settings, tab)).toBe(PRODUCTION_RED);
  });

  test("stay when a single-page application goes on, renames the tab and sets its own icon", async () => {
    await tab.evaluate(`(() => {
      history.pushState({}, "", "/s3/home");
      document.title = "S3";
      const icon = Object.assign(document.createElement("link"), { rel: "icon", href: "data:," });
      document.head.append(icon);
      document.querySelector("header.nav").replaceWith(document.createElement("header"));
    })()`);
    await seeTab("document.title === 'PROD · S3'");
    await seeTab("[...document.querySelectorAll('link[rel=icon]')].at(-1).href.includes('svg')");
    expect(await cornerColor(settings, tab)).toBe(PRODUCTION_RED);
  });

  test("change in open pages when a rule does", async () => {
    await settings.bringToFront();
    await enter(settings, "textbox", "Words to look for", "nothing");
    await press(settings, "Tab");
    await seeTab("document.title === 'S3'");
    expect(await cornerColor(settings, tab)).not.toBe(PRODUCTION_RED);
    await settings.bringToFront();
    await click(settings, "button", "Back to the first rules");
    await seeTab("document.title === 'PROD · S3'");
  });

  test("go one by one, and all at once", async () => {
    await settings.bringToFront();
    await click(settings, "checkbox", "The environment before the tab's title");
    await seeTab("document.title === 'S3'");
    expect(await cornerColor(settings, tab)).toBe(PRODUCTION_RED);
    await settings.bringToFront();
    await click(settings, "checkbox", "Mark console pages");
    await seeTab(`${MARK} === null`);
    await settings.bringToFront();
    await waitForScripts(settings, 0);
    await click(settings, "checkbox", "Mark console pages");
    await seeTab(`${MARK} !== null`);
  });

  test("go when the browser takes the permission back, and the settings say so", async () => {
    await settings.evaluate("chrome.permissions.remove({ origins: ['https://*.console.aws.amazon.com/*'] })");
    await seeTab(`${MARK} === null`);
    await settings.bringToFront();
    await waitForScripts(settings, 0);
    await waitForText(settings, ".warning", "Rolecall has no access to the console pages of aws");
    await find(settings, "button", "Allow");
  });
});

describe("marks in firefox", () => {
  test("are off after a refusal, which says that everything else works, and switching does", async () => {
    const scene = await openScene("firefox", PROFILES);
    try {
      const settings = await scene.openExtensionPage("options.html#settings");
      await scene.refusing?.(() => click(settings, "checkbox", "Mark console pages"));
      await waitForText(settings, ".warning", "nothing is marked. Everything else works as before.");
      expect(await settings.evaluate("document.querySelector('.check [type=checkbox]').checked")).toBe(false);

      const tab = await scene.openPage(scene.practice.signInUrl("ada"));
      const popup = await scene.openPopup(tab);
      await find(popup, "option", "Client");
      await press(popup, "Enter");
      await waitForText(tab, "#awsc-role-display-name-user", "Admin/ada");
      expect(await texts(tab, "rolecall-marks")).toEqual([]);
    } finally {
      await scene.close();
    }
  });
});
