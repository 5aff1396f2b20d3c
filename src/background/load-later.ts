import type { AddressBar } from "./address-bar/address-bar.ts";
import type { SwitchLog } from "./log/main.ts";
import type { MarksWork } from "./marks/main.ts";
import type { SourceWork } from "./sources/source-work.ts";
import type { SwitchWork } from "./switches/main.ts";

/** What most starts of the background have no use for. Each is a script that leaves its part under its name here. */
type LateParts = {
  readonly sourceWork: SourceWork;
  readonly switchWork: SwitchWork;
  readonly marksWork: MarksWork;
  readonly switchLog: SwitchLog;
  readonly addressBar: AddressBar;
};

const SCRIPTS: Readonly<Record<keyof LateParts, string>> = {
  sourceWork: "sources.js",
  switchWork: "switches.js",
  marksWork: "marks-keeper.js",
  switchLog: "switch-log.js",
  addressBar: "address-bar.js",
};

/** A service worker's way to load a script; Firefox's background page has modules instead. */
type Loader = { importScripts?: (...scripts: readonly string[]) => void };

export async function loadLater<Name extends keyof LateParts>(name: Name): Promise<LateParts[Name]> {
  const parts: Partial<LateParts> = globalThis as object;
  const { importScripts } = globalThis as Loader;
  const script = SCRIPTS[name];
  if (parts[name] === undefined) {
    if (importScripts !== undefined) importScripts(script);
    else await import(chrome.runtime.getURL(script));
  }
  const part: LateParts[Name] | undefined = parts[name];
  if (part === undefined) throw new Error(`${script} did not load.`);
  return part;
}

/**
 * Call it while the service worker is being installed; the browser then keeps the scripts beside the worker's own.
 * Chromium's worker may load later only what it loaded once by then.
 */
export function keepForLater(): void {
  (globalThis as Loader).importScripts?.(...Object.values(SCRIPTS));
}
