import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { waitFor } from "./condition.ts";

/** How long a tab may take to close before it is asked to again. */
const ASK_AGAIN_MS = 250;

/** How often a page is asked. Puppeteer asks with each frame, of which a tab that is not in front has none. */
const POLL_MS = 20;

/**
 * Gives the page a `close()` and a `waitForFunction()` that can be relied on. Chromium drops the request to close when it
 * comes while the tab goes from one site to another, and puppeteer's own then waits for ever; and puppeteer asks a
 * question no more that failed once, as many do before what they ask for is there, nor a tab that others are in front of.
 */
export function makeReliable(page: Page): Page {
  if (Object.hasOwn(page, "close")) return page;
  const close = page.close.bind(page);
  const waitForFunction = page.waitForFunction.bind(page);
  page.close = async () => {
    const ask = async () => {
      if (!page.isClosed()) await Promise.race([close(), pause(ASK_AGAIN_MS)]);
      return page.isClosed();
    };
    await waitFor(ask, { what: `the tab with ${page.url()} to close` });
  };
  page.waitForFunction = ((ask: unknown, options: object = {}, ...rest: []) =>
    waitForFunction(
      typeof ask === "string" ? falseIfItFails(ask) : (ask as string),
      { polling: POLL_MS, ...options },
      ...rest,
    )) as never;
  return page;
}

function falseIfItFails(expression: string): string {
  return `(async () => { try { return await (${expression}); } catch { return false; } })()`;
}
