import { createSwitchBrowser } from "../console/switch-browser.ts";
import { sendMessage } from "../messages/send-message.ts";

/** What the popup switches with, by the access that opening it gives to the tab in front. */
export const switchBrowser = createSwitchBrowser(chrome, (request, tabId) =>
  sendMessage(chrome.runtime, "openSwitchForm", { request, tabId }),
);
