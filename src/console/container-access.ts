/**
 * Firefox opens a tab in a container only for an add-on with this permission. It gives it without a question, for by itself
 * it lets nobody at a site's cookies; Rolecall uses none of the functions that come with it.
 */
const ACCESS: chrome.permissions.Permissions = { permissions: ["cookies"] };

/** Call it at once in answer to a click; Firefox heeds no other. */
export function askForContainers(permissions: Pick<typeof chrome.permissions, "request">): Promise<boolean> {
  return permissions.request(ACCESS);
}

export function giveUpContainers(permissions: Pick<typeof chrome.permissions, "remove">): Promise<boolean> {
  return permissions.remove(ACCESS);
}
