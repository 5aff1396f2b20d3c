import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildProfile } from "../support/builders.ts";
import { BROWSERS, openScene, type Scene } from "../support/scene.ts";
import { click, find, press, texts, waitForText, type BrowserPage } from "../support/screen.ts";

const PROFILES = [
  buildProfile({ accountId: "444455556666", roleName: "ReadOnly", displayName: "acme-prod" }),
  buildProfile({ accountId: "777788889999", roleName: "Admin", displayName: "product-catalog" }),
  buildProfile({ accountId: "client-staging", roleName: "team/Deployer", displayName: "shop-prod" }),
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

  /** Another name than the one that is asked for confirms nothing. */
  const typeWrongAndStay = async (popup: BrowserPage, name: string) => {
    await popup.type("dialog input", name);
    await press(popup, "Enter");
    expect(await popup.evaluate("document.querySelector('dialog .danger').disabled")).toBe(true);
    await click(popup, "button", "Stay");
    await popup.waitForFunction("document.querySelector('dialog') === null");
  };

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
    await typeWrongAndStay(popup, "acme-pro");
    expect(switches()).toHaveLength(before);

    await press(popup, "Enter");
    await popup.waitForSelector("dialog input");
    await popup.type("dialog input", "acme-prod");
    await press(popup, "Enter");
    await waitForText(tab, "#awsc-role-display-name-user", "ReadOnly/ada");
  });

  test("asks what for where there is a log, which Enter skips, and keeps it on this machine", async () => {
    const log = await scene.openExtensionPage("options.html#log");
    await click(log, "checkbox", "Keep a log of my switches");
    await click(log, "checkbox", "Ask me for a reason before each switch");
    await log.waitForFunction(
      `chrome.storage.local.get("settings").then(({ settings }) => settings.askReason?.value === true)`,
    );
    const popup = await choose("product-catalog");
    await waitForText(popup, "dialog", "Why product-catalog?");
    await popup.type("dialog input", "=Ticket 7");
    await press(popup, "Enter");
    await waitForText(tab, "#awsc-role-display-name-user", "Admin/ada");
    await expect.poll(() => texts(log, ".log .lines .line")).toHaveLength(1);
    const again = await choose("product-catalog");
    await waitForText(again, "dialog", "Why product-catalog?");
    await press(again, "Enter");
    await waitForText(again, "[role=alert]", "already");
    await click(again, "button", "Switch anyway");
    await expect.poll(() => texts(log, ".log .lines .line")).toHaveLength(2);

    const [last, first] = await texts(log, ".log .lines .line");
    expect(last).not.toContain("Ticket");
    expect(first).toMatch(/product-catalog777788889999AdminPopup, ada @ 1111-2222-3333=Ticket 7/);
    await log.bringToFront();
    const csv = `fetch(document.querySelector("a[download$=csv]").href).then((file) => file.text())`;
    expect(await log.evaluate(csv)).toContain("777788889999,Admin,aws,popup,111122223333,ada,'=Ticket 7");
    await click(log, "button", "Find product-catalog in CloudTrail");
    await waitForText(log, "[role=status]", "For product-catalog");
    await waitForText(log, "pre", "777788889999:assumed-role/Admin/");
    expect(
      await log.evaluate("chrome.storage.sync.get(null).then((items) => JSON.stringify(items))"),
    ).not.toContain("Ticket");

    await click(log, "button", "Clear");
    await click(log, "button", "Clear the log");
    await waitForText(log, "main", "The log is empty.");
  });

  test("comes once before several roles that are opened together, and names those that are production", async () => {
    const sessions = await scene.openPage(scene.practice.signInUrl("ada", { multiSession: true }));
    const popup = await scene.openPopup(sessions);
    for (const at of PROFILES.keys()) {
      await press(popup, "Control", " ");
      await popup.waitForFunction(
        `document.querySelectorAll("[role=option][aria-checked=true]").length === ${at + 1}`,
      );
      await press(popup, "ArrowDown");
    }
    const opened = () =>
      scene.practice.requests.filter(
        ({ method, path }) => method === "POST" && path.endsWith("/v1/switchrole"),
      );
    await press(popup, "Enter");
    await waitForText(popup, "dialog", "2 of these roles are production");
    await waitForText(popup, "dialog p", "acme-prod and shop-prod");
    await typeWrongAndStay(popup, "shop-prod");
    expect(opened()).toEqual([]);

    await press(popup, "Enter");
    await popup.waitForSelector("dialog input");
    await popup.type("dialog input", "acme-prod");
    await press(popup, "Enter");
    await waitForText(popup, "dialog", "Why these 3 roles?");
    await press(popup, "Enter");
    await expect.poll(() => opened().length).toBe(3);
  });
});
