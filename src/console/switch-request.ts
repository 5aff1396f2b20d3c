import * as z from "zod/mini";
import { ACCOUNT } from "../profile/account.ts";
import { COLOR } from "../profile/color.ts";
import { Partition } from "../profile/partition.ts";
import { MAX_DISPLAY_NAME, Profile } from "../profile/profile.ts";
import { isRoleName } from "../profile/role-name.ts";
import type { SwitchRecord } from "../profile/switch-record.ts";
import { consoleUrlPartition, defaultSignInHost, withoutSessionLabel } from "./hosts.ts";
import { consoleHomeUrl, landingUrl, withoutResource } from "./landing.ts";
import { DIFFERENTIATOR } from "./live-sessions.ts";

/** What AWS is asked for: one role, how the console shows it, and where to land. */
export const SwitchRequest = z.object({
  partition: Partition,
  account: z.string().check(z.regex(ACCOUNT)),
  roleName: z.string().check(z.refine(isRoleName)),
  displayName: z.string().check(z.maxLength(MAX_DISPLAY_NAME)),
  color: z.string().check(z.regex(COLOR)),
  /** An https address of the partition's console; absent: where AWS sees fit. */
  redirectUri: z.exactOptional(z.string().check(z.refine((uri) => consoleUrlPartition(uri) !== undefined))),
  /** The session that is to switch, where AWS's form asks which. */
  session: z.exactOptional(z.string().check(z.regex(DIFFERENTIATOR))),
  /** The identity that the switch has to start from. */
  base: Profile.shape.base,
  /** AWS's form is filled in and left to the person to submit. */
  fillOnly: z.exactOptional(z.literal(true)),
});
export type SwitchRequest = z.infer<typeof SwitchRequest>;

/** Asks for a profile's role. `currentUrl` is the page a person is on, which is where they land by default. */
export function createSwitchRequest(profile: Profile, currentUrl: string | undefined): SwitchRequest {
  const redirectUri = landingUrl(profile, currentUrl);
  return {
    partition: profile.partition,
    account: profile.accountId,
    roleName: profile.roleName,
    displayName: profile.displayName,
    color: profile.color,
    ...(redirectUri !== undefined && { redirectUri }),
    ...(profile.base !== undefined && { base: profile.base }),
    ...(profile.fillOnly === true && { fillOnly: true as const }),
  };
}

/** What the log keeps of a request. */
export function createSwitchRecord(
  { displayName, account, roleName, partition }: SwitchRequest,
  how: Pick<SwitchRecord, "at" | "from" | "base" | "reason">,
): SwitchRecord {
  return { displayName, account, roleName, partition, ...how };
}

/** Where a request lands; AWS wants to be told. */
export function landingOf({ redirectUri, partition }: SwitchRequest): string {
  return redirectUri ?? consoleHomeUrl(partition);
}

/** The body of path A's POST, but for the CSRF token, which only the page has. */
export function switchFields(request: SwitchRequest): Readonly<Record<string, string>> {
  return {
    mfaNeeded: "0",
    action: "switchFromBasis",
    src: "nav",
    roleName: request.roleName,
    account: request.account,
    color: request.color,
    redirect_uri: encodeURIComponent(landingOf(request)),
    displayName: request.displayName,
  };
}

/** The body of the POST that leaves a role, but for the CSRF token. */
export function switchBackFields(currentUrl: string): Readonly<Record<string, string>> {
  return {
    action: "switchToBasis",
    src: "nav",
    redirect_uri: encodeURIComponent(withoutResource(withoutSessionLabel(currentUrl))),
  };
}

/** AWS's own switch-role form, filled in as far as its address can. */
export function switchFormUrl(request: SwitchRequest): string {
  const url = new URL(`https://${defaultSignInHost(request.partition)}/switchrole`);
  url.searchParams.set("account", request.account);
  url.searchParams.set("roleName", request.roleName);
  url.searchParams.set("displayName", request.displayName);
  url.searchParams.set("color", request.color);
  if (request.redirectUri !== undefined) url.searchParams.set("redirect_uri", request.redirectUri);
  return url.href;
}
