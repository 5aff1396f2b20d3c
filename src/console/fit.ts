import { isAccountId } from "../profile/account.ts";
import type { Partition } from "../profile/partition.ts";
import type { Profile } from "../profile/profile.ts";
import { splitRoleName } from "../profile/role-name.ts";
import type { ConsoleSession, Identity } from "./session.ts";

/** Why a role cannot be assumed from a session: it is in another partition, or wants another identity to start from. */
export type Misfit = "partition" | "base";

type Wanted = { readonly partition: Partition; readonly base?: Profile["base"] };

/** What keeps a profile or request from a session; undefined when nothing that the page tells does. */
export function misfitOf({ partition, base }: Wanted, session: ConsoleSession): Misfit | undefined {
  if (partition !== session.partition) return "partition";
  if (base === undefined) return undefined;
  const { account, name } = switchingIdentity(session);
  // In a role, the page tells the alias of the role's account and not of the one that was signed in to.
  const alias = session.role === undefined || session.multiSession ? session.accountAlias : undefined;
  const known = isAccountId(base.accountId) ? account : (alias ?? nonId(account));
  if (known !== undefined && known !== base.accountId) return "base";
  const role = base.roleName === undefined ? undefined : splitRoleName(base.roleName).name;
  return role !== undefined && name !== undefined && name !== role ? "base" : undefined;
}

/** Who asks for the role: whoever signed in; with multi-session the tab's own session, be it in a role or not. */
export function switchingIdentity({ multiSession, role, login }: ConsoleSession): Identity {
  return multiSession && role !== undefined ? role : login;
}

function nonId(account: string | undefined): string | undefined {
  return account !== undefined && isAccountId(account) ? undefined : account;
}
