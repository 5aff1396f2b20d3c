import { findUnsavedInput } from "./in-page/find-unsaved-input.ts";
import { inTime } from "./in-time.ts";
import type { TabsBrowser } from "./switch-browser.ts";

/** A page too busy to be looked through may have anything in it. */
const LOOK_DEADLINE_MS = 2000;

/** `unknown`: Rolecall may not look into each frame of the page, or got no answer in time. */
export type UnsavedInput = "none" | "some" | "unknown";

/** Whether a reload of a tab would lose what a person typed or chose there, in whichever frame. */
export async function lookForUnsavedInput(
  scripting: TabsBrowser["scripting"],
  tabId: number,
): Promise<UnsavedInput> {
  const injected = scripting.executeScript({
    target: { tabId, allFrames: true },
    injectImmediately: true,
    func: findUnsavedInput,
  });
  const looked = await inTime(injected, LOOK_DEADLINE_MS);
  if (looked === undefined || looked.length === 0) return "unknown";
  let [expected, seen] = [0, 0];
  let isComplete = true;
  for (const { frameId, result } of looked) {
    if (result?.isUnsaved === true) return "some";
    isComplete &&= result != null;
    expected += result?.frames ?? 0;
    if (frameId !== 0 && result?.isLarge === true) seen++;
  }
  // The browser leaves out, without a word, the frames that an extension may not look into.
  return isComplete && seen >= expected ? "none" : "unknown";
}
