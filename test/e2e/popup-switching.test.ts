import { describe, expect, test } from "vitest";
import { withLibraryLock } from "../support/browsers/stored-profiles.ts";
import { BILLING, PROD, SELECTED, setUpPopups } from "../support/popup-scene.ts";
import { BROWSERS } from "../support/scene.ts";
import { press, waitForText } from "../support/screen.ts";

describe.each(BROWSERS)("what switches in the popup, in %s", (browser) => {
  const desk = setUpPopups(browser);

  test("switches to the first role by Enter alone", async () => {
    await press(desk.popup, "Enter");
    await desk.expectSwitch(BILLING);
  });

  test("switches while the library is at work, as it is right after the popup has opened", async () => {
    await withLibraryLock(desk.options, async () => {
      await press(desk.popup, "Enter");
      await desk.expectSwitch(BILLING);
    });
  });

  test("lands on the right role when a person types faster than it paints", async () => {
    await Promise.all(
      Array.from("client pr", (letter) => press(desk.popup, letter)).concat(press(desk.popup, "Enter")),
    );
    await desk.expectSwitch(PROD);
  });

  test("leaves the Enter of an input method alone", async () => {
    await desk.popup
      .evaluate(`["Enter", "ArrowDown", "Escape"].map((key) => document.activeElement.dispatchEvent(
      new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true })))`);
    await press(desk.popup, "ArrowDown");
    await desk.popup.waitForFunction(`${SELECTED} === "Client dev"`);
    expect(await desk.switchedTo()).toEqual([]);
  });

  test.each([
    ["Switch in this tab", 0],
    ["Open in a new tab", 1],
    ["Fill in the form only", 0],
  ])("%s", async (item, newTabs) => {
    const before = (await desk.scene.pages()).length;
    await desk.choose(item);
    await desk.expectSwitch(BILLING);
    await expect.poll(async () => (await desk.scene.pages()).length).toBe(before + newTabs);
    if (newTabs === 1) await desk.closeTab("switchrole");
  });

  test("fills in the form only by Shift and Enter", async () => {
    await press(desk.popup, "Shift", "Enter");
    await desk.expectSwitch(BILLING);
    const pending = "chrome.storage.session.get(null).then((items) => JSON.stringify(items))";
    expect(await desk.options.evaluate(pending)).toContain('"fillOnly":true');
  });

  test("switches by the digit of a favourite alone once the list has the focus", async () => {
    await desk.storeSettings({ favorites: [PROD] });
    await desk.popup.waitForSelector("kbd");
    await press(desk.popup, "Tab");
    await desk.popup.waitForFunction("document.activeElement.role === 'listbox'");
    await press(desk.popup, "1");
    await desk.expectSwitch(PROD);
  });

  test("acts on no row whose role is gone", async () => {
    // A change that no listener tells of, as between two frames.
    await desk.popup.evaluate(`(() => {
      const { get } = chrome.storage.local;
      chrome.storage.local.get = (keys) => get.call(chrome.storage.local, keys).then((items) =>
        Object.fromEntries(Object.entries(items).filter(([name]) => !/^p[0-9a-f]$/.test(name))));
    })()`);
    await press(desk.popup, "Enter");
    await waitForText(desk.popup, "[role=alert]", "This role was deleted meanwhile");
    expect(await desk.switchedTo()).toEqual([]);
  });
});
