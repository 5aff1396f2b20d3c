import { openForm } from "../console/open-form.ts";
import { openInContainer } from "../console/open-in-container.ts";
import { createPendingSwitches } from "../console/pending-switches.ts";
import { createSwitchBrowser } from "../console/switch-browser.ts";
import type { SwitchRequest } from "../console/switch-request.ts";
import { createLock } from "../library/lock.ts";
import { pageLocks } from "../messages/lent-locks.ts";
import type { Container } from "../profile/container.ts";

// Not by way of the background, which has the library to bring up to date when the popup opens.
const pending = createPendingSwitches({
  session: chrome.storage.session,
  exclusive: createLock(pageLocks(), "switch"),
  now: Date.now,
});

/** What the popup switches with, by the access that opening it gives to the tab in front. */
export const switchBrowser = createSwitchBrowser(chrome, (request, tabId) =>
  openForm(request, tabId, { tabs: chrome.tabs, pending }),
);

/** Opens a role in a container, so many places behind the tab in front. */
export function openBehindIn(container: Container, request: SwitchRequest, places = 1) {
  return openInContainer(request, container, { tabs: chrome.tabs, pending, places });
}
