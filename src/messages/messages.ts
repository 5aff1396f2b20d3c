import * as z from "zod/mini";
import type { FormTask } from "../console/pending-switch.ts";
import type { Renewal } from "../console/renewal.ts";
import type { SessionNote } from "../console/session-note.ts";

/**
 * Every message between the parts of the extension, by name, with what it carries. What is `unknown` here is decoded by
 * the part of the background that has a use for it, so that a start of the background need not load the shape of it.
 */
export const MESSAGES = {
  /** Popup: a switch leaves the browser; its `SwitchRecord` goes into the log. */
  recordSwitch: z.object({ record: z.unknown() }),
  /** Content script: what is there to do with the form on this page? */
  readFormTask: z.object({}),
  /** Content script: the form is filled; may it be submitted? The answer is yes once. */
  claimSubmission: z.object({}),
  /** Content script: the person picked one of the roles that were offered for the link on this page. */
  takeOffer: z.object({ key: z.string() }),
  /** Content script: what the badge of this tab says, nothing to take it off; six hex digits. */
  showBadge: z.object({ text: z.string(), color: z.string() }),
  /** A console page was seen as somebody: a `Sighting`. */
  noteSession: z.object({ sighting: z.unknown() }),
  /** Popup, content script: take the role of this tab once more; it was seen as a `Sighting`, and that is what counts. */
  renewSession: z.object({ sighting: z.unknown(), newTab: z.boolean(), anyway: z.boolean() }),
  /** A page was opened: bring replica and sync area together. */
  reconcile: z.object({}),
  /** Options page: ask a source of shared profiles now. */
  refreshSource: z.object({ id: z.string() }),
};

export type MessageName = keyof typeof MESSAGES;
export type MessageBody<Name extends MessageName> = z.infer<(typeof MESSAGES)[Name]>;

/** What comes back for each message. */
export type MessageReply = {
  recordSwitch: undefined;
  readFormTask: FormTask | undefined;
  claimSubmission: boolean;
  takeOffer: FormTask | undefined;
  showBadge: undefined;
  /** What is known of the session now. */
  noteSession: SessionNote | undefined;
  renewSession: Renewal;
  reconcile: undefined;
  refreshSource: undefined;
};
