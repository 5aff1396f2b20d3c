import * as z from "zod/mini";
import { SwitchRequest } from "./switch-request.ts";

/**
 * A switch that a person chose for a tab and whose end is not known yet. It lives in the session area, which web pages
 * and content scripts cannot read, and decides what Rolecall may do with a form that shows up in that tab.
 */
export const PendingSwitch = z.object({
  request: SwitchRequest,
  /** `chosen`: the form is still to be filled and submitted, once. `submitted`: AWS has it. */
  state: z.enum(["chosen", "submitted"]),
  /** When it came into this state, in milliseconds since 1970. */
  since: z.number(),
});
export type PendingSwitch = z.infer<typeof PendingSwitch>;

/** What to do on a page of the switch-role form. */
export type FormTask =
  | { readonly kind: "complete"; readonly request: SwitchRequest }
  /** AWS shows its form again after it was submitted: it refused. */
  | { readonly kind: "explain"; readonly request: SwitchRequest }
  /** Somebody's link led here. Nothing is done but what the person picks. */
  | { readonly kind: "offer"; readonly offers: readonly FormOffer[] };

/** One of the person's roles that fits a link, by its profile's key. */
export type FormOffer = { readonly key: string; readonly displayName: string; readonly roleName: string };

/** Time to sign in on the way to the form. */
const CHOSEN_FOR_MS = 15 * 60_000;
/** Time for AWS to answer. A form that a person opens in the tab later is their own affair. */
const SUBMITTED_FOR_MS = 60_000;

/** What Rolecall is to do with the form at an address; undefined: leave it alone. */
export function formTask(
  pending: PendingSwitch | undefined,
  address: string,
  now: number,
): FormTask | undefined {
  if (pending === undefined) return undefined;
  const { request, state, since } = pending;
  const age = now - since;
  if (state === "submitted") return age <= SUBMITTED_FOR_MS ? { kind: "explain", request } : undefined;
  // A link to another role, opened in the same tab, is not what the person chose.
  const asked = new URL(address).searchParams;
  const isAsked = asked.get("account") === request.account && asked.get("roleName") === request.roleName;
  return isAsked && age <= CHOSEN_FOR_MS ? { kind: "complete", request } : undefined;
}
