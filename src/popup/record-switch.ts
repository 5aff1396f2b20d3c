import { switchingIdentity } from "../console/fit.ts";
import { recordingBrowser } from "../console/recording-browser.ts";
import { createSwitchRecord, type SwitchRequest } from "../console/switch-request.ts";
import type { SwitchBrowser, SwitchTab } from "../console/switch-role.ts";
import { sendMessage } from "../messages/send-message.ts";
import { switchBrowser } from "./switch-browser.ts";

/** What the popup switches with, where a log is kept. The background writes it: the popup may be gone before it could. */
export function switchBrowserWithLog(
  request: SwitchRequest,
  tab: SwitchTab | undefined,
  reason: string,
): SwitchBrowser {
  return recordingBrowser(switchBrowser, () => {
    const base = tab?.session && switchingIdentity(tab.session);
    const how = {
      at: Date.now(),
      from: "popup",
      ...(base && { base }),
      ...(reason !== "" && { reason }),
    } as const;
    // A log that cannot be written keeps nobody from a role.
    sendMessage(chrome.runtime, "recordSwitch", { record: createSwitchRecord(request, how) }).catch(
      (error: unknown) => console.error("Rolecall could not log a switch.", error),
    );
  });
}
