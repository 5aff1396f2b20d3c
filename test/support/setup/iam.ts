// Whether AWS takes a policy, and what it decides by it, is not for our own code to say. @cloud-copilot/iam-policy checks
// the grammar of each kind of policy and @cloud-copilot/iam-simulate decides requests by AWS's published logic, actions and
// condition keys. Both are alone on npm in knowing trust policies, are kept up monthly and run in Node without a network.
// Their licence is the AGPL, which binds who distributes them or a service made of them: they stay with these tests.
import { validateIdentityPolicy, validateTrustPolicy } from "@cloud-copilot/iam-policy";
import { runSimulation } from "@cloud-copilot/iam-simulate";

/** What the grammar of IAM has against a policy, one line each. */
export function grammarErrors(kind: "trust" | "identity", policy: unknown): readonly string[] {
  const validate = kind === "trust" ? validateTrustPolicy : validateIdentityPolicy;
  return validate(policy).map(({ path, message }) => `${path}: ${message}`);
}

export type SwitchAttempt = {
  /** The ARN of the user or role who asks. */
  readonly caller: string;
  /** What the caller's own policies say. */
  readonly callerPolicy: unknown;
  readonly roleArn: string;
  readonly trustPolicy: unknown;
  /** How many seconds ago the caller signed in with MFA; undefined for a caller who did without. */
  readonly mfaAge?: number;
  readonly externalId?: string;
};

/** Whether AWS would let the caller assume the role. */
export async function isSwitchAllowed(attempt: SwitchAttempt): Promise<boolean> {
  const { caller, callerPolicy, roleArn, trustPolicy, mfaAge, externalId } = attempt;
  const [, , , , accountId = ""] = roleArn.split(":");
  const simulated = await runSimulation(
    {
      request: {
        principal: caller,
        action: "sts:AssumeRole",
        resource: { resource: roleArn, accountId },
        contextVariables: {
          "aws:PrincipalArn": caller,
          "aws:MultiFactorAuthPresent": String(mfaAge !== undefined),
          ...(mfaAge !== undefined && { "aws:MultiFactorAuthAge": String(mfaAge) }),
          ...(externalId !== undefined && { "sts:ExternalId": externalId }),
        },
      },
      identityPolicies: [{ name: "caller", policy: callerPolicy }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      resourcePolicy: trustPolicy,
    },
    {},
  );
  if (simulated.resultType === "error") throw new Error(JSON.stringify(simulated.errors));
  return simulated.overallResult === "Allowed";
}
