import type { Partition } from "../profile/partition.ts";
import { formatRoleArn } from "../profile/role-arn.ts";

/** An account in which the role is to be, and how a person calls it. */
export type TargetAccount = { readonly accountId: string; readonly name?: string };

/** Who may switch. Users and roles carry their path when they have one. */
export type Switchers =
  /** Whoever in the base account has the caller policy, in whatever way a person attaches it. */
  | { readonly kind: "account" }
  | { readonly kind: "group"; readonly groupName: string; readonly members: readonly string[] }
  /** At least one of them. */
  | { readonly kind: "named"; readonly users: readonly string[]; readonly roles: readonly string[] };

export type RoleChoices = {
  readonly partition: Partition;
  /** The account that people sign in to. */
  readonly baseAccountId: string;
  /** At least one; none of them twice and none of them the base account. */
  readonly targets: readonly TargetAccount[];
  /** Whether the role is to be made, or is the one that Organizations makes in every account it creates. */
  readonly origin: "new" | "organization";
  /** With its path when it has one: `team/ReadOnly`. */
  readonly roleName: string;
  readonly switchers: Switchers;
  /** Whether people must have signed in with MFA, and how many seconds ago at most. */
  readonly mfa: { readonly maxAgeSeconds?: number } | undefined;
  readonly sessionSeconds: number;
  /** Names of AWS's own policies, with their path when they have one: `job-function/Billing`. */
  readonly managedPolicies: readonly string[];
  /** A permissions policy of a person's own, as JSON.parse gave it. */
  readonly ownPolicy?: unknown;
  readonly externalId?: string;
  /** Whether the caller policy names each role, or the role of that name in every account there is. */
  readonly reach: "exact" | "anyAccount";
};

/** The role that Organizations makes in each account that it creates; it may do everything. */
export const ORGANIZATION_ROLE = "OrganizationAccountAccessRole";

/** AWS's policies that most people choose from, those that allow least first. */
export const COMMON_POLICIES = [
  "job-function/ViewOnlyAccess",
  "SecurityAudit",
  "ReadOnlyAccess",
  "job-function/Billing",
  "PowerUserAccess",
  "AdministratorAccess",
] as const;

/** Policies with which a person can do whatever they like in the account, at once or by way of another role. */
export const DANGEROUS_POLICIES: readonly string[] = ["AdministratorAccess", "IAMFullAccess"];

export function lastSegment(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}

/** The name of the caller policy: what it is for, and the role's own name. */
export function callerPolicyName({ roleName }: RoleChoices): string {
  return `switch-to-${lastSegment(roleName)}`;
}

/** The name of the role's inline policy. */
export const OWN_POLICY_NAME = "own-policy";

export function managedPolicyArn(partition: Partition, name: string): string {
  return `arn:${partition}:iam::aws:policy/${name}`;
}

/** The roles that people are to switch to, or the one pattern for all of them. */
export function roleArns({ partition, targets, roleName, reach }: RoleChoices): readonly string[] {
  if (reach === "anyAccount") return [`arn:${partition}:iam::*:role/${roleName}`];
  return targets.map(({ accountId }) => formatRoleArn({ partition, accountId, roleName }));
}

/** The ARNs of named users and roles in the base account. */
export function principalArns(choices: Pick<RoleChoices, "partition" | "baseAccountId" | "switchers">) {
  const { partition, baseAccountId, switchers } = choices;
  const arn = (resource: string) => `arn:${partition}:iam::${baseAccountId}:${resource}`;
  if (switchers.kind !== "named") return [arn("root")];
  return [
    ...switchers.users.map((user) => arn(`user/${user}`)),
    ...switchers.roles.map((role) => arn(`role/${role}`)),
  ];
}
