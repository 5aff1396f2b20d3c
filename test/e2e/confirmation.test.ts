import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildProfile } from "../support/builders.ts";
import { BROWSERS, openScene, type Scene } from "../support/scene.ts";
import { click, find, press, waitForText, type BrowserPage } from "../support/screen.ts";

const PROFILES = [
  buildProfile({ accountId: "444455556666", roleName: "ReadOnly", displayName: "acme-prod" }),
  buildProfile({ accountId: "777788889999", roleName: "Admin", displayName: "product-catalog" }),
];

describe.each(BROWSERS)("the confirmation before production in %s", (browser) => {
  let scene: Scene;
  let tab: BrowserPage;
  beforeAll(async () => {
    scene = await openScene(browser, PROFILES);
    tab = await scene.openPage(scene.practice.signInUrl("ada"));
  });
  afterAll(() => scene.close());

  const wish = async (label: string, value: string) => {
    const settings = await scene.openExtensionPage("options.html#settings");
    await find(settings, "button", "Add rule");
    await settings.evaluate(
      `[...document.querySelectorAll("label")].find((label) => label.textContent === ${JSON.stringify(label)}).click()`,
    );
    await settings.waitForFunction(
      `chrome.storage.local.get("settings").then(({ settings }) => settings?.confirmProduction?.value === "${value}")`,
    );
    await settings.close();
  };
  const choose = async (name: string) => {
    const popup = await scene.openPopup(tab);
    await find(popup, "option", name);
    await popup.type("input[type=search]", name);
    await press(popup, "Enter");
    return popup;
  };
  const switches = () =>
    scene.practice.requests.filter(({ method, path }) => method === "POST" && path === "/switchrole");

  test("takes no second Enter for an answer, and P for a yes", async () => {
    await wish("have me press P", "key");
    const popup = await choose("acme-prod");
    await waitForText(popup, "dialog", "acme-prod is production");
    await press(popup, "Enter");
    await press(popup, "Enter");
    expect(await popup.evaluate("document.querySelector('dialog').open")).toBe(true);
    expect(switches()).toEqual([]);
    await press(popup, "p");
    await waitForText(tab, "#awsc-role-display-name-user", "ReadOnly/ada");
    expect(switches()).toHaveLength(1);
  });

  test("does not come before a role that only looks like production", async () => {
    await choose("product-catalog");
    await waitForText(tab, "#awsc-role-display-name-user", "Admin/ada");
  });

  test("wants the name in full where it is to be typed, and leaves everything as it was when a person stays", async () => {
    await wish("have me type the role's display name", "name");
    const before = switches().length;
    const popup = await choose("acme-prod");
    await waitForText(popup, "dialog", "acme-prod is production");
    await popup.type("dialog input", "acme-pro");
    await press(popup, "Enter");
    expect(await popup.evaluate("document.querySelector('dialog .danger').disabled")).toBe(true);
    await click(popup, "button", "Stay");
    await popup.waitForFunction("document.querySelector('dialog') === null");
    expect(switches()).toHaveLength(before);

    await press(popup, "Enter");
    await popup.waitForSelector("dialog input");
    await popup.type("dialog input", "acme-prod");
    await press(popup, "Enter");
    await waitForText(tab, "#awsc-role-display-name-user", "ReadOnly/ada");
  });
});
