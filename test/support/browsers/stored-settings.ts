import { nextStamp } from "../../../src/library/stamp.ts";
import type { BrowserPage } from "../screen.ts";

/**
 * Stores settings beside those that there are, by way of a page of the extension: with later stamps than those before,
 * which may be in the sync area already and would come back from there.
 */
export async function storeSettings(page: BrowserPage, values: Record<string, unknown>): Promise<void> {
  const stored = `chrome.storage.local.get("settings").then(({ settings }) => JSON.stringify(settings ?? {}))`;
  const before = JSON.parse(String(await page.evaluate(stored))) as Record<
    string,
    { readonly stamp: string }
  >;
  const changed = Object.entries(values).map(([name, value]) => {
    const stamp = nextStamp(Date.now(), "tester", before[name]?.stamp);
    return [name, { stamp, value }] as const;
  });
  const settings = { ...before, ...Object.fromEntries(changed) };
  await page.evaluate(`chrome.storage.local.set(${JSON.stringify({ settings })})`);
}
