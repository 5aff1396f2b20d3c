import { testCondition, type RequestContext } from "./conditions.ts";
import { isRole, matchPrincipal, type Caller, type Match } from "./principals.ts";
import type { ReadStatement } from "./statements.ts";
import { admits, allowsAction, keepsOut, requestContext } from "./trust-decision.ts";
import type { TrustCode, TrustFinding } from "./trust-finding.ts";

/** Why nobody comes in: a denial, or what is wrong with the statements that come closest to letting the caller in. */
export function refusals(statements: readonly ReadStatement[], caller: Caller): readonly TrustFinding[] {
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
