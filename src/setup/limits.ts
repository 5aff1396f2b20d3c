import type { RoleChoices } from "./choices.ts";
import { createCallerPolicy, createTrustPolicy } from "./role-policies.ts";

/**
 * Quotas of "IAM and AWS STS quotas" in the IAM User Guide. White space does not count. The trust policy's is the default,
 * which AWS raises to 8,192 on request, as it raises the number of managed policies; the others are fixed.
 */
const LIMITS = {
  trustPolicy: 2_048,
  managedPolicy: 6_144,
  inlinePolicies: 10_240,
  managedPolicies: 10,
} as const;

/** A document, or a list of policies, that AWS would refuse for its size. */
export type Oversize = {
  readonly of: keyof typeof LIMITS;
  readonly size: number;
  readonly limit: number;
};

/** The characters that AWS counts. */
function policySize(policy: unknown): number {
  return JSON.stringify(policy).length;
}

export function findOversize(choices: RoleChoices): readonly Oversize[] {
  const isNew = choices.origin === "new";
  const sizes: Readonly<Record<keyof typeof LIMITS, number>> = {
    trustPolicy: isNew ? policySize(createTrustPolicy(choices)) : 0,
    managedPolicy: policySize(createCallerPolicy(choices)),
    inlinePolicies: isNew && choices.ownPolicy !== undefined ? policySize(choices.ownPolicy) : 0,
    managedPolicies: isNew ? choices.managedPolicies.length : 0,
  };
  return (Object.keys(LIMITS) as (keyof typeof LIMITS)[])
    .map((of) => ({ of, size: sizes[of], limit: LIMITS[of] }))
    .filter(({ size, limit }) => size > limit);
}
