import { consoleOrigins } from "../../src/console/console-origins.ts";
import { readPixel, readPixels } from "./pixels.ts";
import type { Scene } from "./scene.ts";
import { click, type BrowserPage } from "./screen.ts";

export const PRODUCTION_RED = "b3261e";

/** Switches marks on as a person does, saying yes to the browser. Returns the page of the settings. */
export async function turnOnMarks(scene: Scene): Promise<BrowserPage> {
  const settings = await scene.openExtensionPage("options.html#settings");
  await scene.allowing(consoleOrigins("aws"), async () => {
    await settings.bringToFront();
    await click(settings, "checkbox", "Mark console pages");
  });
  await waitForScripts(settings, 1);
  return settings;
}

export async function waitForScripts(settings: BrowserPage, count: number): Promise<void> {
  const registered = "chrome.scripting.getRegisteredContentScripts().then(({ length }) => length)";
  await settings.waitForFunction(`${registered}.then((length) => length === ${count})`);
}

/** The address of AWS's own form, for a role that a person enters without Rolecall. */
export function formUrl(scene: Pick<Scene, "practice">, account: string, roleName: string): string {
  const query = new URLSearchParams({ account, roleName }).toString();
  return scene.practice.url("signin.aws.amazon.com", `/switchrole?${query}`);
}

/** Presses the form's own button. */
export async function submitForm(tab: BrowserPage): Promise<void> {
  await tab.waitForSelector("form button[type=submit]");
  await tab.click("form button[type=submit]");
}

/** The colour in the page's top left corner, where only a mark is that red. */
export async function cornerColor(decoder: BrowserPage, tab: BrowserPage): Promise<string> {
  await tab.bringToFront();
  return readPixel(decoder, await tab.screenshot(), 2, 2);
}

/** The middle of the bar's label, as it is on the screen: what it says, pixel by pixel. */
export async function labelPixels(decoder: BrowserPage, tab: BrowserPage): Promise<readonly string[]> {
  await tab.bringToFront();
  const middle = Math.round(((await tab.evaluate("innerWidth")) as number) / 2);
  return readPixels(decoder, await tab.screenshot(), { left: middle - 60, top: 2, width: 120, height: 15 });
}
