import type { LiveSession } from "../console/live-sessions.ts";
import type { Identity } from "../console/session.ts";
import { formatAccount } from "../profile/account.ts";
import { text } from "../ui/text.ts";

/** `ada @ 1111-2222-3333` */
export function identityText(identity: Identity | LiveSession): string {
  const account = "accountId" in identity ? identity.accountId : identity.account;
  const shown = account === undefined ? text("unknownAccount") : formatAccount(account);
  return identity.name === undefined ? shown : text("identity", identity.name, shown);
}
