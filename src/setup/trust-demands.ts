import { testCondition, type RequestContext } from "./conditions.ts";
import { matchPrincipal, type Caller } from "./principals.ts";
import type { ReadStatement } from "./statements.ts";
import { concerns, requestContext } from "./trust-decision.ts";
import type { TrustCode, TrustFinding } from "./trust-finding.ts";

/** What a policy that lets the caller in asks of them, and what is risky about it. */
export function demands(
  statements: readonly ReadStatement[],
  caller: Caller,
  needsMfa: boolean,
): readonly TrustFinding[] {
  const concerned = statements.filter((statement) => concerns(statement, caller));
  const context = requestContext(caller, true);
  return [
    ...(needsMfa ? [{ code: "mfa" } as const] : []),
    ...concerned.flatMap((statement) => statementDemands(statement, caller, context)),
  ];
}

function statementDemands(
  { number, effect, principals, conditions }: ReadStatement,
  caller: Caller,
  context: RequestContext,
): readonly TrustFinding[] {
  const found = (code: TrustCode, value: string): TrustFinding => ({ code, statement: number, value });
  const ofConditions = conditions.flatMap((condition) => {
    if (testCondition(condition, context) === "unknown") return [found("conditionUnknown", condition.key)];
    const isAge = condition.key.toLowerCase() === "aws:multifactorauthage";
    return isAge && effect === "Allow" ? [found("mfaAge", condition.values.join(", "))] : [];
  });
  if (effect === "Deny") return ofConditions;
  const ofPrincipals = principals.flatMap((principal) => {
    const match = matchPrincipal(principal, caller);
    return match === "someone" || match === "everybody" ? [found(match, principal)] : [];
  });
  return [...ofConditions, ...ofPrincipals];
}
