import { consoleUrlPartition } from "../console/hosts.ts";
import { readConsolePage, type ConsolePageTexts } from "../console/in-page/read-console-page.ts";
import { readSessionList, type LiveSession } from "../console/live-sessions.ts";
import { findBaseSession, isChained } from "../console/preflight.ts";
import { listCall } from "../console/session-switch.ts";
import { readSession, type ConsoleSession } from "../console/session.ts";
import type { SwitchTab } from "../console/switch-role.ts";
import { callFromPage } from "./switch-browser.ts";

/** A page too busy to say who is signed in must not keep a person from switching: the form works without it. */
const PAGE_DEADLINE_MS = 2000;

/** The tab that the popup was opened on. */
export async function readActiveTab(): Promise<SwitchTab | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  const url = tab.url ?? "";
  const page = consoleUrlPartition(url) === undefined ? undefined : await readPage(tab.id);
  const session = page && readSession(page);
  const read = { id: tab.id, session, blank: isBlank(url) };
  if (session?.multiSession !== true) return read;
  const sessions = readSessions(tab.id, session);
  const baseSession = sessions.then((listed = []) =>
    isChained(session) ? findBaseSession(session, listed) : undefined,
  );
  return { ...read, sessions, baseSession };
}

/** Undefined where a browser keeps it from Rolecall. */
export async function readTabAddress(): Promise<string | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.url;
}

async function readPage(tabId: number): Promise<ConsolePageTexts | undefined> {
  const deadline = new Promise<undefined>((resolve) => {
    setTimeout(resolve, PAGE_DEADLINE_MS, undefined);
  });
  const injected = chrome.scripting.executeScript({
    target: { tabId },
    world: "MAIN",
    injectImmediately: true,
    func: readConsolePage,
  });
  try {
    return (await Promise.race([injected, deadline]))?.[0]?.result;
  } catch {
    return undefined;
  }
}

/** What AWS lists. It is asked while a person looks for a role, so that the switch itself need not wait. */
export async function readSessions(
  tabId: number,
  session: ConsoleSession,
): Promise<readonly LiveSession[] | undefined> {
  const call = listCall(session);
  const answer = call && (await callFromPage(tabId, call));
  return answer?.kind === "answered" ? readSessionList(answer.text, Date.now()) : undefined;
}

/** The new-tab pages of the browsers, and no page at all. */
function isBlank(url: string): boolean {
  return ["", "about:blank", "about:newtab", "about:home", "chrome://newtab/", "edge://newtab/"].includes(
    url,
  );
}
