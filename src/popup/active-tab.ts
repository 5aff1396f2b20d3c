import { readTab } from "../console/read-tab.ts";
import type { SwitchTab } from "../console/switch-role.ts";

/** The tab that the popup was opened on, and what its page tells. */
export async function readActiveTab(): Promise<SwitchTab | undefined> {
  const tab = await findActiveTab();
  return tab && readTab(chrome.scripting, tab);
}

/** Undefined where a browser keeps it from Rolecall. */
export async function readTabAddress(): Promise<string | undefined> {
  return (await findActiveTab())?.url;
}

async function findActiveTab(): Promise<chrome.tabs.Tab | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab;
}
