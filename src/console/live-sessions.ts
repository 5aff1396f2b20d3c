import * as z from "zod/mini";
import { isAccountId } from "../profile/account.ts";
import { isRegion, type Partition } from "../profile/partition.ts";
import { splitRoleName } from "../profile/role-name.ts";
import { consoleHost } from "./hosts.ts";
import { parsePrincipal, type Principal } from "./principal.ts";

/** A session that the browser has beside that of the tab. With multi-session there are up to five in all. */
export type LiveSession = Principal & {
  /** `{12 digits}-{8 characters}`: the label that its console's addresses begin with. */
  readonly label: string;
  readonly accountAlias: string | undefined;
  /** Milliseconds since 1970. */
  readonly expiresAt: number | undefined;
};

/** AWS takes no more at once. */
export const MAX_SESSIONS = 5;

/** What AWS sets apart a browser's sessions by; with or without the account in front (both were seen). */
export const DIFFERENTIATOR = /^(?:\d{12}-)?[a-z0-9]{8}$/;

const Listed = z.object({
  differentiator: z.string().check(z.regex(DIFFERENTIATOR)),
  principal_arn: z.string(),
  expiry: z.optional(z.unknown()),
  account_alias: z.optional(z.unknown()),
});

/** Reads what AWS lists, leaving out what cannot be read or has expired; undefined when it is no list at all. */
export function readSessionList(text: string, now: number): readonly LiveSession[] | undefined {
  const list = z.object({ sessions: z.array(z.unknown()) }).safeParse(parseJson(text));
  if (!list.success) return undefined;
  return list.data.sessions.flatMap((given) => {
    const listed = Listed.safeParse(given);
    const principal = listed.success ? parsePrincipal(listed.data.principal_arn) : undefined;
    if (!listed.success || principal === undefined) return [];
    const { differentiator, expiry, account_alias: alias } = listed.data;
    const expiresAt = readTime(expiry);
    if (expiresAt !== undefined && expiresAt <= now) return [];
    return {
      ...principal,
      label: differentiator.includes("-") ? differentiator : `${principal.accountId}-${differentiator}`,
      accountAlias: typeof alias === "string" && alias !== "" ? alias : undefined,
      expiresAt,
    };
  });
}

/** Whether a session is the one with this differentiator, in either form. */
export function isSession({ label }: LiveSession, differentiator: string | undefined): boolean {
  return differentiator !== undefined && label.endsWith(`-${differentiator.slice(-8)}`);
}

type Role = { readonly account: string; readonly roleName: string };

/** The session that is in a role already. Its ARN leaves out the role's path. */
export function findLiveRole(
  sessions: readonly LiveSession[],
  { account, roleName }: Role,
): LiveSession | undefined {
  return sessions.find(
    (session) =>
      session.kind === "role" &&
      isOfAccount(session, account) &&
      session.name === splitRoleName(roleName).name,
  );
}

/** Whether a session belongs to an account, given by its ID or its alias. */
export function isOfAccount({ accountId, accountAlias }: LiveSession, account: string): boolean {
  return isAccountId(account) ? accountId === account : accountAlias === account;
}

/** Where a session has its console: at an address that has no session's label, or at the console's home. */
export function sessionUrl(label: string, partition: Partition, address?: string): string {
  const home = `https://${consoleHost(partition)}/console/home`;
  const url = new URL(address ?? home);
  // Only a Region's console takes labels.
  const region = url.hostname.split(".")[0] ?? "";
  if (!isRegion(region)) url.hostname = consoleHost(partition);
  url.hostname = `${label}.${url.hostname}`;
  return url.href;
}

/** AWS's own lists count in seconds; a later one may count in milliseconds or write the time out. */
function readTime(value: unknown): number | undefined {
  if (typeof value === "string" && !/^\d+$/.test(value)) return Date.parse(value) || undefined;
  const time = Number(value);
  if (!(time > 0)) return undefined;
  return time < 1e12 ? time * 1000 : time;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
