import type { Browser } from "puppeteer-core";
import { waitFor } from "./condition.ts";
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
  const calls = origins.map((origin) => `addHostPermission("${extensionId}", ${JSON.stringify(origin)})`);
  await callOnExtensionsPage(browser, calls);
}

/** Ticks what lets an extension into Chromium's private windows. */
export async function allowInPrivate(browser: Browser, extensionId: string): Promise<void> {
  const configuration = JSON.stringify({ extensionId, incognitoAccess: true });
  const isEnabled = `getExtensionInfo("${extensionId}").then(({ state }) => state === "ENABLED")`;
  // Without developer mode Chromium disables an unpacked extension when it is started anew, for a while or for good.
  const calls = [
    "updateProfileConfiguration({ inDeveloperMode: true })",
    `updateExtensionConfiguration(${configuration})`,
  ];
  await callOnExtensionsPage(browser, calls, isEnabled);
}

async function callOnExtensionsPage(
  browser: Browser,
  calls: readonly string[],
  isDone = "getProfileConfiguration()",
): Promise<void> {
  const page = await browser.newPage();
  try {
    await page.goto("chrome://extensions/");
    for (const call of calls) await page.evaluate(`chrome.developerPrivate.${call}`);
    await waitFor(() => page.evaluate(`chrome.developerPrivate.${isDone}`), {
      what: "Chromium to do as it is told",
    });
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
