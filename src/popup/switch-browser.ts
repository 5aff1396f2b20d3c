import { callSessionApi, type SessionAnswer, type SessionCall } from "../console/in-page/call-session-api.ts";
import { postSwitchForm } from "../console/in-page/post-switch-form.ts";
import { sessionLabel } from "../console/hosts.ts";
import { enteredKey } from "../console/session-note.ts";
import { savePendingSwitch } from "../console/pending-switches.ts";
import type { SwitchBrowser } from "../console/switch-role.ts";
import { sendMessage } from "../messages/send-message.ts";
import { findSessionTab } from "./find-session-tab.ts";

/** How long a page may take to give its token, which its scripts can keep from ever coming, and post the form. */
const TOKEN_DEADLINE_MS = 3000;
/** A little more, for the answer to come back. */
const POST_DEADLINE_MS = 4000;

/** What a switch does to the browser's tabs, by the access that opening the popup gives to the one in front. */
export const switchBrowser: SwitchBrowser = {
  async postFromPage(tabId, form) {
    try {
      const injected = chrome.scripting.executeScript({
        target: { tabId },
        world: "MAIN",
        func: postSwitchForm,
        args: [{ ...form, notAfter: Date.now() + TOKEN_DEADLINE_MS }],
      });
      const deadline = new Promise<undefined>((resolve) => {
        setTimeout(resolve, POST_DEADLINE_MS, undefined);
      });
      return (await Promise.race([injected, deadline]))?.[0]?.result ?? "moved";
    } catch {
      // The tab went to a page where Rolecall may not run, or is closed.
      return "moved";
    }
  },
  callFromPage,
  expectAnswer: (tabId, request) =>
    savePendingSwitch(chrome.storage.session, tabId, { request, state: "submitted", since: Date.now() }),
  openForm: (request, tabId) => sendMessage(chrome.runtime, "openSwitchForm", { request, tabId }),
  async openAddress(url, tabId, newTab) {
    const label = sessionLabel(url);
    if (label !== undefined) await chrome.storage.session.set({ [enteredKey(label)]: Date.now() });
    const tab = await chrome.tabs.get(tabId).catch(() => undefined);
    if (tab === undefined) await chrome.tabs.create({ url });
    else if (newTab) await chrome.tabs.create({ url, index: tab.index + 1, openerTabId: tabId });
    else await chrome.tabs.update(tabId, { url });
  },
  async showSession(label, url) {
    const shown = await findSessionTab(label);
    if (shown?.id === undefined) {
      await chrome.tabs.create({ url });
      return;
    }
    await chrome.tabs.update(shown.id, { active: true });
    // Firefox for Android has no windows.
    await (chrome as Partial<typeof chrome>).windows?.update(shown.windowId, { focused: true });
  },
};

export async function callFromPage(tabId: number, call: SessionCall): Promise<SessionAnswer> {
  try {
    const [injected] = await chrome.scripting.executeScript({
      target: { tabId },
      func: callSessionApi,
      args: [call],
    });
    return injected?.result ?? { kind: "moved" };
  } catch {
    return { kind: "moved" };
  }
}
