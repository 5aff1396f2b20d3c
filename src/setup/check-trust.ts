import {
  allOf,
  anyOf,
  matchesPattern,
  testCondition,
  testConditions,
  type RequestContext,
  type Truth,
} from "./conditions.ts";
import { isAdmitted, isRole, matchPrincipal, type Caller, type Match } from "./principals.ts";
import { readStatements, type ReadStatement } from "./statements.ts";

export const TRUST_CODES = [
  "notPolicy",
  "permissionsPolicy",
  "denied",
  "accountMissing",
  "someoneElse",
  "partition",
  "deleted",
  "actionMissing",
  "externalId",
  "conditionFails",
  "mfaRole",
  "mfa",
  "mfaAge",
  "conditionUnknown",
  "someone",
  "everybody",
] as const;
type TrustCode = (typeof TRUST_CODES)[number];

export type TrustFinding = {
  readonly code: TrustCode;
  /** Of the statement, from 1. */
  readonly statement?: number;
  /** What stands there. */
  readonly value?: string;
};

export type TrustCheck = {
  /** Whether the caller can switch from the console: "withMfa" after signing in with MFA, "unknown" if the rest holds. */
  readonly verdict: "yes" | "withMfa" | "unknown" | "no";
  readonly findings: readonly TrustFinding[];
};

/** Says whether a role's trust policy lets somebody switch to it from the console, and if not, what is missing. */
export function checkTrust(policy: unknown, caller: Caller): TrustCheck {
  const statements = readStatements(policy);
  if (statements === undefined) return { verdict: "no", findings: [{ code: "notPolicy" }] };
  if (statements.every(({ hasResource, principals }) => hasResource && principals.length === 0))
    return { verdict: "no", findings: [{ code: "permissionsPolicy" }] };
  const withMfa = decide(statements, caller, requestContext(caller, true));
  const without = decide(statements, caller, requestContext(caller, false));
  if (withMfa === false) return { verdict: "no", findings: refusals(statements, caller) };
  const verdict = withMfa === "unknown" ? "unknown" : without === true ? "yes" : "withMfa";
  return { verdict, findings: demands(statements, caller, without !== withMfa) };
}

/** Whether a statement has to do with the switch of this caller at all, its conditions aside. */
function concerns(statement: ReadStatement, caller: Caller): boolean {
  return admits(statement, caller) && allowsAction(statement);
}

/** Whether a statement denies the switch to this caller, even after signing in with MFA. */
export function keepsOut(statement: ReadStatement, caller: Caller): boolean {
  const { effect, conditions } = statement;
  if (effect !== "Deny" || !concerns(statement, caller)) return false;
  return testConditions(conditions, requestContext(caller, true)) === true;
}

function decide(statements: readonly ReadStatement[], caller: Caller, context: RequestContext): Truth {
  const holds = (effect: ReadStatement["effect"]) =>
    anyOf(
      statements
        .filter((statement) => statement.effect === effect && concerns(statement, caller))
        .map(({ conditions }) => testConditions(conditions, context)),
    );
  const denied = holds("Deny");
  return allOf([holds("Allow"), denied === "unknown" ? denied : !denied]);
}

/**
 * The console sends no external ID. How long ago somebody signed in depends on the person; just now is assumed. The
 * session of a role never counts as signed in with MFA, however its owner came by it.
 */
function requestContext(caller: Caller, signedInWithMfa: boolean): RequestContext {
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

function admits({ principals, isNotPrincipal }: ReadStatement, caller: Caller): boolean {
  const isNamed = principals.some((principal) => isAdmitted(matchPrincipal(principal, caller)));
  return isNamed !== isNotPrincipal;
}

function allowsAction({ actions, isNotAction }: ReadStatement): boolean {
  const isNamed = actions.some((action) => matchesPattern("sts:assumerole", action.toLowerCase()));
  return isNamed !== isNotAction;
}

/** Why nobody comes in: a denial, or what is wrong with the statements that come closest to letting the caller in. */
function refusals(statements: readonly ReadStatement[], caller: Caller): readonly TrustFinding[] {
  const context = requestContext(caller, true);
  const denials = statements.filter((statement) => keepsOut(statement, caller));
  if (denials.length > 0) return denials.map(({ number }) => ({ code: "denied", statement: number }));
  const allows = statements.filter(({ effect }) => effect === "Allow");
  const close = allows.filter((statement) => admits(statement, caller));
  if (close.length > 0) return close.flatMap((statement) => shortcomings(statement, caller, context));
  const nearMisses = allows.flatMap((statement) => misses(statement, caller));
  return nearMisses.length > 0 ? nearMisses : [{ code: "accountMissing", value: caller.accountId }];
}

const MISSES = ["someoneElse", "partition", "deleted"] as const satisfies readonly (Match & TrustCode)[];

function misses({ principals, number }: ReadStatement, caller: Caller): readonly TrustFinding[] {
  return principals.flatMap((value) => {
    const match = matchPrincipal(value, caller);
    const code = MISSES.find((miss) => miss === match);
    return code === undefined ? [] : [{ code, statement: number, value }];
  });
}

function shortcomings(
  statement: ReadStatement,
  caller: Caller,
  context: RequestContext,
): readonly TrustFinding[] {
  const { number, conditions, actions } = statement;
  if (!allowsAction(statement))
    return [{ code: "actionMissing", statement: number, value: actions.join(", ") }];
  return conditions
    .filter((condition) => testCondition(condition, context) === false)
    .map(({ key }) => ({ code: failureCode(key.toLowerCase(), caller), statement: number, value: key }));
}

function failureCode(key: string, caller: Caller): TrustCode {
  if (key === "sts:externalid") return "externalId";
  return key.startsWith("aws:multifactorauth") && isRole(caller) ? "mfaRole" : "conditionFails";
}

/** What a policy that lets the caller in asks of them, and what is risky about it. */
function demands(
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
