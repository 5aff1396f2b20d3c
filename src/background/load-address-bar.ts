import { loadLater } from "./load-later.ts";

/**
 * Listens to the keyword in the address bar, and loads what answers when it is typed. Firefox for Android has no
 * keywords.
 */
export function watchAddressBar(omnibox: typeof chrome.omnibox | undefined): void {
  omnibox?.onInputChanged.addListener(async (...typed) => (await loadLater("addressBar")).suggest(...typed));
  omnibox?.onInputEntered.addListener(async (...entered) =>
    (await loadLater("addressBar")).enter(...entered),
  );
}
