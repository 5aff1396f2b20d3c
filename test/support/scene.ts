import type { Profile } from "../../src/profile/profile.ts";
import {
  startPracticeConsole,
  type PracticeConsole,
  type PracticeConsoleOptions,
} from "../practice-console/server.ts";
import { launchChromium } from "./browsers/chromium.ts";
import { launchFirefox } from "./browsers/firefox.ts";
import type { Preferences } from "./browsers/firefox-preferences.ts";
import { storeProfiles } from "./browsers/stored-profiles.ts";
import type { BrowserPage } from "./screen.ts";

export const BROWSERS = ["chromium", "firefox"] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** The built extension in a fresh browser, which reaches a practice console in place of AWS and nothing else. */
export type Scene = {
  readonly practice: PracticeConsole;
  readonly openPage: (url: string) => Promise<BrowserPage>;
  /** In a container, which Firefox alone has. */
  readonly openContainerPage?: (url: string) => Promise<BrowserPage>;
  readonly openExtensionPage: (path: string) => Promise<BrowserPage>;
  readonly runningVersion: () => Promise<string | undefined>;
  /** Allows the extension in private windows, which starts it anew, and opens the page in one. */
  readonly openPrivatePage: (url: string) => Promise<BrowserPage>;
  /** What a person has before them who has opened a tab and not gone anywhere yet. */
  readonly openNewTab: () => Promise<BrowserPage>;
  /** The real popup over a tab, once its first rows are painted and keys reach its search box. */
  readonly openPopup: (page: BrowserPage) => Promise<BrowserPage>;
  readonly pages: () => Promise<readonly BrowserPage[]>;
  /** Runs what makes the extension ask for sites, and has the request allowed. */
  readonly allowing: (origins: readonly string[], ask: () => Promise<void>) => Promise<void>;
  /** The same with the request refused; in Firefox alone, Chromium's question being out of reach. */
  readonly refusing?: (ask: () => Promise<void>) => Promise<void>;
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const READY = `performance.getEntriesByName("rolecall:ready").length > 0
  && document.activeElement.type === "search" && document.hasFocus()`;
const EXTENSION = "dist/extension";
/** Chromium's new tab takes a second to come up; this page of its own is known to extensions as little as that. */
const NEW_TAB = { chromium: "chrome://version/", firefox: "about:newtab" };

type SceneOptions = PracticeConsoleOptions & {
  readonly extensionPath?: string;
  /** Firefox's; Chromium has none. */
  readonly preferences?: Preferences;
  /** What is open already when the extension is installed. */
  readonly beforeInstall?: (
    openPage: (url: string) => Promise<BrowserPage>,
    practice: PracticeConsole,
  ) => Promise<void>;
};

export async function openScene(
  name: BrowserName,
  profiles: readonly Profile[] = [],
  options: SceneOptions = {},
): Promise<Scene> {
  const { extensionPath = EXTENSION, preferences = {}, beforeInstall, ...wishes } = options;
  const practice = await startPracticeConsole(wishes);
  try {
    const start = {
      extensionPath,
      hosts: practice,
      ...(beforeInstall !== undefined && {
        beforeInstall: ((openPage: never) => beforeInstall(openPage, practice)) as never,
      }),
    };
    const scene = { practice, ...(await launch(name, start, preferences)) };
    if (profiles.length > 0) await storeProfiles(await scene.openExtensionPage("options.html"), profiles);
    return {
      ...scene,
      openNewTab: () => scene.openPage(NEW_TAB[name]),
      async openPopup(page) {
        const popup = await scene.openPopup(page);
        await popup.waitForFunction(READY);
        return popup;
      },
      async close() {
        await scene.close();
        await practice.close();
      },
    };
  } catch (error) {
    await practice.close();
    throw error;
  }
}

/** What both launchers can do, under one type. Their pages differ in more than the tests use. */
async function launch(
  name: BrowserName,
  start: { readonly extensionPath: string; readonly hosts: PracticeConsole; readonly beforeInstall?: never },
  preferences: Preferences,
): Promise<Omit<Scene, "practice" | "openNewTab">> {
  if (name === "firefox") return (await launchFirefox({ ...start, preferences })) as never;
  return (await launchChromium(start)) as never;
}
