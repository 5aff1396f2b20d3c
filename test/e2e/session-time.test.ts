import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cornerColor, formUrl, PRODUCTION_RED, submitForm, turnOnMarks } from "../support/marks.ts";
import { readPixels } from "../support/pixels.ts";
import { BROWSERS, openScene, type Scene } from "../support/scene.ts";
import { click, enter, find, press, waitForText, type BrowserPage } from "../support/screen.ts";

const MARKED = "document.title.startsWith('PROD · ')";
const UNMARKED = "!document.title.startsWith('PROD · ')";
/** Below a bar that does not warn, and within one that does. */
const BELOW = { left: 10, top: 6, width: 60, height: 1 };
const NOTES = "chrome.storage.local.get('sessions').then(({ sessions = {} }) => sessions)";

/** Moves when each session was entered and seen, instead of waiting for the time to pass. */
const age = (minutes: number) =>
  `${NOTES}.then((notes) => chrome.storage.local.set({ sessions: Object.fromEntries(Object.entries(notes).map(
    ([key, note]) => [key, { ...note, enteredAt: Date.now() - ${minutes} * 60_000, seenAt: Date.now() - ${minutes} * 60_000 }])) }))`;

describe.each(BROWSERS)("how long a session lasts, in %s", (browser) => {
  let scene: Scene;
  let settings: BrowserPage;
  let tab: BrowserPage;
  beforeAll(async () => {
    scene = await openScene(browser);
    settings = await turnOnMarks(scene);
    tab = await scene.openPage(
      scene.practice.signInUrl("ada", { then: formUrl(scene, "444455556666", "ReadOnly") }),
    );
    await submitForm(tab);
    await waitForText(tab, "#awsc-role-display-name-user", "ReadOnly/ada");
    await tab.waitForFunction(MARKED);
  });
  afterAll(() => scene.close());

  const below = async () => {
    await tab.bringToFront();
    return new Set(await readPixels(settings, await tab.screenshot(), BELOW));
  };

  test("is told in the popup as an estimate where the role was entered without Rolecall", async () => {
    await settings.waitForFunction(`${NOTES}.then((notes) => "444455556666/ReadOnly" in notes)`);
    expect(await below()).not.toContain(PRODUCTION_RED);
    const popup = await scene.openPopup(tab);
    await waitForText(popup, ".session .time", "about 1 hr left");
    await popup.close();
  });

  test("is warned of by the bar and told by the popup before the end", async () => {
    await settings.evaluate(age(55));
    await expect.poll(below).toContain(PRODUCTION_RED);
    const popup = await scene.openPopup(tab);
    await waitForText(popup, ".session .time", "Ends in about 5 min");
    await popup.close();
  });

  test("goes by the role's longest session, once a person has said it", async () => {
    const options = await scene.openExtensionPage("options.html#roles");
    await click(options, "button", "Add role");
    await enter(options, "textbox", "Account ID", "444455556666");
    await enter(options, "textbox", "Role name", "ReadOnly");
    await options.evaluate("document.querySelector('details summary').focus()");
    await press(options, "Enter");
    const length = await find(options, "combobox", "Longest session");
    await options.evaluate(`document.querySelector(${JSON.stringify(length)}).focus()`);
    await press(options, "ArrowDown");
    await press(options, "ArrowDown");
    await click(options, "button", "Save role");
    await waitForText(options, ".lines [role=row]", "ReadOnly");
    await expect.poll(below).not.toContain(PRODUCTION_RED);
    const popup = await scene.openPopup(tab);
    await waitForText(popup, ".session .time", "at most 1 hr 5 min left");
    await popup.close();
    await options.close();
  });

  test("ends for every tab when one leaves the role", async () => {
    const other = await scene.openPage(await tab.url());
    await other.waitForFunction(MARKED);
    await other.evaluate("document.getElementById('switch-back').click()");
    await waitForText(other, "#nav-usernameMenu", "ada @");
    await tab.bringToFront();
    await tab.waitForFunction(UNMARKED);
    expect(await cornerColor(settings, tab)).not.toBe(PRODUCTION_RED);
    const popup = await scene.openPopup(tab);
    await waitForText(popup, ".session .time", "Left in another tab: reload this page");
    await popup.close();
  });
});
