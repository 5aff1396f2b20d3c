import { describe, expect, test } from "vitest";
import { BILLING, setUpPopups } from "../support/popup-scene.ts";
import { BROWSERS } from "../support/scene.ts";
import { click, press, waitForText } from "../support/screen.ts";

/** Keeps what is copied instead of the clipboard, which a headless browser shares with the others on its machine. */
const CATCH_COPY = "navigator.clipboard.writeText = async (text) => { window.copied = text; }";

describe.each(BROWSERS)("a role's menu in the popup, in %s", (browser) => {
  const desk = setUpPopups(browser);

  test("opens a role's menu by Shift and F10", async () => {
    await press(desk.popup, "Shift", "F10");
    await desk.popup.waitForFunction("document.activeElement.role === 'menuitem'");
    await press(desk.popup, "Escape");
    await desk.popup.waitForFunction("document.activeElement.type === 'search'");
    expect(await desk.switchedTo()).toEqual([]);
  });

  test.each([
    [
      "Copy link",
      "https://signin.aws.amazon.com/switchrole?account=000000000001&roleName=Billing&displayName=Billing&color=99bce3",
    ],
    ["Copy account ID", "000000000001"],
    ["Copy role ARN", "arn:aws:iam::000000000001:role/Billing"],
  ])("%s", async (item, copied) => {
    await desk.popup.evaluate(CATCH_COPY);
    await desk.choose(item);
    await waitForText(desk.popup, "[role=status]", "Copied.");
    expect(await desk.popup.evaluate("window.copied")).toBe(copied);
    await desk.popup.waitForFunction("document.activeElement.type === 'search'");
  });

  test("copies a link to the very page that a person is on, in the role", async () => {
    // Each tab lets the popup that was opened on it see its address.
    await desk.popup.close();
    const page = "https://eu-west-1.console.aws.amazon.com/s3/buckets/plans?region=eu-west-1";
    const console = await desk.scene.openPage(desk.scene.practice.signInUrl("ada", { then: page }));
    await waitForText(console, "#nav-usernameMenu", "ada");
    const over = await desk.scene.openPopup(console);
    await over.waitForFunction("document.querySelectorAll('[role=option]').length === 3");
    await over.evaluate(CATCH_COPY);
    await press(over, "ArrowRight");
    await over.waitForFunction("document.activeElement.role === 'menuitem'");
    await click(over, "button", "Copy link");
    await waitForText(over, "[role=status]", "Copied.");
    const link = new URL(String(await over.evaluate("window.copied")));
    expect(link.origin + link.pathname).toBe("https://signin.aws.amazon.com/switchrole");
    expect(Object.fromEntries(link.searchParams)).toMatchObject({
      account: "000000000001",
      roleName: "Billing",
      redirect_uri: page,
    });
    await over.close();
    await console.close();
  });

  test("opens a role in the options page by Edit", async () => {
    await desk.choose("Edit");
    await expect
      .poll(async () => Promise.all((await desk.scene.pages()).map(async (page) => page.url())))
      .toContainEqual(expect.stringContaining(`options.html#edit/${encodeURIComponent(BILLING)}`));
    await desk.closeTab("#edit/");
  });
});
