import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ENGLISH } from "../support/locales/locales.ts";
import { BROWSERS } from "../support/scene.ts";
import {
  click,
  enter,
  press,
  texts,
  waitForOptions,
  waitForText,
  type BrowserPage,
} from "../support/screen.ts";
import { openSourceScene, type SourceScene } from "../support/source-scene.ts";

const CONFIG = "[Client prod]\nrole_arn = arn:aws:iam::444455556666:role/Admin\ncolor = fbbf93\n";

/** The popup may begin with what it last showed; what counts is what it comes to show. */
const expectRoles = async (scene: SourceScene, ...names: readonly string[]) => {
  const popup = await scene.openExtensionPage("popup.html");
  await popup.waitForFunction("performance.getEntriesByName('rolecall:ready').length > 0");
  await waitForOptions(popup, names);
  await popup.close();
};

describe.each(BROWSERS)("another extension as a sender in %s", (browser) => {
  let scene: SourceScene;
  let sender: { readonly page: BrowserPage; readonly id: string };
  let options: BrowserPage;
  beforeAll(async () => {
    scene = await openSourceScene(browser, { withSender: true });
    options = await scene.openExtensionPage("options.html#sources");
    sender = await scene.openSender();
  });
  afterAll(() => scene.close());

  const send = async (message: object) => {
    await sender.page.bringToFront();
    return sender.page.evaluate(
      `chrome.runtime.sendMessage(${JSON.stringify(scene.extensionId)}, ${JSON.stringify(message)})`,
    );
  };
  const ini = (data: string) => ({ action: "updateConfig", dataType: "ini", data });

  test("is refused, and told why, until a person allowed it", async () => {
    expect(await send(ini(CONFIG))).toEqual({
      result: "failure",
      error: { message: expect.stringContaining("not allowed") as string },
    });
    await expectRoles(scene);
  });

  test("once allowed, sends what it would send to AWS Extend Switch Roles", async () => {
    await options.bringToFront();
    await click(options, "button", "Add a source");
    await options.evaluate("[...document.querySelectorAll('[name=source-kind]')].at(-1).click()");
    await enter(options, "textbox", "Name", "Portal");
    await enter(options, "textbox", "Extension ID", sender.id);
    await click(options, "button", "Add source");
    await waitForText(options, "article", "Nothing was sent yet.");
    expect(await send(ini(CONFIG))).toEqual({ result: "success" });
    await options.bringToFront();
    await waitForText(options, "article", "1 role, as of");
    await expectRoles(scene, "Client prod");
  });

  test("is refused whole when anything in its list is wrong, with each problem in the reply", async () => {
    const bad = `${CONFIG}[Client dev]\nrole_arn = arn:aws:iam::7777:role/Admin\n`;
    expect(await send(ini(bad))).toMatchObject({
      result: "failure",
      error: { message: expect.stringContaining("Nothing was changed") as string },
      problems: [{ code: "arnAccount", place: { line: 5, section: "Client dev" } }],
    });
    await expectRoles(scene, "Client prod");
    await options.bringToFront();
    await waitForText(options, "[role=alert]", "Client dev");
  });

  test.each([
    ["another action", { action: "readConfig", dataType: "ini", data: CONFIG }],
    ["another type of data", { action: "updateConfig", dataType: "yaml", data: CONFIG }],
    ["no data", { action: "updateConfig", dataType: "ini" }],
  ])("is refused %s", async (_, message) => {
    expect(await send(message)).toMatchObject({ result: "failure" });
    await expectRoles(scene, "Client prod");
  });
});

const POLICY = {
  sources: [
    {
      name: "From the office",
      profiles: [
        { accountId: "111122223333", roleName: "BreakGlass", displayName: "Break glass" },
        { accountId: "111122223333", roleName: "ReadOnly", displayName: "Look around" },
      ],
    },
    { name: "Wrong", url: "http://lists.example/roles.json" },
  ],
  allowedSources: ["https://git.example/aws/"],
  settings: {
    openIn: "newTab",
    confirmProduction: "name",
    environmentRules: [],
    markPages: true,
    marks: ["bar"],
    favorites: [],
    order: "name",
  },
};

describe.each(BROWSERS)("an administrator's policy in %s", (browser) => {
  let scene: SourceScene;
  let page: BrowserPage;
  beforeAll(async () => {
    scene = await openSourceScene(browser, { policy: POLICY });
    page = await scene.openExtensionPage("options.html#sources");
  });
  afterAll(() => scene.close());

  test("gives roles that nobody needs to fetch and nobody can remove", async () => {
    await waitForText(page, "article", "From the office");
    await waitForText(page, "article", "2 roles, as of");
    await waitForText(page, "article", "Set by your administrator");
    expect(await page.evaluate("document.querySelectorAll('article .danger').length")).toBe(0);
    await expectRoles(scene, "Break glass", "Look around");
    expect(scene.server.requests).toEqual([]);
  });

  test("names the part of it that cannot be read", async () => {
    await page.bringToFront();
    await waitForText(page, "[role=alert]", "sources[1]");
  });

  test("allows a person no source beside those that it names", async () => {
    await page.bringToFront();
    await click(page, "button", "Add a source");
    await enter(page, "textbox", "Name", "Mine");
    await enter(page, "textbox", "Address", "https://git.example.evil/aws/roles.json");
    await click(page, "button", "Add source");
    await waitForText(page, ".wrong", "Your administrator does not allow this source.");
  });

  test("fixes the favourites and the order, and says so to who would change them", async () => {
    const popup = await scene.openExtensionPage("popup.html");
    await popup.waitForFunction("document.querySelectorAll('[role=option]').length === 2");
    await press(popup, "ArrowRight");
    await popup.waitForFunction("document.activeElement.role === 'menuitem'");
    await click(popup, "button", "Add to favourites");
    await waitForText(popup, "[role=status]", "Your administrator has set the favourites.");
    await popup.waitForFunction("document.activeElement.type === 'search'");
    await press(popup, "Alt", "ArrowDown");
    await waitForText(popup, "[role=status]", "Your administrator has set the order of the roles.");
    await popup.close();
  });

  test("fixes a setting", async () => {
    const settings = await scene.openExtensionPage("options.html#settings");
    await settings.waitForFunction("document.querySelectorAll('[name=openIn]')[1]?.checked === true");
    await settings.waitForFunction("document.querySelector('[name=openIn]').matches(':disabled')");
    await waitForText(
      settings,
      "[aria-describedby=fixed-confirmProduction]:disabled",
      "Set by your administrator",
    );
    await waitForText(settings, "fieldset.rules:disabled", "Set by your administrator");
    const isFixed = (label: string, isChecked: boolean) =>
      settings.waitForFunction(
        `[...document.querySelectorAll("label.check")].some((label) => label.textContent.trim() === ${JSON.stringify(label)}
          && label.querySelector("input").disabled && label.querySelector("input").checked === ${isChecked})`,
      );
    await isFixed(ENGLISH["markPages"]!.message, true);
    await isFixed(ENGLISH["mark_bar"]!.message, true);
    await isFixed(ENGLISH["mark_border"]!.message, false);
    expect(await texts(settings, "[aria-describedby=fixed-openIn]:disabled p")).toEqual([
      "Set by your administrator",
    ]);
  });
});
