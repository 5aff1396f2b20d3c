import type { Browser } from "puppeteer-core";
import type { Marionette } from "./marionette.ts";

/**
 * Has Chromium take the extension's next request for these sites as one that a person has allowed before: it then grants
 * it without asking. Its question is drawn outside of any page, where no test reaches.
 */
export async function preallowInChromium(
  browser: Browser,
  extensionId: string,
  origins: readonly string[],
): Promise<void> {
  const page = await browser.newPage();
  try {
    await page.goto("chrome://extensions/");
    for (const origin of origins) {
      const call = `chrome.developerPrivate.addHostPermission(${JSON.stringify(extensionId)}, ${JSON.stringify(origin)})`;
      await page.evaluate(call);
    }
  } finally {
    await page.close();
  }
}

type Prompt = { readonly button?: HTMLElement; readonly secondaryButton?: HTMLElement };
declare const PopupNotifications: {
  readonly panel: { readonly state: string; readonly firstElementChild: Prompt | null };
};

/** Answers the question that Firefox asks a person; false while it does not ask yet. */
export function answerInFirefox(marionette: Marionette, allow: boolean): Promise<boolean> {
  return marionette.inChrome((yes: boolean) => {
    const { state, firstElementChild: prompt } = PopupNotifications.panel;
    const button = yes ? prompt?.button : prompt?.secondaryButton;
    if (state !== "open" || !button) return false;
    button.click();
    return true;
  }, allow);
}
