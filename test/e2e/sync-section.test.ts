import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { waitFor } from "../support/browsers/condition.ts";
import { removeProfiles, storeProfiles } from "../support/browsers/stored-profiles.ts";
import { buildProfile } from "../support/builders.ts";
import { BROWSERS, openScene, type Scene } from "../support/scene.ts";
import { click, find, press, waitForText, type BrowserPage } from "../support/screen.ts";

const PROFILES = [
  buildProfile({ displayName: "Client prod", accountId: "444455556666", roleName: "ReadOnly" }),
  buildProfile({ displayName: "Client dev", accountId: "777788889999", roleName: "Admin" }),
];
/** What the sync area's shards hold, as one text that changes when any of them does. */
const WIRE = `chrome.storage.sync.get(null).then((items) =>
  JSON.stringify(Object.entries(items).filter(([key]) => /^p[0-9a-f]$/.test(key)).sort()))`;

describe.each(BROWSERS)("the sync section in %s", (browser) => {
  let scene: Scene;
  let page: BrowserPage;
  beforeAll(async () => {
    scene = await openScene(browser);
    page = await scene.openExtensionPage("options.html#sync");
  });
  afterAll(() => scene.close());
  beforeEach(async () => {
    await page.bringToFront();
    await removeProfiles(page);
    await storeProfiles(page, PROFILES);
    await waitForText(page, ".page", "2 of 2 roles reach your other machines.");
  });

  test("says how much room is used, when it was last sent, and which machines wrote", async () => {
    await waitForText(page, ".page", "1 of 100 KB used");
    await waitForText(page, ".page", browser === "chromium" ? "Chrome, Linux" : "Firefox, Linux");
    await page.waitForFunction("!document.body.textContent.includes('Last sent: never')");
  });

  test("turned off, sends nothing; turned on again, joins", async () => {
    const toggle = "document.querySelector('[type=checkbox]').click()";
    await page.evaluate(toggle);
    await waitForText(page, "[role=alert]", "Nothing is sent from or taken in on this machine.");
    const before = await page.evaluate(WIRE);
    await storeProfiles(page, [buildProfile({ displayName: "Offline", roleName: "Offline" })]);
    await waitForText(page, ".page", "2 of 3 roles reach your other machines.");
    expect(await page.evaluate(WIRE)).toBe(before);
    await page.evaluate(toggle);
    await waitForText(page, ".page", "3 of 3 roles reach your other machines.");
    expect(await page.evaluate(WIRE)).not.toBe(before);
  });

  test("deletes everything after a second question, and brings it back", async () => {
    await click(page, "button", "Delete everything, on all machines");
    await waitForText(page, "dialog", "Delete all 2 roles here and on every machine");
    await page.waitForFunction("document.activeElement.textContent === 'Cancel'");
    await press(page, "Enter");
    await page.waitForFunction("document.querySelector('dialog[open]') === null");
    expect(await page.evaluate("document.body.textContent.includes('2 of 2 roles')")).toBe(true);

    await click(page, "button", "Delete everything, on all machines");
    await click(page, "button", "Delete all");
    await waitForText(page, ".page", "0 of 0 roles reach your other machines.");
    await waitForText(page, ".status", "Deleted 2 roles.");
    await page.click(".status button");
    await waitForText(page, ".page", "2 of 2 roles reach your other machines.");
  });

  test("takes back any step of the history", async () => {
    await storeProfiles(page, [buildProfile({ displayName: "Mistake", roleName: "Mistake" })]);
    await waitForText(page, ".page", "3 of 3 roles");
    await click(page, "button", "Undo: Saved Mistake.");
    await waitForText(page, ".page", "2 of 2 roles");
  });

  test("shows what a backup would bring back before it does", async () => {
    const backedUp = buildProfile({ displayName: "Backed up", roleName: "BackedUp" });
    await storeProfiles(page, [backedUp]);
    await waitForText(page, ".page", "3 of 3 roles reach your other machines.");
    // One is taken a day, of what is there when something changes.
    await page.evaluate("chrome.storage.local.remove('backups')");
    await storeProfiles(page, [{ ...backedUp, color: "123456" }]);
    await waitForText(page, "li:has([aria-label^='Preview the backup'])", "3 roles");
    await removeProfiles(page);
    await waitForText(page, ".page", "0 of 0 roles");
    await page.waitForSelector("[aria-label^='Preview the backup']");
    await page.click("[aria-label^='Preview the backup']");
    await waitForText(page, ".status", "brings back 3 roles");
    await click(page, "button", "Restore");
    await waitForText(page, ".page", "3 of 3 roles");
  });

  test("gets a wiped machine's roles back from the wire when the popup opens", async () => {
    await page.evaluate("chrome.storage.local.clear()");
    const popup = await scene.openExtensionPage("popup.html");
    await find(popup, "option", "Client prod");
    await popup.close();
  });

  test("fills a wiped wire again", async () => {
    await page.evaluate("chrome.storage.sync.clear()");
    await waitForText(page, ".page", "2 of 2 roles reach your other machines.");
    await page.waitForFunction(`${WIRE}.then((wire) => wire !== "[]")`);
  });

  test("sets aside what cannot be read on the wire, and lets go of it when told to", async () => {
    await page.evaluate("chrome.storage.sync.set({ p0: 'no shard' })");
    await waitForText(page, "[role=alert]", "1 part of your synced roles could not be read.");
    await waitForText(page, ".page", "2 of 2 roles reach your other machines.");
    // Until it is made anew, it is found again.
    await page.waitForFunction("chrome.storage.sync.get('p0').then(({ p0 }) => p0 !== 'no shard')");
    await click(page, "button", "Discard");
    await page.waitForFunction(
      "chrome.storage.local.get('syncState').then(({ syncState }) => syncState.aside.length === 0)",
    );
    await page.waitForFunction("document.querySelector('[role=alert]').textContent === ''");
  });

  test("opens roles in a new tab once a person said so in Settings", async () => {
    const settings = await scene.openExtensionPage("options.html#settings");
    await settings.waitForSelector("[name=openIn]");
    await settings.evaluate("document.querySelectorAll('[name=openIn]')[1].click()");
    await settings.waitForFunction(
      "chrome.storage.sync.get('settings').then(({ settings }) => settings?.openIn?.value === 'newTab')",
    );
    const tab = await scene.openPage(scene.practice.signInUrl("ada"));
    const url = await tab.url();
    const popup = await scene.openPopup(tab);
    await find(popup, "option", "Client dev");
    await press(popup, "Enter");
    await waitFor(() => scene.practice.requests.some(({ method }) => method === "POST"), {
      what: "the switch to be posted",
    });
    expect(await tab.url()).toBe(url);
    await settings.close();
  });
});
