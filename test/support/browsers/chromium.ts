import { realpath } from "node:fs/promises";
import { TargetType } from "puppeteer-core";
import type { Browser, Page, Target, WebWorker } from "puppeteer-core";
import { openPage, startChromium } from "./chromium-process.ts";
import type { ChromiumProcess, ChromiumStart } from "./chromium-process.ts";
import { makeReliable } from "./reliable-page.ts";
import { DEADLINE_MS, waitFor } from "./condition.ts";
import { requireBrowser } from "./find-browser.ts";
import { allowInPrivate, preallowInChromium } from "./site-access.ts";
import { useDirectory } from "./temporary-directory.ts";

export type ChromiumOptions = ChromiumStart & {
  /** A profile to use and keep. By default a fresh one, removed on close. */
  readonly userDataDir?: string;
};

export type Chromium = {
  readonly extensionId: string;
  readonly userDataDir: string;
  /** The running browser, a new one after each `restart()`. */
  readonly browser: () => Browser;
  /** The service worker. While it is stopped, waits until something wakes it. */
  readonly worker: () => Promise<WebWorker>;
  /** Stops the service worker as the browser does after idle time. The next event or message starts a fresh one. */
  readonly stopWorker: () => Promise<void>;
  readonly openPage: (url: string) => Promise<Page>;
  readonly openExtensionPage: (path: string) => Promise<Page>;
  /** The version of the extension that runs, if any does: an update takes the old one away first. */
  readonly runningVersion: () => Promise<string | undefined>;
  /**
   * Allows the extension in private windows, for which Chromium starts it anew, and opens the page in one. Pages of the
   * extension that were open are gone.
   */
  readonly openPrivatePage: (url: string) => Promise<Page>;
  /** Every tab, also those that the extension opened. */
  readonly pages: () => Promise<readonly Page[]>;
  /** The real action popup, opened on that tab as a click on the toolbar button does, so that activeTab is granted. */
  readonly openPopup: (page: Page) => Promise<Page>;
  /** Does what makes the extension's request for these sites be allowed, when a task asks for them. */
  readonly allowing: (origins: readonly string[], ask: () => Promise<void>) => Promise<void>;
  /** Closes and opens again with the same profile. Pages opened before are gone; to the extension it is an install. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Starts Chromium with one unpacked extension. A launch that fails leaves no process and no folder. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const executablePath = requireBrowser("chromium");
  const extensionPath = await realpath(options.extensionPath);
  const profile = await useDirectory(options.userDataDir, "rolecall-chromium-");
  const start = () => startChromium(executablePath, profile.path, { ...options, extensionPath });
  let running = await start().catch(async (error: unknown) => {
    await profile.remove();
    throw error;
  });
  const { id } = running.extension;
  const isWorker = (target: Target) =>
    target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(`chrome-extension://${id}/`);
  const openTab = (url: string) => openPage(running.browser, url);

  return {
    extensionId: id,
    userDataDir: profile.path,
    browser: () => running.browser,
    openPage: openTab,
    openExtensionPage: (path) => openTab(`chrome-extension://${id}/${path}`),
    async runningVersion() {
      // puppeteer's own list keeps the version that it saw first.
      const session = await running.browser.target().createCDPSession();
      const { extensions } = await session.send("Extensions.getExtensions");
      await session.detach();
      return extensions.find((extension) => extension.id === id)?.version;
    },
    async openPrivatePage(url) {
      await allowInPrivate(running.browser, id);
      const page = await openTab(`chrome-extension://${id}/options.html`);
      const before = new Set(running.browser.targets());
      await page.evaluate(`chrome.windows.create({ incognito: true, url: ${JSON.stringify(url)} })`);
      await page.close();
      const isNew = (target: Target) => target.type() === TargetType.PAGE && !before.has(target);
      const target = await running.browser.waitForTarget(isNew, { timeout: DEADLINE_MS });
      return makeReliable(await target.asPage());
    },
    openPopup: (page) => openPopup(running, page),
    pages: async () => (await running.browser.pages()).map(makeReliable),
    async worker() {
      const target = await running.browser.waitForTarget(isWorker, { timeout: DEADLINE_MS });
      const worker = await target.worker();
      if (worker === null) throw new Error(`The service worker of ${id} stopped while a test asked for it.`);
      return worker;
    },
    async stopWorker() {
      const target = running.browser.targets().find(isWorker);
      await (await target?.worker())?.close();
      await waitFor(() => !running.browser.targets().some((other) => other === target), {
        what: "the service worker to stop",
      });
    },
    async allowing(origins, ask) {
      await preallowInChromium(running.browser, id, origins);
      await ask();
    },
    async restart() {
      await running.browser.close();
      running = await start();
    },
    async close() {
      try {
        await running.browser.close();
      } finally {
        await profile.remove();
      }
    },
  };
}

async function openPopup({ browser, extension, popupPath }: ChromiumProcess, page: Page): Promise<Page> {
  const url = `chrome-extension://${extension.id}/${popupPath}`;
  const before = new Set(browser.targets());
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget((other) => other.url().startsWith(url) && !before.has(other), {
    timeout: DEADLINE_MS,
  });
  const popup = makeReliable(await target.asPage());
  await popup.waitForFunction(() => document.readyState === "complete");
  return popup;
}
