import { createHash, randomUUID } from "node:crypto";
import { readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { waitFor } from "./condition.ts";
import { requireBrowser } from "./find-browser.ts";
import { createFirefoxPage } from "./firefox-page.ts";
import type { FirefoxPage } from "./firefox-page.ts";
import { formatPreferences, preferencesFor } from "./firefox-preferences.ts";
import type { Preferences } from "./firefox-preferences.ts";
import { startFirefox } from "./firefox-process.ts";
import type { FirefoxProcess } from "./firefox-process.ts";
import * as firefoxWindow from "./firefox-window.ts";
import { endFirefox, prepareFirefox, putBackFirefox, takeFirefox } from "./kept-firefox.ts";
import type { Reach } from "./loopback-hosts.ts";
import { answerInFirefox } from "./site-access.ts";
import { useDirectory } from "./temporary-directory.ts";

export type FirefoxOptions = {
  /** The unpacked extension, such as `dist/extension`. */
  readonly extensionPath: string;
  /** A profile to use and keep. By default a fresh one, removed on close. */
  readonly userDataDir?: string;
  readonly headless?: boolean;
  /** What the browser can reach; by default nothing. */
  readonly hosts?: Reach;
  readonly preferences?: Preferences;
  /** What is done in the browser before the add-on is installed. */
  readonly beforeInstall?: (openPage: (url: string) => Promise<FirefoxPage>) => Promise<void>;
  /** Environment variables to start it with, such as another HOME. */
  readonly variables?: Readonly<Record<string, string>>;
  /** False when the caller closes the browser on SIGINT and SIGTERM by itself. */
  readonly handleSignals?: boolean;
};

export type Firefox = {
  readonly addonId: string;
  readonly userDataDir: string;
  /** `moz-extension://…/`, the same through every restart. */
  readonly origin: string;
  readonly openPage: (url: string) => Promise<FirefoxPage>;
  /** In a container, whose sites know nothing of those outside; by default in the first that Firefox comes with. */
  readonly openContainerPage: (url: string, container?: number) => Promise<FirefoxPage>;
  /** Makes a container as a person does, and returns its number. */
  readonly addContainer: () => Promise<number>;
  readonly deleteContainer: (container: number) => Promise<void>;
  readonly openExtensionPage: (path: string) => Promise<FirefoxPage>;
  /** The version of the add-on that runs, if any does: an update takes the old one away first. */
  readonly runningVersion: () => Promise<string | undefined>;
  /**
   * Allows the add-on in private windows, for which Firefox starts it anew, and opens the page in one; further pages open
   * there, too. Those of the add-on that were open are gone.
   */
  readonly openPrivatePage: (url: string) => Promise<FirefoxPage>;
  /** Clicks the toolbar button while that page is in front, and returns the real popup. */
  readonly openPopup: (page: FirefoxPage) => Promise<FirefoxPage>;
  /** Stops the background script, Firefox's service worker, as it does after idle time. An event starts it anew. */
  readonly stopWorker: () => Promise<void>;
  /** Installs a second add-on for this run. */
  readonly installAddon: (path: string) => Promise<void>;
  /** Runs what asks for sites, and says yes, or no, to the question that Firefox then asks. */
  readonly allowing: (origins: readonly string[], ask: () => Promise<void>) => Promise<void>;
  readonly refusing: (ask: () => Promise<void>) => Promise<void>;
  /** Every tab, also those that the extension opened. */
  readonly pages: () => Promise<readonly FirefoxPage[]>;
  /** Quits and starts again with the same profile, and installs the add-on anew; what it stored is still there. */
  readonly restart: () => Promise<void>;
  /** Resolves when the browser that runs now has ended, as when a person closes its window. */
  readonly exited: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Starts Firefox with one temporary add-on. A launch that fails leaves no process and no folder. */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const { headless = true, hosts = "nothing", userDataDir, variables = {}, handleSignals } = options;
  const executablePath = requireBrowser("firefox");
  const extensionPath = await realpath(options.extensionPath);
  const addonId = await readAddonId(extensionPath);
  // What is special about it can be undone, so the next may have it.
  let isShared =
    headless && hosts !== "internet" && userDataDir === undefined && Object.keys(variables).length === 0;
  const shared = isShared ? takeFirefox() : undefined;
  const profile = shared?.profile ?? (await useDirectory(userDataDir, "rolecall-firefox-"));
  const uuid = userDataDir === undefined ? randomUUID() : uuidOf(addonId + userDataDir);
  const origin = `moz-extension://${uuid}/`;
  const preferences = preferencesFor(addonId, uuid, { hosts, extra: options.preferences ?? {} });

  const ready = async (starting: Promise<FirefoxProcess>) => {
    const firefox = await starting;
    try {
      await options.beforeInstall?.((url) => openTab(firefox, url));
      await firefox.marionette.send("Addon:Install", { path: extensionPath, temporary: true });
      return firefox;
    } catch (error) {
      await firefox.quit();
      throw error;
    }
  };
  const start = () =>
    startFirefox({
      executablePath,
      profile: profile.path,
      userJs: formatPreferences(preferences),
      headless,
      variables,
      handleSignals,
    });
  let running = await ready(shared ? prepareFirefox(shared, preferences) : start()).catch(
    async (error: unknown) => {
      await profile.remove();
      throw error;
    },
  );
  const openPage = (url: string) => openTab(running, url);

  return {
    addonId,
    userDataDir: profile.path,
    origin,
    openPage,
    openContainerPage: (url, container = 1) => openTab(running, url, container),
    addContainer: () => running.marionette.inChrome(firefoxWindow.addContainer),
    deleteContainer: (container) => running.marionette.inChrome(firefoxWindow.deleteContainer, container),
    openExtensionPage: (path) => openPage(origin + path),
    runningVersion: async () =>
      (await running.marionette.inChrome(firefoxWindow.readVersion, addonId)) ?? undefined,
    async openPrivatePage(url) {
      isShared = false;
      const { send } = running.marionette;
      await send("Addon:Install", { path: extensionPath, temporary: true, allowPrivateBrowsing: true });
      const opened = await send("WebDriver:NewWindow", { type: "window", private: true, focus: true });
      await send("WebDriver:SwitchToWindow", { handle: (opened as { readonly handle: string }).handle });
      return openPage(url);
    },
    async openPopup(page) {
      const { marionette } = running;
      await page.bringToFront();
      // Firefox builds the ID of the button from the add-on's: lower case, and all but letters, digits, - and _ as _.
      const widget = addonId.toLowerCase().replace(/[^a-z0-9_-]/g, "_");
      await marionette.inChrome(firefoxWindow.clickToolbarButton, widget);
      const ask = async () => (await marionette.inChrome(firefoxWindow.findPopup, origin)) ?? undefined;
      const popup = createFirefoxPage(marionette, await waitFor(ask, { what: "the popup to open" }));
      await popup.waitForFunction(() => document.readyState === "complete");
      return popup;
    },
    stopWorker: () => running.marionette.inChrome(firefoxWindow.stopBackground, addonId),
    async installAddon(path) {
      await running.marionette.send("Addon:Install", { path, temporary: true });
    },
    async allowing(_, ask) {
      await ask();
      await waitFor(() => answerInFirefox(running.marionette, true), { what: "Firefox to ask" });
    },
    async refusing(ask) {
      await ask();
      await waitFor(() => answerInFirefox(running.marionette, false), { what: "Firefox to ask" });
    },
    async pages() {
      const ids = await running.marionette.inChrome(firefoxWindow.listTabs);
      return ids.map((id) => createFirefoxPage(running.marionette, id));
    },
    async restart() {
      await running.quit();
      running = await ready(start());
    },
    exited: () => running.exited,
    close: () =>
      isShared
        ? putBackFirefox({ profile, process: running }, preferences)
        : endFirefox({ profile, process: running }),
  };
}

async function openTab({ marionette }: FirefoxProcess, url: string, container = 0): Promise<FirefoxPage> {
  const page = createFirefoxPage(marionette, await marionette.inChrome(firefoxWindow.openTab, container));
  try {
    await page.goto(url);
  } catch (error) {
    await page.close();
    throw error;
  }
  return page;
}

async function readAddonId(extensionPath: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extensionPath, "manifest.json"), "utf8")) as {
    readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${extensionPath}/manifest.json names no gecko ID.`);
  return id;
}

/** The same for the same text: what an add-on stores belongs to the address of its pages, in which this stands. */
function uuidOf(text: string): string {
  const digits = createHash("sha256").update(text).digest("hex");
  // The fourth version, which is random, and its variant: the shape that Firefox gives to its own.
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");
}
