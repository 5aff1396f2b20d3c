import { checkTrust } from "./check-trust.ts";
import { createPolicy, oneOrMany, type Policy, type Statement } from "./policy.ts";
import { isAdmitted, matchPrincipal, type Caller } from "./principals.ts";
import { readStatements, type ReadStatement } from "./statements.ts";
import { keepsOut } from "./trust-decision.ts";

/**
 * The trust policy that lets the caller in: what it says of others stays, what it says of the caller gives way to one
 * new statement. A denial that the caller meets goes, too; whoever put it there is to be asked first.
 */
export function correctTrust(policy: unknown, caller: Caller, statement: Statement): Policy {
  const statements = readStatements(policy) ?? [];
  const kept = statements.flatMap((one) => withoutCaller(one, caller));
  const corrected = createPolicy(...kept, statement);
  return checkTrust(corrected, caller).verdict === "no" ? createPolicy(statement) : corrected;
}

function withoutCaller(statement: ReadStatement, caller: Caller): readonly unknown[] {
  const { effect, source, principals, otherPrincipals, isNotPrincipal, hasResource } = statement;
  if (hasResource) return [];
  if (effect === "Deny") return keepsOut(statement, caller) ? [] : [source];
  if (isNotPrincipal) return [];
  const others = principals.filter((principal) => isOther(principal, caller));
  if (others.length === principals.length) return [source];
  if (others.length === 0 && otherPrincipals.length === 0) return [];
  const { AWS: _, ...rest } = source["Principal"] as Readonly<Record<string, unknown>>;
  return [{ ...source, Principal: { ...rest, ...(others.length > 0 && { AWS: oneOrMany(others) }) } }];
}

function isOther(principal: string, caller: Caller): boolean {
  const match = matchPrincipal(principal, caller);
  return !isAdmitted(match) && match !== "partition" && match !== "deleted";
}
