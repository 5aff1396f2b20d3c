/**
 * The tab that shows a session of a console with several, by the session's label. A tab tells its address only where
 * Rolecall has been opened on it or was given access to the console.
 */
export async function findSessionTab(label: string): Promise<chrome.tabs.Tab | undefined> {
  const tabs = await chrome.tabs.query({});
  return tabs.find((tab) => tab.url?.startsWith(`https://${label}.`));
}
