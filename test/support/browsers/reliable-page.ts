import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { waitFor } from "./condition.ts";

/** How long a tab may take to close before it is asked to again. */
const ASK_AGAIN_MS = 250;

/**
 * Gives the page a `close()` and a `waitForFunction()` that can be relied on. Chromium drops the request to close when it
 * comes while the tab goes from one site to another, and puppeteer's own then waits for ever; and puppeteer asks a
 * question no more that failed once, as many do before what they ask for is there.
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
  page.waitForFunction = ((ask: unknown, ...rest: []) =>
    waitForFunction(typeof ask === "string" ? falseIfItFails(ask) : (ask as string), ...rest)) as never;
  return page;
}

function falseIfItFails(expression: string): string {
  return `(async () => { try { return await (${expression}); } catch { return false; } })()`;
}
