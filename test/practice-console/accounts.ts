import type { PartitionId } from "./hosts.ts";
import { judgePolicies } from "./policies.ts";

export type Account = {
  /** Twelve digits. */
  readonly id: string;
  readonly alias?: string;
  readonly partition: PartitionId;
};

/** Somebody who can sign in. Names are unique across the model. */
export type User = {
  readonly name: string;
  readonly accountId: string;
  readonly kind: "iam" | "root" | "identity-center";
  /** For Identity Center: what the reserved role is named after. */
  readonly permissionSet?: string;
  /** Whether this user has an MFA device to sign in with. */
  readonly hasMfa: boolean;
  /** ARNs of the roles that the user's own policies allow; absent means every role. */
  readonly mayAssume?: readonly string[];
  /** The user's policies themselves, for roles that have a trust policy. */
  readonly policies?: readonly unknown[];
};

export type Role = {
  readonly accountId: string;
  /** With its path when it has one, as in `team/Deployer`. */
  readonly name: string;
  /** Accounts whose identities may assume the role. */
  readonly trusts: readonly string[];
  readonly requiresMfa?: boolean;
  readonly requiresExternalId?: boolean;
  /** The trust policy itself; it decides alone, with the policies of the user. */
  readonly trustPolicy?: unknown;
};

export type AccountsModel = {
  readonly accounts: readonly Account[];
  readonly users: readonly User[];
  readonly roles: readonly Role[];
};

/** Who signed in, and how. Without multi-session a switch is authorised as this identity, whatever role is current. */
export type Basis = { readonly user: User; readonly signedInWithMfa: boolean };

/** Who asks for a role: with multi-session, the role that the session is in, if it is in one (role chaining). */
type Caller = Basis & { readonly current?: { readonly role: Role; readonly account: Account } | undefined };

/** Why a switch is refused. The sign-in page never says; the log of the practice console does. */
type Refusal =
  | "root user"
  | "unknown account"
  | "name too long"
  | "unknown role"
  | "not trusted"
  | "not allowed by the user's policies"
  | "MFA required"
  | "external ID required";

export type Assumed =
  | { readonly granted: true; readonly role: Role; readonly account: Account }
  | { readonly granted: false; readonly refusal: Refusal };

/** The console cannot switch to a role whose path and name together are longer. */
const MAX_ROLE_NAME = 64;

/** Decides as AWS does. `account` is an ID or an alias; the role's name counts with its case. */
export function assumeRole(
  model: AccountsModel,
  caller: Caller,
  request: { readonly account: string; readonly roleName: string },
): Assumed {
  const refuse = (refusal: Refusal): Assumed => ({ granted: false, refusal });
  const { user, current, signedInWithMfa } = caller;
  if (user.kind === "root") return refuse("root user");

  const account = findAccount(model, request.account, partitionOf(model, user));
  if (account === undefined) return refuse("unknown account");
  if (request.roleName.length > MAX_ROLE_NAME) return refuse("name too long");
  const role = model.roles.find(
    ({ accountId, name }) => accountId === account.id && name === request.roleName,
  );
  if (role === undefined) return refuse("unknown role");

  if (role.trustPolicy !== undefined) {
    const { name: userName, accountId, policies = [] } = user;
    const { partition } = account;
    const asked = { partition, accountId, userName, signedInWithMfa, roleArn: roleArn(account, role) };
    const refusal = judgePolicies(role.trustPolicy, policies, asked);
    return refusal === undefined ? { granted: true, role, account } : refuse(refusal);
  }
  if (!role.trusts.includes(current?.account.id ?? user.accountId)) return refuse("not trusted");
  const isAllowed = current !== undefined || (user.mayAssume?.includes(roleArn(account, role)) ?? true);
  if (!isAllowed) return refuse("not allowed by the user's policies");
  if (role.requiresMfa === true && (!signedInWithMfa || current !== undefined)) return refuse("MFA required");
  if (role.requiresExternalId === true) return refuse("external ID required");
  return { granted: true, role, account };
}

/** An account by ID or alias. A role can only be assumed within its own partition, so others do not count. */
function findAccount(model: AccountsModel, text: string, partition: PartitionId): Account | undefined {
  return model.accounts.find(
    (account) => account.partition === partition && (account.id === text || account.alias === text),
  );
}

export function accountOf(model: AccountsModel, { accountId }: { readonly accountId: string }): Account {
  const account = model.accounts.find(({ id }) => id === accountId);
  if (account === undefined) throw new Error(`The practice accounts lack ${accountId}.`);
  return account;
}

export function partitionOf(model: AccountsModel, owned: { readonly accountId: string }): PartitionId {
  return accountOf(model, owned).partition;
}

function roleArn({ partition, id }: Account, role: Role): string {
  return `arn:${partition}:iam::${id}:role/${role.name}`;
}
