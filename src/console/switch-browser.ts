import { sessionLabel } from "./hosts.ts";
import { callSessionApi, type SessionAnswer, type SessionCall } from "./in-page/call-session-api.ts";
import { postSwitchForm } from "./in-page/post-switch-form.ts";
import { inTime } from "./in-time.ts";
import { openNewTab } from "./new-tab.ts";
import { savePendingSwitch } from "./pending-switches.ts";
import { enteredKey } from "./session-note.ts";
import { findSessionTab } from "./session-tab.ts";
import type { SwitchBrowser } from "./switch-role.ts";

/** How long a page may take to give its token, which its scripts can keep from ever coming, and post the form. */
const TOKEN_DEADLINE_MS = 3000;
/** A little more, for the answer to come back. */
const POST_DEADLINE_MS = 4000;

/** The slices of the browser's API that are used. Firefox for Android has no windows. */
export type TabsBrowser = {
  readonly scripting: Pick<typeof chrome.scripting, "executeScript">;
  readonly tabs: Pick<typeof chrome.tabs, "create" | "get" | "query" | "update">;
  readonly windows?: Pick<typeof chrome.windows, "update">;
  readonly storage: { readonly session: { set(items: Record<string, unknown>): Promise<void> } };
};

/**
 * What a switch does to the browser's tabs, by the access that Rolecall has to them: opening the popup gives it to the
 * tab in front, and marks to all consoles. AWS's forms are kept track of elsewhere, so `openForm` is handed in.
 */
export function createSwitchBrowser(
  browser: TabsBrowser,
  openForm: SwitchBrowser["openForm"],
): SwitchBrowser {
  const { scripting, tabs, windows, storage } = browser;
  return {
    async postFromPage(tabId, form) {
      const injected = scripting.executeScript({
        target: { tabId },
        world: "MAIN",
        func: postSwitchForm,
        args: [{ ...form, notAfter: Date.now() + TOKEN_DEADLINE_MS }],
      });
      // No answer comes from a tab that went to a page where Rolecall may not run, or is closed.
      return (await inTime(injected, POST_DEADLINE_MS))?.[0]?.result ?? "moved";
    },
    callFromPage: (tabId, call) => callFromPage(scripting, tabId, call),
    expectAnswer: (tabId, request) =>
      savePendingSwitch(storage.session, tabId, { request, state: "submitted", since: Date.now() }),
    openForm,
    async openAddress(url, tabId, newTab) {
      await noteEntry(storage.session, url);
      const tab = await tabs.get(tabId).catch(() => undefined);
      if (tab === undefined) await tabs.create({ url });
      else if (newTab) await tabs.create({ url, index: tab.index + 1, openerTabId: tabId });
      else await tabs.update(tabId, { url });
    },
    async showSession(label, url) {
      const shown = await findSessionTab(tabs, label);
      if (shown?.id === undefined) {
        await openNewTab(tabs, { url });
        return;
      }
      await tabs.update(shown.id, { active: true });
      await windows?.update(shown.windowId, { focused: true });
    },
  };
}

/** Writes down when a session was entered at whose address its label stands; nothing else tells when it began. */
export async function noteEntry(session: TabsBrowser["storage"]["session"], url: string): Promise<void> {
  const label = sessionLabel(url);
  if (label !== undefined) await session.set({ [enteredKey(label)]: Date.now() });
}

/** Calls the session API from within a tab's page; `moved` where the tab shows no page that Rolecall may run in. */
export async function callFromPage(
  scripting: TabsBrowser["scripting"],
  tabId: number,
  call: SessionCall,
): Promise<SessionAnswer> {
  try {
    const [injected] = await scripting.executeScript({
      target: { tabId },
      func: callSessionApi,
      args: [call],
    });
    return injected?.result ?? { kind: "moved" };
  } catch {
    return { kind: "moved" };
  }
}
