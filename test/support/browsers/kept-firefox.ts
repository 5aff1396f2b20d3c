import type { FirefoxProcess } from "./firefox-process.ts";
import type { Preferences } from "./firefox-preferences.ts";
import type { TemporaryDirectory } from "./temporary-directory.ts";

/** A running Firefox and its profile folder. */
type KeptFirefox = { readonly profile: TemporaryDirectory; readonly process: FirefoxProcess };

/**
 * A start takes a core for four seconds, so the tests of one process hand a Firefox on. They end it with themselves:
 * a Firefox and its folder outlive no process that started them.
 */
const idle: KeptFirefox[] = [];

/** A Firefox that was put back; `undefined` when there is none. */
export function takeFirefox(): KeptFirefox | undefined {
  return idle.pop();
}

export async function prepareFirefox(
  { process }: KeptFirefox,
  preferences: Preferences,
): Promise<FirefoxProcess> {
  await process.marionette.inChrome(setPreferences, preferences);
  return process;
}

/** Takes everything out of it that came since its start, for the next to take; ends it if that does not work. */
export async function putBackFirefox(kept: KeptFirefox, preferences: Preferences): Promise<void> {
  try {
    await kept.process.marionette.inChrome(forgetAll, Object.keys(preferences));
    idle.push(kept);
  } catch {
    await endFirefox(kept);
  }
}

export async function endFirefox({ process, profile }: KeptFirefox): Promise<void> {
  try {
    await process.quit();
  } finally {
    await profile.remove();
  }
}

// Below is what runs inside Firefox's own window: sent as text, it uses nothing from this file.

type Window = { readonly close: () => void };
type Addon = { readonly temporarilyInstalled: boolean; readonly uninstall: () => Promise<void> };
type Cleanup = (
  event: string,
  addonId: string,
  tasks: readonly { readonly promise: Promise<unknown> }[],
) => void;
declare const window: Window;
declare const ChromeUtils: {
  readonly importESModule: (url: string) => {
    readonly AddonManager: {
      readonly getAddonsByTypes: (types: readonly string[]) => Promise<readonly Addon[]>;
    };
    readonly Management: { readonly once: (event: "cleanupAfterUninstall", listener: Cleanup) => void };
  };
};
declare const Ci: { readonly nsIClearDataService: { readonly CLEAR_ALL: number } };
declare const Services: {
  readonly prefs: {
    readonly setStringPref: (name: string, value: string) => void;
    readonly setBoolPref: (name: string, value: boolean) => void;
    readonly setIntPref: (name: string, value: number) => void;
    readonly clearUserPref: (name: string) => void;
  };
  readonly wm: { readonly getEnumerator: (type: string | null) => Iterable<Window> };
  readonly obs: { readonly notifyObservers: (subject: null, topic: string) => void };
  readonly clearData: {
    readonly deleteData: (
      what: number,
      callback: { readonly onDataDeleted: (failed: number) => void },
    ) => void;
  };
  readonly scriptSecurityManager: { readonly getSystemPrincipal: () => object };
};
declare const gBrowser: {
  readonly addTab: (url: string, options: object) => object;
  readonly removeAllTabsBut: (tab: object, options: object) => void;
};

function setPreferences(preferences: Preferences): void {
  for (const [name, value] of Object.entries(preferences)) {
    if (typeof value === "string") Services.prefs.setStringPref(name, value);
    else if (typeof value === "number") Services.prefs.setIntPref(name, value);
    else Services.prefs.setBoolPref(name, value);
  }
}

/** What is set for every add-on stays: by the address of its pages Firefox finds what is to go, and names lead nowhere. */
async function forgetAll(preferences: readonly string[]): Promise<void> {
  const standing = ["extensions.webextensions.uuids", "network.dns.forceResolve"];
  const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
  const { Management } = ChromeUtils.importESModule("resource://gre/modules/Extension.sys.mjs");
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  const blank = gBrowser.addTab("about:blank", { triggeringPrincipal });
  gBrowser.removeAllTabsBut(blank, { skipPermitUnload: true });
  for (const other of Services.wm.getEnumerator(null)) if (other !== window) other.close();
  // First of all those that keep an add-on's storage when it goes.
  for (const name of preferences) if (!standing.includes(name)) Services.prefs.clearUserPref(name);
  for (const addon of await AddonManager.getAddonsByTypes(["extension"])) {
    if (!addon.temporarilyInstalled) continue;
    const cleaned = new Promise<unknown>((resolve) => {
      Management.once("cleanupAfterUninstall", (_event, _addonId, tasks) => {
        resolve(Promise.all(tasks.map(({ promise }) => promise)));
      });
    });
    await addon.uninstall();
    await cleaned;
  }
  // The view of a popup that was open when its add-on went stays, and would open in place of the next one's.
  const cache = document.querySelector<HTMLTemplateElement>("#appMenu-viewCache")?.content;
  for (const place of [document, cache])
    for (const view of place?.querySelectorAll("panelview[id^='PanelUI-webext-']") ?? []) view.remove();
  const failed = await new Promise<number>((resolve) => {
    Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted: resolve });
  });
  if (failed !== 0) throw new Error(`Firefox kept some data (${failed}).`);
  Services.obs.notifyObservers(null, "net:prune-all-connections");
}
