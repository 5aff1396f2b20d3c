import type { BrowserName } from "./find-browser.ts";

export const BROWSER_NAMES: readonly BrowserName[] = ["chromium", "firefox"];

/** Which browsers a test needs, by the whole of its name. One that names none runs in Chromium. */
export function neededBrowsers(fullName: string): readonly BrowserName[] {
  const named = BROWSER_NAMES.filter((browser) => fullName.toLowerCase().includes(browser));
  return named.length > 0 ? named : ["chromium"];
}
