import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS, openScene, type Scene } from "../support/scene.ts";
import {
  click,
  enter,
  find,
  optionNames,
  press,
  texts,
  waitForText,
  type BrowserPage,
} from "../support/screen.ts";

describe.each(BROWSERS)("the main job in %s", (browser) => {
  let scene: Scene;
  let tab: BrowserPage;
  beforeAll(async () => {
    scene = await openScene(browser);
  });
  afterAll(() => scene.close());

  test("adds a role in the options page", async () => {
    const options = await scene.openExtensionPage("options.html");
    await click(options, "button", "Add role");
    await enter(options, "textbox", "Account ID", "4444-5555-6666");
    await enter(options, "textbox", "Role name", "ReadOnly");
    await enter(options, "textbox", "Display name", "Client prod");
    await enter(options, "textbox", "Colour", "#B7CA9D");
    await click(options, "button", "Save role");
    await waitForText(options, "[role=row]", "Client prod");
    expect(await texts(options, "[role=status]")).toEqual(["Saved Client prod.Undo"]);
  });

  test("shows in the popup who is signed in, and the role, with the search box focused", async () => {
    tab = await scene.openPage(scene.practice.signInUrl("ada"));
    const popup = await scene.openPopup(tab);
    await find(popup, "option", "Client prod");
    expect(await optionNames(popup)).toEqual(["Client prod ReadOnly 444455556666"]);
    await waitForText(popup, ".session", "Signed in as ada @ 1111-2222-3333");
    expect(await popup.evaluate("document.activeElement.getAttribute('aria-label')")).toBe("Search roles");
    await press(popup, "Escape");
  });

  test("posts what AWS expects when Enter is pressed, and lands in the role on the page it came from", async () => {
    const page = await tab.url();
    const popup = await scene.openPopup(tab);
    await find(popup, "option", "Client prod");
    await press(popup, "Enter");
    await waitForText(tab, "#awsc-role-display-name-user", "ReadOnly/ada");
    await waitForText(tab, "#nav-usernameMenu", "Client prod");
    expect(await tab.url()).toBe(page);

    const [post, ...more] = scene.practice.requests.filter(({ path }) => path === "/switchrole");
    expect(more).toEqual([]);
    expect(post).toMatchObject({ method: "POST", host: "us-east-1.signin.aws.amazon.com", status: 302 });
    const { csrf, ...fields } = post!.fields;
    expect(csrf).toMatch(/^\d+$/);
    expect(fields).toEqual({
      mfaNeeded: "0",
      action: "switchFromBasis",
      src: "nav",
      roleName: "ReadOnly",
      account: "444455556666",
      color: "b7ca9d",
      redirect_uri: encodeURIComponent(page),
      displayName: "Client prod",
    });
  });

  test("shows the role that the tab is in, and switches back", async () => {
    const popup = await scene.openPopup(tab);
    await waitForText(popup, ".session", "In role ReadOnly @ 4444-5555-6666");
    await click(popup, "button", "Switch back");
    await waitForText(tab, "#nav-usernameMenu", "ada @");
    expect(await texts(tab, "#awsc-role-display-name-user")).toEqual([""]);
  });

  test("still has the role, on the machine and in synced storage, when the browser was closed", async () => {
    const page = await scene.openExtensionPage("options.html");
    const synced = "chrome.storage.sync.get(null).then((items) => Object.keys(items))";
    await page.waitForFunction(`${synced}.then((keys) => keys.length > 0)`);
    await scene.restart();
    const popup = await scene.openExtensionPage("popup.html");
    await find(popup, "option", "Client prod");
    expect(await popup.evaluate(synced)).toContainEqual(expect.stringMatching(/^p[0-9a-f]$/));
  });
});
