/** The slice of `tabs` that a new tab needs. */
export type NewTabTabs = Pick<typeof chrome.tabs, "query" | "create">;

type Properties = { readonly url: string; readonly active?: boolean; readonly cookieStoreId?: string };

/**
 * Opens a tab beside the one that a person is on, or so many places after it, as theirs: closing it leads back there, and
 * unless told otherwise it is in the same container in Firefox, outside of which the person may be signed in as nobody.
 */
export async function openNewTab(
  tabs: NewTabTabs,
  properties: Properties,
  places = 1,
): Promise<chrome.tabs.Tab> {
  const [front] = await tabs.query({ active: true, lastFocusedWindow: true });
  if (front?.id === undefined) return tabs.create(properties);
  return tabs.create({
    ...properties,
    windowId: front.windowId,
    index: front.index + places,
    openerTabId: front.id,
  });
}
