import { parseAccount } from "../profile/account.ts";
import { parseColor } from "../profile/color.ts";
import { PARTITION_HOSTS, signInPartition, type Partition } from "../profile/partition.ts";
import type { Profile } from "../profile/profile.ts";
import { accept, refuse, type Parsed } from "../profile/parsed.ts";
import { parseRoleName } from "../profile/role-name.ts";
import { fitDisplayName } from "./display-name.ts";

/** What a switch-role link says of a role: `https://signin.aws.amazon.com/switchrole?account=…&roleName=…`. */
export type SwitchLink = {
  readonly partition: Partition;
  readonly accountId: string;
  readonly roleName: string;
  readonly displayName?: string;
  readonly color?: string;
};

export type SwitchLinkProblem = "linkForm" | "linkHost" | "linkAccount" | "linkRole";

export function parseSwitchLink(text: string): Parsed<SwitchLink, SwitchLinkProblem> {
  const url = URL.parse(text.trim());
  if (url?.protocol !== "https:" || url.pathname !== "/switchrole") return refuse("linkForm");
  const partition = signInPartition(url.hostname);
  if (partition === undefined) return refuse("linkHost");
  const account = parseAccount(url.searchParams.get("account") ?? "");
  if (!account.ok) return refuse("linkAccount");
  const role = parseRoleName(url.searchParams.get("roleName") ?? "");
  if (!role.ok) return refuse("linkRole");
  const displayName = fitDisplayName(url.searchParams.get("displayName")?.trim() ?? "");
  const color = parseColor(url.searchParams.get("color") ?? "");
  return accept({
    partition,
    accountId: account.value,
    roleName: role.value,
    ...(displayName !== undefined && { displayName }),
    ...(color.ok && { color: color.value }),
  });
}

export function formatSwitchLink({ partition, accountId, roleName, displayName, color }: Profile): string {
  const { signIn, homeRegion } = PARTITION_HOSTS[partition];
  const host = signIn.needsRegion ? `${homeRegion}.${signIn.host}` : signIn.host;
  const query = new URLSearchParams({ account: accountId, roleName, displayName, color });
  return `https://${host}/switchrole?${query.toString()}`;
}
