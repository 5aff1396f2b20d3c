import type { AddressBarScript } from "./address-bar/main.ts";
import { loadLater } from "./load-later.ts";

/**
 * Listens to the keyword in the address bar, and loads what answers when it is typed. Firefox for Android has no
 * keywords.
 */
export function watchAddressBar(omnibox: typeof chrome.omnibox | undefined): void {
  omnibox?.onInputChanged.addListener((...typed) => void load().then((bar) => bar?.suggest(...typed)));
  omnibox?.onInputEntered.addListener((...entered) => void load().then((bar) => bar?.enter(...entered)));
}

async function load() {
  const scope = globalThis as Partial<AddressBarScript>;
  if (scope.addressBar === undefined) await loadLater("address-bar.js");
  return scope.addressBar;
}
