import type { SwitchOutcome } from "./switch-role.ts";
import type { SwitchRequest } from "./switch-request.ts";

/** Why nothing was tried to renew a session. */
export type KeptReason =
  /** The page would lose what is typed into it. */
  | "unsaved"
  /** The same where AWS then signs the tab out: with several sessions, a renewed one takes the place of the old. */
  | "unsavedSession"
  /** There is something in the page that Rolecall may not look into. */
  | "unseen"
  /** The role was left since the page was loaded. */
  | "left"
  /** The tab shows another session than the one that was to be renewed, or does not say. */
  | "moved"
  /** Nobody switched to it: it is how the person signed in. */
  | "signedIn"
  /** The session that it was taken from is no more. */
  | "baseGone";

/** What came of a wish to renew a session. */
export type Renewal =
  | { readonly kind: "kept"; readonly why: KeptReason }
  /** A switch to the same role was tried, and this became of it. */
  | { readonly kind: "tried"; readonly request: SwitchRequest; readonly outcome: SwitchOutcome };

/** Whether a new tab in place of this one would keep what is typed. */
export function isSavedByNewTab(why: KeptReason): boolean {
  return why === "unsaved" || why === "unsavedSession" || why === "unseen";
}
