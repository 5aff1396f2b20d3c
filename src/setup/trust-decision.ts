import {
  allOf,
  anyOf,
  matchesPattern,
  testConditions,
  type RequestContext,
  type Truth,
} from "./conditions.ts";
import { isAdmitted, isRole, matchPrincipal, type Caller } from "./principals.ts";
import type { ReadStatement } from "./statements.ts";

/** Whether a trust policy lets a caller in, as AWS evaluates it: some statement allows it, and none denies it. */
export function decide(statements: readonly ReadStatement[], caller: Caller, context: RequestContext): Truth {
  const holds = (effect: ReadStatement["effect"]) =>
    anyOf(
      statements
        .filter((statement) => statement.effect === effect && concerns(statement, caller))
        .map(({ conditions }) => testConditions(conditions, context)),
    );
  const denied = holds("Deny");
  return allOf([holds("Allow"), denied === "unknown" ? denied : !denied]);
}

/** Whether a statement has to do with the switch of this caller at all, its conditions aside. */
export function concerns(statement: ReadStatement, caller: Caller): boolean {
  return admits(statement, caller) && allowsAction(statement);
}

/** Whether a statement denies the switch to this caller, even after signing in with MFA. */
export function keepsOut(statement: ReadStatement, caller: Caller): boolean {
  const { effect, conditions } = statement;
  if (effect !== "Deny" || !concerns(statement, caller)) return false;
  return testConditions(conditions, requestContext(caller, true)) === true;
}

/**
 * The console sends no external ID. How long ago somebody signed in depends on the person; just now is assumed. The
 * session of a role never counts as signed in with MFA, however its owner came by it.
 */
export function requestContext(caller: Caller, signedInWithMfa: boolean): RequestContext {
  const { accountId, arn } = caller;
  const hasMfa = signedInWithMfa && !isRole(caller);
  return new Map([
    ["aws:multifactorauthpresent", String(hasMfa)],
    ["aws:multifactorauthage", hasMfa ? "0" : undefined],
    ["sts:externalid", undefined],
    ["aws:principalaccount", accountId],
    ...(arn === undefined ? [] : [["aws:principalarn", arn] as const]),
  ]);
}

export function admits({ principals, isNotPrincipal }: ReadStatement, caller: Caller): boolean {
  const isNamed = principals.some((principal) => isAdmitted(matchPrincipal(principal, caller)));
  return isNamed !== isNotPrincipal;
}

export function allowsAction({ actions, isNotAction }: ReadStatement): boolean {
  const isNamed = actions.some((action) => matchesPattern("sts:assumerole", action.toLowerCase()));
  return isNamed !== isNotAction;
}
