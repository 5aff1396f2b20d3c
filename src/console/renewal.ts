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
  /** AWS does not tell whether the person is still in the role. */
  | "unsure"
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

/** How a person wants a session renewed, who was told what stands in the way. */
export type RenewHow = {
  /** In a new tab, so that this one keeps what is typed. */
  readonly newTab: boolean;
  /** Even where AWS does not tell whether they are still in the role. */
  readonly anyway: boolean;
};

/** What a button says that goes on in that way. */
export const RENEW_LABELS = { newTab: "renewNewTab", anyway: "renewAnyway" } as const satisfies Record<
  keyof RenewHow,
  string
>;

/** The way on from where a session was not renewed. */
export function wayOn(why: KeptReason): keyof RenewHow | undefined {
  if (why === "unsure") return "anyway";
  return why === "unsaved" || why === "unsavedSession" || why === "unseen" ? "newTab" : undefined;
}
