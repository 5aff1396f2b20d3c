import { launchChromium } from "../support/browsers/chromium.ts";
import type { BrowserName } from "../support/browsers/find-browser.ts";
import { launchFirefox } from "../support/browsers/firefox.ts";
import type { Reach } from "../support/browsers/loopback-hosts.ts";
import type { BrowserPage } from "../support/screen.ts";

type Wishes = {
  /** The unpacked extension. */
  readonly extensionPath: string;
  readonly headless: boolean;
  readonly hosts: Reach;
  /** A profile to keep; by default a fresh one, removed on close. */
  readonly userDataDir?: string;
};

/** A browser that a person works in, with Rolecall. */
export type StartedBrowser = {
  readonly userDataDir: string;
  readonly openExtensionPage: (path: string) => Promise<BrowserPage>;
  readonly openPopup: (page: BrowserPage) => Promise<BrowserPage>;
  /** Opens an address in the tab that the browser began with. */
  readonly openInFirstTab: (url: string) => Promise<BrowserPage>;
  /** Resolves when the person has closed it. */
  readonly closed: Promise<void>;
  readonly close: () => Promise<void>;
};

export async function startBrowser(name: BrowserName, wishes: Wishes): Promise<StartedBrowser> {
  const { browser, closed } = await (name === "firefox" ? openFirefox(wishes) : openChromium(wishes));
  // What both launchers can do, under one type. Their pages differ in more than is used here.
  const common = browser as never as Omit<StartedBrowser, "openInFirstTab" | "closed"> & {
    readonly openPage: (url: string) => Promise<BrowserPage>;
    readonly pages: () => Promise<readonly BrowserPage[]>;
  };
  return {
    ...common,
    closed,
    async openInFirstTab(url) {
      const [page] = await common.pages();
      if (page === undefined) return common.openPage(url);
      await page.goto(url);
      return page;
    },
  };
}

async function openFirefox(wishes: Wishes) {
  const browser = await launchFirefox({ ...wishes, handleSignals: false });
  return { browser, closed: browser.exited() };
}

async function openChromium(wishes: Wishes) {
  const browser = await launchChromium({
    ...wishes,
    handleSignals: false,
    // A person is at work here, who needs neither the notice of automated testing nor a session without sync.
    ignoreDefaultArgs: ["--enable-automation"],
    // Nor a bar across the window that warns of the switches which lead AWS's hosts to the practice console.
    ...(wishes.hosts !== "internet" && { args: ["--test-type"] }),
  });
  const closed = new Promise<void>((resolve) => browser.browser().once("disconnected", () => resolve()));
  return { browser, closed };
}
