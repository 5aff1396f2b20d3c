import * as z from "zod/mini";
import { fetchSessionData } from "./in-page/fetch-session-data.ts";
import { inTime } from "./in-time.ts";
import { readIdentity, type PageIdentity } from "./page-identity.ts";
import type { TabsBrowser } from "./switch-browser.ts";

/** AWS serves a page within a second or two, and a person is waiting. */
const LOAD_DEADLINE_MS = 4000;
/** A little more, for the answer to come back. */
const ANSWER_DEADLINE_MS = 4500;

/**
 * Who AWS takes the browser to be now: it is asked for the page that a tab shows once more, by that page. Undefined where
 * it does not tell, as where it would have the person sign in.
 */
export async function readServedIdentity(
  scripting: TabsBrowser["scripting"],
  tabId: number,
  pageUrl: string,
): Promise<PageIdentity | undefined> {
  const { origin, hostname } = new URL(pageUrl);
  const injected = scripting.executeScript({
    target: { tabId },
    injectImmediately: true,
    func: fetchSessionData,
    args: [{ from: origin, deadlineMs: LOAD_DEADLINE_MS }],
  });
  const answer = (await inTime(injected, ANSWER_DEADLINE_MS))?.[0]?.result;
  return readIdentity(z.string().safeParse(answer).data, hostname);
}
