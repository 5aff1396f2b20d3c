import type { OpenedRole, RoleTabs } from "../console/open-roles.ts";
import { findSessionTab } from "../console/session-tab.ts";
import { noteEntry } from "../console/switch-browser.ts";
import { tabGroupColor } from "../profile/tab-group-color.ts";
import { switchBrowser } from "./switch-browser.ts";

/** The tabs of roles that are opened together. */
export const roleTabs: RoleTabs = {
  callFromPage: (tabId, call) => switchBrowser.callFromPage(tabId, call),
  findSession: async (label) => (await findSessionTab(chrome.tabs, label))?.id,
  noteEntry: (url) => noteEntry(chrome.storage.session, url),
  async openBehind(url, tabId, places) {
    const { index } = await chrome.tabs.get(tabId);
    const tab = await chrome.tabs.create({ url, active: false, index: index + places, openerTabId: tabId });
    return tab.id;
  },
};

/** Puts each role's tab into a group of its name and colour, where the browser has such groups and a person allowed it. */
export async function groupTabs(opened: readonly OpenedRole[]): Promise<void> {
  const { tabGroups } = chrome as Partial<typeof chrome>;
  if (tabGroups === undefined) return;
  for (const { request, tabId } of opened) {
    if (tabId === undefined) continue;
    const { windowId } = await chrome.tabs.get(tabId);
    const [same] = await tabGroups.query({ windowId, title: request.displayName });
    const groupId = await chrome.tabs.group(
      same === undefined
        ? { tabIds: [tabId], createProperties: { windowId } }
        : { tabIds: [tabId], groupId: same.id },
    );
    await tabGroups.update(groupId, { title: request.displayName, color: tabGroupColor(request.color) });
  }
}
