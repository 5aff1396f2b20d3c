import { writeFile } from "node:fs/promises";
import { DEADLINE_MS, waitFor } from "./condition.ts";
import * as firefoxWindow from "./firefox-window.ts";
import { scriptOf } from "./marionette.ts";
import type { Marionette } from "./marionette.ts";

/** Keys by the names that KeyboardEvent.key gives them, as WebDriver spells them in text. */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Escape: "\uE00C",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Delete: "\uE017",
  F2: "\uE032",
  F10: "\uE03A",
  Meta: "\uE03D",
};

/** A tab or the popup in Firefox, with the part of puppeteer's `Page` that tests need, under the same names. */
export type FirefoxPage = {
  readonly url: () => Promise<string>;
  readonly goto: (url: string) => Promise<void>;
  readonly bringToFront: () => Promise<void>;
  /**
   * Runs a function or an expression on the page; waits for a promise; arguments and result are JSON. It sees all that
   * the page's scripts see, but what is to last must be set on `window`: Marionette gives each call its own `globalThis`.
   */
  readonly evaluate: <A extends unknown[], R>(
    run: ((...args: A) => R) | string,
    ...args: A
  ) => Promise<Awaited<R>>;
  /** Asks again and again, across navigations, until the answer is truthy. */
  readonly waitForFunction: <A extends unknown[]>(
    ask: ((...args: A) => unknown) | string,
    options?: { readonly timeout?: number },
    ...args: A
  ) => Promise<void>;
  readonly waitForSelector: (selector: string, options?: { readonly timeout?: number }) => Promise<void>;
  readonly click: (selector: string) => Promise<void>;
  /** Appends to what the field holds. For a file input, `text` is the path of the file. */
  readonly type: (selector: string, text: string) => Promise<void>;
  /** Keys go to the element that has the focus. `press("Control", "a")` holds the first while the second is hit. */
  readonly keyboard: {
    readonly press: (...keys: readonly string[]) => Promise<void>;
    readonly type: (text: string) => Promise<void>;
  };
  readonly screenshot: (options?: {
    readonly path?: string;
    readonly fullPage?: boolean;
  }) => Promise<Uint8Array>;
  readonly isClosed: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

/** A page by the number that Firefox keeps for it through every navigation. */
export function createFirefoxPage(marionette: Marionette, id: number): FirefoxPage {
  const run = (command: firefoxWindow.PageCommand) =>
    marionette.inChrome(firefoxWindow.runInPage, id, command);
  const readState = () => marionette.inChrome(firefoxWindow.readLoadState, id);
  const evaluate = (script: ((...args: never[]) => unknown) | string, args: readonly unknown[]) =>
    run({ kind: "evaluate", script: scriptOf(script), args, timeout: DEADLINE_MS });
  const waitForTruth = async (
    what: string,
    ask: () => Promise<unknown>,
    { timeout = DEADLINE_MS }: { readonly timeout?: number } = {},
  ) => {
    await waitFor(async () => Boolean(await ask()), { what, timeout });
  };

  return {
    async url() {
      return (await readState())?.url ?? "";
    },
    async goto(url) {
      const before = (await readState())?.document;
      await marionette.inChrome(firefoxWindow.navigate, id, url);
      const state = await waitFor(
        async () => {
          const now = await readState();
          // A blank document passes by when Firefox moves the tab to another process.
          const isThere = now?.document !== before && (now?.url !== "about:blank" || url === "about:blank");
          return now !== null && isThere && !now.loading && now;
        },
        { what: `Firefox to load ${url}` },
      );
      if (/^about:(net|cert)error/.test(state.url)) throw new Error(`${url} did not load: ${state.url}`);
    },
    bringToFront: () => marionette.inChrome(firefoxWindow.selectTab, id),
    evaluate: (script, ...args) => evaluate(script, args) as never,
    waitForFunction: (ask, options, ...args) => waitForTruth(String(ask), () => evaluate(ask, args), options),
    waitForSelector: (selector, options) =>
      waitForTruth(
        selector,
        () => evaluate((wanted: string) => document.querySelector(wanted) !== null, [selector]),
        options,
      ),
    async click(selector) {
      await run({ kind: "click", selector });
    },
    async type(selector, text) {
      await run({ kind: "keys", selector, text });
    },
    keyboard: {
      async press(...keys) {
        const [key = "", ...more] = keys;
        try {
          await run({ kind: "keys", text: keys.map(spellKey).join("") });
        } catch (error) {
          // The focus is in a shadow root that Marionette may not look into. Firefox's own window finds it there.
          if (more.length > 0 || !String(error).includes("is not reachable by keyboard")) throw error;
          await marionette.inChrome(firefoxWindow.hitKey, key);
        }
      },
      async type(text) {
        await run({ kind: "keys", text });
      },
    },
    async screenshot({ path, fullPage = false } = {}) {
      const image = Buffer.from((await run({ kind: "screenshot", full: fullPage })) as string, "base64");
      if (path !== undefined) await writeFile(path, image);
      return image;
    },
    async isClosed() {
      return (await readState()) === null;
    },
    async close() {
      await marionette.inChrome(firefoxWindow.closePage, id);
      await waitFor(async () => (await readState()) === null, { what: "the page to close" });
    },
  };
}

function spellKey(key: string): string {
  const spelled = KEYS[key] ?? key;
  if (spelled.length !== 1) throw new Error(`No key is called ${key}.`);
  return spelled;
}
