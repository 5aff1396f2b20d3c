import { createMarksKeeper } from "./marks-keeper.ts";

/** A script of its own, which the background loads only where marks are on or were. */
export type MarksScript = { keepMarks: () => Promise<void> };

Object.assign(globalThis, {
  keepMarks: createMarksKeeper(chrome.storage.local, chrome),
} satisfies MarksScript);
