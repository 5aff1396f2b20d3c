import { isAccountId } from "./account.ts";
import { accept, refuse, type Parsed } from "./parsed.ts";
import { Partition } from "./partition.ts";
import { isRoleName } from "./role-name.ts";

/** The parts of `arn:{partition}:iam::{accountId}:role/{roleName}`; the name carries its path. */
export type RoleArn = {
  readonly partition: Partition;
  readonly accountId: string;
  readonly roleName: string;
};

export type RoleArnProblem = "arnForm" | "arnPartition" | "arnAccount" | "arnRole";

const ARN = /^arn:([^:]*):iam::([^:]*):role\/(.*)$/;

export function parseRoleArn(text: string): Parsed<RoleArn, RoleArnProblem> {
  const [, partitionText, accountId = "", roleName = ""] = ARN.exec(text.trim()) ?? [];
  if (partitionText === undefined) return refuse("arnForm");
  const partition = Partition.options.find((known) => known === partitionText);
  if (partition === undefined) return refuse("arnPartition");
  if (!isAccountId(accountId)) return refuse("arnAccount");
  if (!isRoleName(roleName)) return refuse("arnRole");
  return accept({ partition, accountId, roleName });
}

export function formatRoleArn({ partition, accountId, roleName }: RoleArn): string {
  return `arn:${partition}:iam::${accountId}:role/${roleName}`;
}
