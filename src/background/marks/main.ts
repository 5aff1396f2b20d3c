import { createLock } from "../../library/lock.ts";
import { createMarksKeeper } from "./marks-keeper.ts";
import { createSessionKeeper, type NoteSession } from "./session-keeper.ts";

/** A script of its own, which the background loads only for console pages: where marks are on, or the popup is. */
export type MarksWork = { readonly keepMarks: () => Promise<void>; readonly noteSession: NoteSession };

const marksWork: MarksWork = {
  keepMarks: createMarksKeeper(chrome.storage.local, chrome),
  noteSession: createSessionKeeper({
    ...chrome.storage,
    loadTabs: () => chrome.tabs.query({}),
    lock: createLock(navigator.locks, "sessions"),
    now: Date.now,
  }),
};
Object.assign(globalThis, { marksWork });
