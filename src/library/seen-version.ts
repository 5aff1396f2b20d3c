import type { TextStore } from "./kept-roles.ts";

/*
 * Which version's changes a person has seen on this machine, kept in the extension's `localStorage`: the popup reads it
 * before its first frame, and nothing is lost with it.
 */

const SEEN_KEY = "seenVersion";

/** Whether Rolecall was updated since a person last had a chance to see what changed. An install is no update. */
export function isUpdated(store: TextStore, version: string): boolean {
  const seen = store.getItem(SEEN_KEY);
  if (seen === null) markSeen(store, version);
  return seen !== null && seen !== version;
}

export function markSeen(store: TextStore, version: string): void {
  try {
    store.setItem(SEEN_KEY, version);
  } catch {
    // There is no room for it. It is a hint, and worth no message.
  }
}
