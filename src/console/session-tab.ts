/** The slice of `tabs` that looking for a session needs. */
type Tabs = { query(query: object): Promise<chrome.tabs.Tab[]> };

/**
 * The tab that shows a session of a console with several, by the session's label. A tab tells its address only where
 * Rolecall has been opened on it or was given access to the console.
 */
export async function findSessionTab(tabs: Tabs, label: string): Promise<chrome.tabs.Tab | undefined> {
  return (await tabs.query({})).find((tab) => tab.url?.startsWith(`https://${label}.`));
}
