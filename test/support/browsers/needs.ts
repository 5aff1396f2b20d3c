import { findBrowser, type BrowserName } from "./find-browser.ts";
import { canSetPolicies } from "./policy-folder.ts";

/** What a machine may lack that a test cannot do without. */
export type Need = BrowserName | typeof POLICIES;

export const BROWSER_NAMES: readonly BrowserName[] = ["chromium", "firefox"];
/** As it is named to a person. Firefox reads a policy from a home folder, which a test makes for itself. */
const POLICIES = "the right to set policies for Chromium";

/** What a test needs, by the whole of its name. One that names no browser runs in Chromium. */
export function needsOf(fullName: string): readonly Need[] {
  const name = fullName.toLowerCase();
  const named = BROWSER_NAMES.filter((browser) => name.includes(browser));
  const policies = name.includes("administrator's policy in chromium") ? ([POLICIES] as const) : [];
  return [...(named.length > 0 ? named : (["chromium"] as const)), ...policies];
}

export function unmetNeeds(): readonly Need[] {
  const missing: Need[] = BROWSER_NAMES.filter((browser) => findBrowser(browser) === undefined);
  // Without Chromium it does not matter what it may read.
  return missing.includes("chromium") || canSetPolicies() ? missing : [...missing, POLICIES];
}
