/** A service worker's way to load a script; Firefox's background page has modules instead. */
type Loader = { importScripts?: (...scripts: readonly string[]) => void };

/** What most starts of the background have no use for, in scripts of their own. */
const LATER = ["sources.js", "marks-keeper.js", "switch-log.js", "address-bar.js"] as const;

export async function loadLater(script: (typeof LATER)[number]): Promise<void> {
  const { importScripts } = globalThis as Loader;
  if (importScripts !== undefined) importScripts(script);
  else await import(chrome.runtime.getURL(script));
}

/**
 * Call it while the service worker is being installed; the browser then keeps the scripts beside the worker's own.
 * Chromium's worker may load later only what it loaded once by then.
 */
export function keepForLater(): void {
  (globalThis as Loader).importScripts?.(...LATER);
}
