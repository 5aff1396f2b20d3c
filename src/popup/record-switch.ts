import { switchingIdentity } from "../console/fit.ts";
import { recordingBrowser } from "../console/recording-browser.ts";
import { createSwitchRecord, type SwitchRequest } from "../console/switch-request.ts";
import type { SwitchBrowser, SwitchTab } from "../console/switch-role.ts";
import { sendMessage } from "../messages/send-message.ts";
import { switchBrowser } from "./switch-browser.ts";

/** What the popup switches with, where a log is kept. */
export function switchBrowserWithLog(
  request: SwitchRequest,
  tab: SwitchTab | undefined,
  reason: string,
): SwitchBrowser {
  return recordingBrowser(switchBrowser, () => sendRecord(request, tab, reason));
}

/** The background writes the log: the popup may be gone before it could. One that cannot be written stops no switch. */
export function sendRecord(request: SwitchRequest, tab: SwitchTab | undefined, reason: string): void {
  const base = tab?.session && switchingIdentity(tab.session);
  const why = reason === "" ? {} : { reason };
  const how = { at: Date.now(), from: "popup", ...(base && { base }), ...why } as const;
  sendMessage(chrome.runtime, "recordSwitch", { record: createSwitchRecord(request, how) }).catch(
    (error: unknown) => console.error("Rolecall could not log a switch.", error),
  );
}
