import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { buildProfile } from "../support/builders.ts";
import { BROWSERS, openScene, type Scene } from "../support/scene.ts";
import { find, press, waitForText, type BrowserPage } from "../support/screen.ts";

const CLIENT = buildProfile({ displayName: "Client prod", accountId: "444455556666", roleName: "ReadOnly" });
/** A page whose address Chromium keeps to itself, and one of Firefox's own. */
const STRANGE_PAGE = { chromium: "data:text/html,<p>Mine", firefox: "about:support" };
/** Firefox is told to let no extension in there. */
const BARRED_HOST = "eu-west-1.console.aws.amazon.com";
/** What puppeteer calls the page that Chromium shows, under the console's address, where that did not load. */
const ERROR_PAGE = "chrome-error://chromewebdata/";

describe.each(BROWSERS)("a switch from anywhere in %s", (browser) => {
  let scene: Scene;
  let options: BrowserPage;
  let early: BrowserPage;
  beforeAll(async () => {
    const preferences = { "extensions.webextensions.restrictedDomains": BARRED_HOST };
    scene = await openScene(browser, [CLIENT], {
      preferences,
      beforeInstall: async (openPage, practice) => {
        early = await openPage(practice.signInUrl("ada"));
      },
    });
    options = await scene.openExtensionPage("options.html#settings");
  });
  afterAll(() => scene.close());
  afterEach(() => {
    scene.practice.reset();
  });

  const pick = async (tab: BrowserPage) => {
    const popup = await scene.openPopup(tab);
    await find(popup, "option", "Client prod");
    await press(popup, "Enter");
    return popup;
  };
  /** What is kept of switches that are under way. */
  const pending = () =>
    options.evaluate(`chrome.storage.session.get(null).then((items) =>
      Object.keys(items).filter((key) => key.startsWith("switch-")).join())`);
  /** Waits for a tab that is in the role, and closes it. */
  const closeRole = async () => {
    const isIn = `document.querySelector("#nav-usernameMenu")?.textContent.includes("Client prod") === true`;
    let role: BrowserPage | undefined;
    await expect
      .poll(async () => {
        for (const page of await scene.pages()) if (await page.evaluate(isIn).catch(() => false)) role = page;
        return role;
      })
      .toBeDefined();
    await role!.close();
  };

  test("works in a console tab that was open before Rolecall was installed", async () => {
    await pick(early);
    await waitForText(early, "#nav-usernameMenu", "Client prod");
    await early.close();
  });

  test("opens a tab of its own beside a page that Rolecall may not know", async () => {
    const tab = await scene.openPage(STRANGE_PAGE[browser]);
    await pick(tab);
    await closeRole();
    expect(await tab.url()).toBe(STRANGE_PAGE[browser]);
    await tab.close();
  });

  test("opens a tab of its own beside a console page where Rolecall may not run", async () => {
    const address = scene.practice.url(BARRED_HOST, "/s3/home");
    const tab = await scene.openPage(scene.practice.signInUrl("ada", { then: address }));
    if (browser === "chromium") {
      // It lets no extension into the page that it shows in place of one that did not load.
      await (tab as unknown as Page).setOfflineMode(true);
      await tab.goto(address).catch(() => undefined);
    }
    await pick(tab);
    await closeRole();
    expect(await tab.url()).toBe(browser === "chromium" ? ERROR_PAGE : address);
    await tab.close();
  });

  test("that closes its tab before the form is there leaves nothing behind", async () => {
    scene.practice.change({ form: { renderDelayMs: 60_000 } });
    const tab = await scene.openNewTab();
    const before = scene.practice.requests.length;
    const since = () => scene.practice.requests.slice(before).map(({ method, path }) => `${method} ${path}`);
    await pick(tab);
    await expect.poll(since).toContain("GET /switchrole");
    await expect.poll(pending).not.toBe("");
    await tab.close();
    await expect.poll(pending).toBe("");
    expect(since()).toEqual(["GET /switchrole"]);
  });
});
