import { PLAN_KEY } from "../console/marks.ts";
import { SETTINGS_KEY } from "../library/settings.ts";
import { loadLater } from "./load-later.ts";

/** Brings marks up to date, and loads what does so only where a person has ever switched them on. */
export async function keepMarks(): Promise<void> {
  // Present is enough to know here; what it says is decoded where it counts.
  type Items = { readonly [PLAN_KEY]?: string; readonly [SETTINGS_KEY]?: { readonly markPages?: unknown } };
  const items = await chrome.storage.local.get<Items>([PLAN_KEY, SETTINGS_KEY]);
  if (!items[PLAN_KEY] && !items[SETTINGS_KEY]?.markPages) return;
  await (await loadLater("marksWork")).keepMarks();
}
