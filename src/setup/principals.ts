import type { Partition } from "../profile/partition.ts";

/** Somebody who is signed in to the base account. */
export type Caller = {
  readonly partition: Partition;
  readonly accountId: string;
  /** The ARN of the user or role, where it is known. */
  readonly arn: string | undefined;
};

/** How a principal of a trust policy stands to a caller. */
export type Match =
  /** It lets the caller in: by account, by name, or with everybody else. */
  | "account"
  | "named"
  | "everybody"
  /** It names somebody of the caller's account, and who the caller is, is not known. */
  | "someone"
  /** It names somebody else of the caller's account. */
  | "someoneElse"
  /** It is the caller's account, but in another partition. */
  | "partition"
  /** It is what AWS puts in place of a user or role that was deleted. */
  | "deleted"
  | "none";

/** The unique IDs of users (AIDA), roles (AROA) and groups (AGPA), which no policy shows while their owner lives. */
const UNIQUE_ID = /^A(?:IDA|ROA|GPA)[A-Z0-9]{12,124}$/;
const ARN = /^arn:([^:]*):(iam|sts)::(\d{12}):(.+)$/;

export function matchPrincipal(principal: string, caller: Caller): Match {
  if (principal === "*") return "everybody";
  if (principal === caller.accountId) return "account";
  if (UNIQUE_ID.test(principal)) return "deleted";
  const [, partition, , accountId, resource = ""] = ARN.exec(principal) ?? [];
  if (accountId !== caller.accountId) return "none";
  if (partition !== caller.partition) return "partition";
  if (resource === "root") return "account";
  if (caller.arn === undefined) return "someone";
  return roleOf(principal) === roleOf(caller.arn) ? "named" : "someoneElse";
}

/** Whether a caller is known to be signed in as a role, as people of Identity Center and SAML are. */
export function isRole({ arn = "" }: Caller): boolean {
  return /:(role|assumed-role)\//.test(arn);
}

/** A session of a role counts as the role; its ARN lacks the role's path. */
function roleOf(arn: string): string {
  return arn.replace(/^(arn:[^:]*):sts:(:\d{12}:)assumed-role\/([^/]+)\/.*$/, "$1:iam:$2role/$3");
}

/** Those who may come in, if the rest of the statement lets them. */
export function isAdmitted(match: Match): boolean {
  return ["account", "named", "everybody", "someone"].includes(match);
}
