import { containerOf } from "../profile/container.ts";
import { consoleUrlPartition } from "./hosts.ts";
import { readConsolePage, type ConsolePageTexts } from "./in-page/read-console-page.ts";
import { inTime } from "./in-time.ts";
import { readSessionList, type LiveSession } from "./live-sessions.ts";
import { findBaseSession, isChained } from "./preflight.ts";
import { listCall } from "./session-switch.ts";
import { readSession, type ConsoleSession } from "./session.ts";
import { callFromPage, type TabsBrowser } from "./switch-browser.ts";
import type { SwitchTab } from "./switch-role.ts";

/** A page too busy to say who is signed in must not keep a person from switching: the form works without it. */
const PAGE_DEADLINE_MS = 2000;

type Scripting = TabsBrowser["scripting"];

/** What a tab's page tells of its session, and what AWS does; a page that Rolecall may not look into tells nothing. */
export async function readTab(
  scripting: Scripting,
  tab: Pick<chrome.tabs.Tab, "id" | "url" | "incognito">,
): Promise<SwitchTab | undefined> {
  const { id, url, incognito: isPrivate } = tab;
  if (id === undefined) return undefined;
  const page = consoleUrlPartition(url ?? "") === undefined ? undefined : await readPage(scripting, id);
  const session = page && readSession(page);
  const blank = url === undefined ? await isOfChromium(scripting, id) : isBlank(url);
  const read = { id, session, blank, isPrivate, container: containerOf(tab) };
  if (session?.multiSession !== true) return read;
  const sessions = readSessions(scripting, id, session);
  const baseSession = sessions.then((listed = []) =>
    isChained(session) ? findBaseSession(session, listed) : undefined,
  );
  return { ...read, sessions, baseSession };
}

async function readPage(scripting: Scripting, tabId: number): Promise<ConsolePageTexts | undefined> {
  const injected = scripting.executeScript({
    target: { tabId },
    world: "MAIN",
    injectImmediately: true,
    func: readConsolePage,
  });
  return (await inTime(injected, PAGE_DEADLINE_MS))?.[0]?.result;
}

/** What AWS lists. It is asked while a person looks for a role, so that the switch itself need not wait. */
export async function readSessions(
  scripting: Scripting,
  tabId: number,
  session: ConsoleSession,
): Promise<readonly LiveSession[] | undefined> {
  const call = listCall(session);
  const answer = call && (await callFromPage(scripting, tabId, call));
  return answer?.kind === "answered" ? readSessionList(answer.text, Date.now()) : undefined;
}

/** The new-tab pages of the browsers, and no page at all. */
function isBlank(url: string): boolean {
  return ["", "about:blank", "about:newtab", "about:home", "chrome://newtab/", "edge://newtab/"].includes(
    url,
  );
}

/**
 * Chromium keeps the addresses of its own pages to itself, that of a new tab among them, and those of pages where a policy
 * lets no extension in, or that the address bar opened the popup over, which may be anybody's. The reason why no script
 * may run there tells them apart (seen in 156). Not needed once a new tab tells its address.
 */
async function isOfChromium(scripting: Scripting, tabId: number): Promise<boolean> {
  const refusal = await scripting
    .executeScript({ target: { tabId }, injectImmediately: true, func: () => undefined })
    .then(() => "", String);
  return refusal.includes(" chrome:// ");
}
