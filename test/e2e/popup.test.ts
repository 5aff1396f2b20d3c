import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { buildProfile, buildRealisticProfiles } from "../support/builders.ts";
import { storeProfiles } from "../support/browsers/stored-profiles.ts";
import { createRandom } from "../support/random.ts";
import { BROWSERS, openScene, type Scene } from "../support/scene.ts";
import { click, enter, optionNames, press, waitForText, type BrowserPage } from "../support/screen.ts";

const MARKUP = `<img src=x onerror="document.title='hacked'">`;
const PROFILES = [
  buildProfile({ displayName: "Billing", accountId: "000000000001", roleName: "Billing" }),
  buildProfile({ displayName: MARKUP, accountId: "000000000002", roleName: "Markup" }),
  buildProfile({
    displayName: "Client prod",
    accountId: "444455556666",
    roleName: "Admin",
    environment: "production",
  }),
  buildProfile({ displayName: "Client dev", accountId: "777788889999", roleName: "Admin", group: "Clients" }),
];

describe.each(BROWSERS)("the popup in %s", (browser) => {
  let scene: Scene;
  let tab: BrowserPage;
  let opened: BrowserPage;
  beforeAll(async () => {
    scene = await openScene(browser);
    tab = await scene.openPage("about:blank");
  });
  afterAll(() => scene.close());
  // A click on the toolbar button while the popup is open would close it.
  afterEach(async () => {
    if (!(await opened.isClosed())) await opened.close();
  });

  const open = async () => {
    const popup = await scene.openPopup(tab);
    opened = popup;
    return popup;
  };
  const openAddresses = async () => Promise.all((await scene.pages()).map(async (page) => page.url()));
  const selected = (popup: BrowserPage) =>
    popup.evaluate("document.querySelector('[aria-selected=true] .name').textContent");
  const isSelected = (popup: BrowserPage, name: string) =>
    popup.waitForFunction(
      `document.querySelector('[aria-selected=true] .name')?.textContent === ${JSON.stringify(name)}`,
    );

  test("teaches what to do while there is no role, and leads to the form", async () => {
    const popup = await open();
    await click(popup, "button", "Add role");
    await expect.poll(openAddresses).toContainEqual(expect.stringMatching(/options\.html#add$/));
  });

  test("shows each role once one is stored, ungrouped ones first, the first one selected", async () => {
    await storeProfiles(await scene.openExtensionPage("options.html"), PROFILES);
    const popup = await open();
    expect(await optionNames(popup)).toEqual([
      `${MARKUP} Markup 000000000002`,
      "Billing Billing 000000000001",
      "Client prod Admin prod 444455556666",
      "Client dev Admin 777788889999",
    ]);
    expect(await selected(popup)).toBe(MARKUP);
    expect(await popup.evaluate("document.title")).toBe("Rolecall");
  });

  test("filters while a person types, and says how many there are", async () => {
    const popup = await open();
    await enter(popup, "searchbox", "Search roles", "client adm");
    await waitForText(popup, "[role=status]", "2 roles");
    expect(await optionNames(popup)).toEqual([
      "Client prod Admin prod 444455556666",
      "Client dev Admin 777788889999",
    ]);
    await enter(popup, "searchbox", "Search roles", "7777-8888");
    await waitForText(popup, "[role=status]", "1 role");
    expect(await optionNames(popup)).toEqual(["Client dev Admin 777788889999"]);
    await enter(popup, "searchbox", "Search roles", "nothing like it");
    await waitForText(popup, "[role=status]", "No role matches “nothing like it”.");
  });

  test("moves the selection by keys", async () => {
    const popup = await open();
    for (const [key, name] of [
      ["ArrowDown", "Billing"],
      ["End", "Client dev"],
      ["ArrowDown", MARKUP],
      ["ArrowUp", "Client dev"],
      ["ArrowUp", "Client prod"],
      ["Home", MARKUP],
    ] as const) {
      await press(popup, key);
      await isSelected(popup, name);
    }
    const active =
      "document.getElementById(document.activeElement.getAttribute('aria-activedescendant')).ariaSelected";
    expect(await popup.evaluate(active)).toBe("true");
  });

  test("clears the search with Escape, and closes with the next", async () => {
    const popup = await open();
    await enter(popup, "searchbox", "Search roles", "billing");
    await waitForText(popup, "[role=status]", "1 role");
    await press(popup, "Escape");
    await popup.waitForFunction("document.querySelectorAll('[role=option]').length === 4");
    await press(popup, "Escape").catch(() => undefined);
    await expect.poll(() => popup.isClosed()).toBe(true);
  });

  test("opens the options page from Manage roles", async () => {
    const popup = await open();
    await click(popup, "button", "Manage roles");
    await expect.poll(openAddresses).toContainEqual(expect.stringMatching(/options\.html#roles$/));
  });

  // Chromium's screen is 600 pixels high here, of which its bars take some.
  test("has its last row and its footer in sight, however many roles there are and however low the screen", async () => {
    const many = buildRealisticProfiles(60, createRandom(6));
    await storeProfiles(await scene.openExtensionPage("options.html"), many);
    const popup = await open();
    await press(popup, "End");
    await popup.waitForFunction(
      `["[aria-selected=true]", "footer"].every((part) => {
        // The row is made once the list has followed.
        const box = document.querySelector(part)?.getBoundingClientRect();
        return box !== undefined && box.top > 0 && box.bottom <= innerHeight;
      }) && scrollY === 0`,
    );
  });
});
