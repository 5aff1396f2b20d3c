import type { SourceWork } from "./sources/source-work.ts";

const SCRIPT = "sources.js";

/** The two ways in which a background loads a further script. */
type Loader = {
  /** A service worker's, as in Chromium. */
  importScripts?: (script: string) => void;
  sourceWork?: SourceWork;
};

/**
 * Loads the readers of all formats only when a source is to be asked: most starts of the worker have nothing to do with
 * sources. Chromium's worker may load later only what it loaded once while it was installed (see `keepForLater`).
 */
export async function loadSourceWork(): Promise<SourceWork> {
  const scope = globalThis as Loader;
  if (scope.sourceWork === undefined) {
    if (scope.importScripts !== undefined) scope.importScripts(SCRIPT);
    else await import(chrome.runtime.getURL(SCRIPT));
  }
  if (scope.sourceWork === undefined) throw new Error(`${SCRIPT} did not load.`);
  return scope.sourceWork;
}

/** Call it while the service worker is being installed; the browser then keeps the script beside the worker's own. */
export function keepForLater(): void {
  (globalThis as Loader).importScripts?.(SCRIPT);
}
