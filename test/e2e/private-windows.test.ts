import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { profileKey } from "../../src/profile/profile-key.ts";
import { waitFor } from "../support/browsers/condition.ts";
import { storeSettings } from "../support/browsers/stored-settings.ts";
import { buildProfile } from "../support/builders.ts";
import { turnOnMarks } from "../support/marks.ts";
import { BROWSERS, openScene, type Scene } from "../support/scene.ts";
import {
  click,
  enter,
  press,
  texts,
  waitForOptions,
  waitForText,
  type BrowserPage,
} from "../support/screen.ts";

const DEV = buildProfile({ displayName: "Client dev", accountId: "777788889999", roleName: "Admin" });
const PROD = buildProfile({ displayName: "Client prod", accountId: "444455556666", roleName: "ReadOnly" });

/** What this machine has on its disk of switches and sessions: roles used, switches logged, sessions seen. */
const LEARNED = `chrome.storage.local.get(["uses", "switchLog", "sessions"]).then(
  ({ uses = {}, switchLog = [], sessions = {} }) =>
    [Object.keys(uses), switchLog.map(({ displayName }) => displayName), Object.keys(sessions).toSorted()])`;

describe.each(BROWSERS)("a private window of %s", (browser) => {
  let scene: Scene;
  let options: BrowserPage;
  let tab: BrowserPage;
  let learned: unknown;
  beforeAll(async () => {
    scene = await openScene(browser, [DEV, PROD]);
    const settings = await turnOnMarks(scene);
    await storeSettings(settings, { keepLog: true });
    const normal = await scene.openPage(scene.practice.signInUrl("ada"));
    await pick(normal, "Client dev", "Enter");
    await waitForText(normal, "#awsc-role-display-name-user", "Admin/ada");
    await settings.waitForFunction(
      `${LEARNED}.then(([, , sessions]) => sessions.includes("777788889999/Admin"))`,
    );
    learned = await settings.evaluate(LEARNED);
    tab = await scene.openPrivatePage(scene.practice.signInUrl("ada"));
    await waitForText(tab, "#nav-usernameMenu", "ada @");
    options = await scene.openExtensionPage("options.html#settings");
    await tab.bringToFront();
  });
  afterAll(() => scene.close());

  const pick = async (page: BrowserPage, name: string, ...keys: readonly string[]) => {
    const popup = await scene.openPopup(page);
    await enter(popup, "searchbox", "Search roles", name);
    await waitForOptions(popup, [name]);
    await press(popup, ...keys);
    await waitFor(async () => await popup.isClosed(), { what: "the popup to close" });
  };

  test("has a session of its own, switches in its tab, and leaves nothing behind on this machine", async () => {
    expect(learned).toMatchObject([[profileKey(DEV)], ["Client dev"], expect.anything()]);
    await pick(tab, "Client prod", "Enter");
    await waitForText(tab, "#awsc-role-display-name-user", "ReadOnly/ada");
    await tab.waitForFunction("document.title.startsWith('PROD · ')");
    const popup = await scene.openPopup(tab);
    await waitForText(popup, ".session .time", " left");
    await popup.close();
    expect(await options.evaluate(LEARNED)).toEqual(learned);
  });

  test("gets the new tabs that it asks for", async () => {
    const count = "chrome.tabs.query({}).then((tabs) => tabs.filter(({ incognito }) => incognito).length)";
    const before = (await options.evaluate(count)) as number;
    await pick(tab, "Client dev", "Control", "Enter");
    await expect.poll(() => options.evaluate(count)).toBe(before + 1);
    // The session is the private window's: this one's tab is in the role, too, once it loads anew.
    const inRole = async () => {
      await tab.goto(await tab.url());
      return texts(tab, "#awsc-role-display-name-user");
    };
    await expect.poll(inRole).toEqual(["Admin/ada"]);
    expect(await options.evaluate(LEARNED)).toEqual(learned);
  });

  test("waits for what the background is at before it stores anything", async () => {
    const disconnect = () => options.evaluate("window.holder.disconnect()");
    const isStored = () =>
      options.evaluate(
        `chrome.storage.local.get("settings").then(({ settings }) => settings.markPages.value === false)`,
      );
    onTestFinished(async () => {
      await disconnect();
    });
    await options.evaluate(`new Promise((held) => {
      window.holder = chrome.runtime.connect({ name: "library" });
      window.holder.onMessage.addListener(held);
    })`);
    await options.bringToFront();
    await click(options, "checkbox", "Mark console pages");
    // To store it at once would take less time than to ask so often.
    for (let asked = 0; asked < 20; asked++) expect(await isStored()).toBe(false);
    await disconnect();
    await expect.poll(isStored).toBe(true);
  });
});
