import type { Target } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { consoleOrigins } from "../../src/console/console-origins.ts";
import { launchChromium, type Chromium } from "../support/browsers/chromium.ts";
import { waitFor } from "../support/browsers/condition.ts";
import { storeProfiles } from "../support/browsers/stored-profiles.ts";
import { buildProfile } from "../support/builders.ts";
import { click, press, texts, waitForText } from "../support/screen.ts";
import { startPracticeConsole, type PracticeConsole } from "../practice-console/server.ts";

/*
 * No protocol drives the address bar itself: Chromium's omnibox is no page. The events that it fires are fired here in
 * the real service worker, and what comes of them is real. Firefox offers no way to fire them.
 */
let practice: PracticeConsole;
let browser: Chromium;
beforeAll(async () => {
  practice = await startPracticeConsole({});
  browser = await launchChromium({ extensionPath: "dist/extension", hosts: practice });
  const options = await browser.openExtensionPage("options.html");
  await storeProfiles(options, [
    buildProfile({ displayName: "Client east <zone> & 'x'", accountId: "444455556666" }),
    buildProfile({ displayName: "Client dev", accountId: "777788889999", roleName: "Admin" }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await practice.close();
});

const forms = async () =>
  (await browser.browser().pages()).map((page) => page.url()).filter((url) => url.includes("switchrole"));

test("the keyword's events reach a worker that was stopped, and open AWS's form for what is picked", async () => {
  await browser.stopWorker();
  // It asks the background for something, which starts it anew.
  await browser.openExtensionPage("popup.html");
  const worker = await browser.worker();
  expect(await worker.evaluate("chrome.runtime.getManifest().omnibox")).toEqual({ keyword: "role" });
  const suggest = (typed: string) =>
    worker.evaluate(`new Promise((resolve) => {
      chrome.omnibox.onInputChanged.dispatch(${JSON.stringify(typed)}, resolve);
    })`);
  const description =
    "\u2068Client east &lt;zone&gt; &amp; &apos;x&apos;\u2069: \u2068ReadOnly\u2069 @ \u20684444-5555-6666\u2069";
  const content = "aws:444455556666:ReadOnly";
  expect(await suggest("client")).toEqual([{ content, description }]);
  // Chromium rejects a description that is no XML.
  await worker.evaluate(`chrome.omnibox.setDefaultSuggestion(${JSON.stringify({ description })})`);
  expect(await suggest("zone")).toEqual([]);

  await worker.evaluate(`chrome.omnibox.onInputEntered.dispatch("dev", "newForegroundTab")`);
  await waitFor(async () => (await forms()).length === 1, { what: "AWS's form in a new tab" });
  await worker.evaluate(`chrome.omnibox.onInputEntered.dispatch("${content}", "newBackgroundTab")`);
  await waitFor(async () => (await forms()).length === 2, { what: "AWS's form in another tab" });
  // Nobody is signed in, so that the console asks for that first, and then leads to the form.
  const accounts = (await forms()).map((url) => /\baccount=(\d{12})/.exec(decodeURIComponent(url))?.[1]);
  expect(accounts.toSorted()).toEqual(["444455556666", "777788889999"]);
});

test("the popup that it opens over a page, whose address stays hidden then, leaves that page where it is", async () => {
  const page = await browser.openPage(practice.url("signin.aws.amazon.com"));
  const [count, before] = [(await forms()).length, new Set(browser.browser().targets())];
  const worker = await browser.worker();
  await page.bringToFront();
  await worker.evaluate("chrome.action.openPopup()");
  const isPopup = (target: Target) => target.url().endsWith("/popup.html") && !before.has(target);
  const popup = await (await browser.browser().waitForTarget(isPopup)).asPage();
  await popup.waitForSelector("[role=option]");
  await press(popup, "Enter");
  await waitFor(async () => (await forms()).length === count + 1, { what: "AWS's form in a tab of its own" });
  expect(page.url()).toBe("https://signin.aws.amazon.com/");
});

test("Enter in this tab switches from the console page there, and is in the log", async () => {
  const log = await browser.openExtensionPage("options.html#log");
  await click(log, "checkbox", "Keep a log of my switches");
  await log.waitForFunction(
    `chrome.storage.local.get("settings").then(({ settings }) => settings?.keepLog?.value === true)`,
  );
  const settings = await browser.openExtensionPage("options.html#settings");
  // What a person enters there gives Rolecall access to the tab; events that are fired here do not.
  await browser.allowing(consoleOrigins("aws"), () => click(settings, "checkbox", "Mark console pages"));
  const tab = await browser.openPage(practice.signInUrl("ada"));
  await tab.bringToFront();
  const before = practice.requests.length;
  const worker = await browser.worker();
  await worker.evaluate(`chrome.omnibox.onInputEntered.dispatch("dev", "currentTab")`);
  await waitForText(tab, "#awsc-role-display-name-user", "Admin/ada");
  const asked = practice.requests.slice(before).filter(({ path }) => path === "/switchrole");
  expect(asked.map(({ method }) => method)).toEqual(["POST"]);
  await expect.poll(() => texts(log, ".log .lines .line")).toHaveLength(1);
  expect((await texts(log, ".log .lines .line"))[0]).toContain("Address bar, ada @ 1111-2222-3333");
});
