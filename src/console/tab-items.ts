/*
 * The items of the session area that are kept for a tab. That area dies with the browser, as its tabs do; a tab that is
 * closed before takes its items along.
 */

/** The switch that is under way in the tab. */
export const switchKey = (tabId: number) => `switch-${tabId}`;
/** The session that the tab showed last. */
export const shownKey = (tabId: number) => `shown-${tabId}`;

export function forgetTab(session: { remove(keys: string[]): Promise<void> }, tabId: number): Promise<void> {
  return session.remove([switchKey(tabId), shownKey(tabId)]);
}
