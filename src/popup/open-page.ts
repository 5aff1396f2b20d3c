/** Opens the options page at one of its places, `options.html#{place}`, and lets the popup go. */
export async function openOptions(place: string): Promise<void> {
  await chrome.tabs.create({ url: chrome.runtime.getURL(`options.html#${place}`) });
  window.close();
}
