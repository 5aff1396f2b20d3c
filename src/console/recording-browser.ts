import type { SwitchBrowser } from "./switch-role.ts";

/**
 * The browser, with each switch told of right when what makes it leaves: path A's form, the address that path B was
 * given, or AWS's own form. Showing a session that is open already is no switch. Nothing waits for the telling.
 */
export function recordingBrowser(browser: SwitchBrowser, record: () => void): SwitchBrowser {
  let isTold = false;
  const tell = () => {
    // A page that cannot post has AWS's form opened in its place, which is the same switch.
    if (!isTold) record();
    isTold = true;
  };
  return {
    ...browser,
    postFromPage(tabId, form) {
      tell();
      return browser.postFromPage(tabId, form);
    },
    openForm(request, tabId) {
      tell();
      return browser.openForm(request, tabId);
    },
    openAddress(url, tabId, newTab) {
      tell();
      return browser.openAddress(url, tabId, newTab);
    },
  };
}
