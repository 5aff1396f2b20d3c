import { savePendingSwitch } from "../console/pending-switches.ts";
import { postSwitchForm } from "../console/in-page/post-switch-form.ts";
import { readConsolePage, type ConsolePageTexts } from "../console/in-page/read-console-page.ts";
import { consoleUrlPartition } from "../console/hosts.ts";
import { readSession } from "../console/session.ts";
import type { SwitchBrowser, SwitchTab } from "../console/switch-role.ts";
import { sendMessage } from "../messages/send-message.ts";

/** A page too busy to say who is signed in must not keep a person from switching: the form works without it. */
const PAGE_DEADLINE_MS = 2000;

/** The tab that the popup was opened on. */
export async function readActiveTab(): Promise<SwitchTab | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  const url = tab.url ?? "";
  const page = consoleUrlPartition(url) === undefined ? undefined : await readPage(tab.id);
  return { id: tab.id, session: page && readSession(page), blank: isBlank(url) };
}

export const switchBrowser: SwitchBrowser = {
  async postFromPage(tabId, form) {
    try {
      const [injected] = await chrome.scripting.executeScript({
        target: { tabId },
        world: "MAIN",
        func: postSwitchForm,
        args: [form],
      });
      return injected?.result ?? "moved";
    } catch {
      // The tab went to a page where Rolecall may not run.
      return "moved";
    }
  },
  expectAnswer: (tabId, request) =>
    savePendingSwitch(chrome.storage.session, tabId, { request, state: "submitted", since: Date.now() }),
  openForm: (request, tabId) => sendMessage(chrome.runtime, "openSwitchForm", { request, tabId }),
};

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

/** The new-tab pages of the browsers, and no page at all. */
function isBlank(url: string): boolean {
  return ["", "about:blank", "about:newtab", "about:home", "chrome://newtab/", "edge://newtab/"].includes(
    url,
  );
}
