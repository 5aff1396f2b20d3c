import { accountOf, partitionOf } from "./accounts.ts";
import type { Account, AccountsModel, Role, User } from "./accounts.ts";

/** The role that a session has switched to, and how it is shown. */
export type CurrentRole = {
  readonly role: Role;
  readonly account: Account;
  readonly displayName: string;
  readonly color: string;
};

/** How the console's page names who is at work. Users of a role read `RoleName/session`. */
export type Identity = {
  readonly account: Account;
  readonly user: string;
  readonly arn: string;
};

/** Sixteen hex digits that Identity Center puts at the end of its roles' names. */
const RESERVED_SUFFIX = "0123456789abcdef";

/** The identity that signed in. */
export function loginIdentity(model: AccountsModel, user: User): Identity {
  const account = accountOf(model, user);
  const partition = partitionOf(model, user);
  switch (user.kind) {
    case "root":
      return { account, user: user.name, arn: `arn:${partition}:iam::${account.id}:root` };
    case "iam":
      return { account, user: user.name, arn: `arn:${partition}:iam::${account.id}:user/${user.name}` };
    case "identity-center": {
      const role = `AWSReservedSSO_${user.permissionSet ?? "ReadOnly"}_${RESERVED_SUFFIX}`;
      return { account, user: `${role}/${user.name}`, arn: assumedArn(account, role, user) };
    }
  }
}

/** The identity of the role that a session switched to. An assumed role's ARN leaves out the role's path. */
export function roleIdentity({ account, role }: CurrentRole, user: User): Identity {
  const name = role.name.slice(role.name.lastIndexOf("/") + 1);
  return { account, user: `${name}/${user.name}`, arn: assumedArn(account, name, user) };
}

/** `1234-5678-9012` */
export function hyphenate(accountId: string): string {
  return accountId.replace(/(\d{4})(?=\d)/g, "$1-");
}

function assumedArn({ partition, id }: Account, role: string, user: User): string {
  return `arn:${partition}:sts::${id}:assumed-role/${role}/${user.name}`;
}
