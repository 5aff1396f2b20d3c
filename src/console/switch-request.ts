import * as z from "zod/mini";
import { ACCOUNT } from "../profile/account.ts";
import { COLOR } from "../profile/color.ts";
import { Partition } from "../profile/partition.ts";
import { MAX_DISPLAY_NAME, type Profile } from "../profile/profile.ts";
import { isRoleName } from "../profile/role-name.ts";
import { consoleHost, consoleUrlPartition, defaultSignInHost, withoutSessionLabel } from "./hosts.ts";

/** What AWS is asked for: one role, how the console shows it, and where to land. */
export const SwitchRequest = z.object({
  partition: Partition,
  account: z.string().check(z.regex(ACCOUNT)),
  roleName: z.string().check(z.refine(isRoleName)),
  displayName: z.string().check(z.maxLength(MAX_DISPLAY_NAME)),
  color: z.string().check(z.regex(COLOR)),
  /** An https address of the partition's console; absent: where AWS sees fit. */
  redirectUri: z.exactOptional(z.string().check(z.refine((uri) => consoleUrlPartition(uri) !== undefined))),
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
    ...(profile.fillOnly === true && { fillOnly: true as const }),
  };
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
    redirect_uri: encodeURIComponent(request.redirectUri ?? consoleHomeUrl(request.partition)),
    displayName: request.displayName,
  };
}

/** The body of the POST that leaves a role, but for the CSRF token. */
export function switchBackFields(currentUrl: string): Readonly<Record<string, string>> {
  return {
    action: "switchToBasis",
    src: "nav",
    redirect_uri: encodeURIComponent(withoutSessionLabel(currentUrl)),
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

/** The first of the places a person could mean that lies in the console of the profile's partition. */
function landingUrl(profile: Profile, currentUrl: string | undefined): string | undefined {
  const { destination, region, partition } = profile;
  const wishes = [
    destination === undefined
      ? undefined
      : URL.parse(destination, `https://${consoleHost(partition, region)}`)?.href,
    region === undefined ? undefined : consoleHomeUrl(partition, region),
    currentUrl,
  ];
  const landing = wishes.find((wish) => wish !== undefined && consoleUrlPartition(wish) === partition);
  return landing === undefined ? undefined : withoutSessionLabel(landing);
}

function consoleHomeUrl(partition: Partition, region?: string): string {
  return `https://${consoleHost(partition, region)}/console/home`;
}
