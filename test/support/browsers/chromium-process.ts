import { readFile } from "node:fs/promises";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import type { Browser, Extension, Page } from "puppeteer-core";
import { chromiumArguments } from "./chromium-arguments.ts";
import { makeReliable } from "./reliable-page.ts";
import { DEADLINE_MS, waitFor } from "./condition.ts";
import type { Reach } from "./loopback-hosts.ts";

export type ChromiumStart = {
  /** The unpacked extension, such as `dist/extension`. */
  readonly extensionPath: string;
  readonly headless?: boolean;
  /** The language of the browser's own texts and of the extension's, such as `pt-BR`; by default the machine's. */
  readonly language?: string;
  /** What the browser can reach; by default nothing. */
  readonly hosts?: Reach;
  readonly args?: readonly string[];
  /** Default switches of puppeteer to leave out, such as `--disable-sync`. */
  readonly ignoreDefaultArgs?: readonly string[];
  /** What is done in the browser before the extension is installed; by default it starts with the extension. */
  readonly beforeInstall?: (openPage: (url: string) => Promise<Page>) => Promise<void>;
  /** False when the caller closes the browser on SIGINT and SIGTERM by itself. */
  readonly handleSignals?: boolean;
};

/** A running Chromium with its one extension. */
export type ChromiumProcess = {
  readonly browser: Browser;
  readonly extension: Extension;
  readonly popupPath: string;
};

export async function startChromium(
  executablePath: string,
  userDataDir: string,
  options: ChromiumStart,
): Promise<ChromiumProcess> {
  const { extensionPath, headless = true, handleSignals = true, ignoreDefaultArgs = [], language } = options;
  const { beforeInstall } = options;
  // puppeteer does not wait for a browser that failed to start; the signal kills that one's whole process group.
  const failure = new AbortController();
  let browser: Browser | undefined;
  try {
    const popupPath = await readPopupPath(extensionPath);
    browser = await puppeteer.launch({
      executablePath,
      userDataDir,
      headless,
      pipe: true,
      enableExtensions: true,
      // An emulated viewport would give the popup a size of its own.
      defaultViewport: null,
      timeout: DEADLINE_MS,
      signal: failure.signal,
      ignoreDefaultArgs: [...ignoreDefaultArgs],
      handleSIGINT: handleSignals,
      handleSIGTERM: handleSignals,
      handleSIGHUP: handleSignals,
      args: chromiumArguments(options),
      // On Linux the language comes from here and not from --lang.
      ...(language !== undefined && { env: { ...process.env, LANGUAGE: language } }),
    });
    if (beforeInstall !== undefined) {
      const running = browser;
      await beforeInstall((url) => openPage(running, url));
      await browser.installExtension(extensionPath);
    }
    const extension = await findExtension(browser, extensionPath);
    return { browser, extension, popupPath };
  } catch (error) {
    await browser?.close();
    failure.abort();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Chromium (${executablePath}) did not start with ${extensionPath}: ${reason}`, {
      cause: error,
    });
  }
}

export async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = makeReliable(await browser.newPage());
  try {
    await page.goto(url);
  } catch (error) {
    await page.close();
    throw error;
  }
  return page;
}

/** How long a browser that does load extensions from its command line may take to list them. */
const LISTING_MS = 3000;

async function findExtension(browser: Browser, extensionPath: string): Promise<Extension> {
  const ask = async () => {
    const loaded = await browser.extensions();
    return [...loaded.values()].find((extension) => extension.path === extensionPath);
  };
  const what = `Chromium to load the extension in ${extensionPath}`;
  return waitFor(ask, { what, timeout: LISTING_MS }).catch(async () => {
    // Branded Chrome has ignored --load-extension since version 137, and takes one this way. An extension with faults
    // comes here too, and this says what they are.
    await browser.installExtension(extensionPath);
    return waitFor(ask, { what });
  });
}

async function readPopupPath(extensionPath: string): Promise<string> {
  const text = await readFile(join(extensionPath, "manifest.json"), "utf8");
  const manifest = JSON.parse(text) as { readonly action?: { readonly default_popup?: string } };
  return manifest.action?.default_popup ?? "popup.html";
}
