import type { Caller } from "./principals.ts";
import { readStatements } from "./statements.ts";
import { decide, requestContext } from "./trust-decision.ts";
import { demands } from "./trust-demands.ts";
import type { TrustFinding } from "./trust-finding.ts";
import { refusals } from "./trust-refusals.ts";

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
