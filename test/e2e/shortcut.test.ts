import { expect, test } from "vitest";
import { BROWSERS, openScene } from "../support/scene.ts";

/** A browser quietly leaves out a suggested key that is one of its own, as Chromium 156 does with Alt+Shift+R. */
test.each(BROWSERS)("a shortcut opens the popup in %s, and is none of the browser's own", async (browser) => {
  const scene = await openScene(browser);
  try {
    const page = await scene.openExtensionPage("options.html");
    const commands = await page.evaluate("chrome.commands.getAll()");
    expect(commands).toMatchObject([{ name: "_execute_action", shortcut: "Alt+Shift+S" }]);
  } finally {
    await scene.close();
  }
});
