import { PLAN_KEY } from "../console/marks.ts";
import { SETTINGS_KEY } from "../library/settings.ts";
import type { MarksScript } from "./marks/main.ts";

const SCRIPT = "marks-keeper.js";

type Loader = Partial<MarksScript> & { importScripts?: (script: string) => void };
type Area = { get(keys: string[]): Promise<Record<string, unknown>> };

/** Brings marks up to date, and loads what does so only where a person has ever switched them on. */
export async function keepMarks(local: Area): Promise<void> {
  const { [PLAN_KEY]: plan, [SETTINGS_KEY]: settings } = await local.get([PLAN_KEY, SETTINGS_KEY]);
  const wasSet = typeof settings === "object" && settings !== null && "markPages" in settings;
  if (plan === undefined && !wasSet) return;
  const scope = globalThis as Loader;
  if (scope.keepMarks === undefined) {
    // As with sources: a service worker loads later only what it loaded once while it was installed.
    if (scope.importScripts !== undefined) scope.importScripts(SCRIPT);
    else await import(chrome.runtime.getURL(SCRIPT));
  }
  await scope.keepMarks?.();
}

/** Call it while the service worker is being installed; the browser then keeps the script beside the worker's own. */
export function keepMarksForLater(): void {
  (globalThis as Loader).importScripts?.(SCRIPT);
}
