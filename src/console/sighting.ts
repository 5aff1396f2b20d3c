import * as z from "zod/mini";
import { isAccountId } from "../profile/account.ts";
import type { ConsoleSession } from "./session.ts";

const text = z.optional(z.string());

/** A page that was seen as somebody, by the script in console pages or by the popup. */
export const Sighting = z.object({
  accountId: z.string(),
  alias: text,
  roleName: text,
  userName: text,
  slot: text,
  /** When AWS served the page. */
  loadedAt: z.number(),
  toldEnd: z.optional(z.number()),
  isChained: z.optional(z.boolean()),
  /** The tab, where it is not the sender. */
  tabId: z.optional(z.number()),
});
export type Sighting = z.infer<typeof Sighting>;

type Circumstances = { readonly tabId?: number; readonly now: number };

/** A session whose end matters, as its tab shows it: a role's, or any where a browser has several. */
export function sightingOf(session: ConsoleSession, { tabId, now }: Circumstances): Sighting | undefined {
  const { role, login, multiSession, differentiator, accountAlias, isLoginRole } = session;
  const { account, name } = role ?? login;
  if (account === undefined || !isAccountId(account) || (role === undefined && !multiSession))
    return undefined;
  return {
    accountId: account,
    alias: accountAlias,
    roleName: name,
    slot: multiSession ? differentiator : undefined,
    loadedAt: Math.min(session.loadedAt ?? Infinity, now),
    isChained: multiSession ? undefined : isLoginRole,
    tabId,
  };
}
