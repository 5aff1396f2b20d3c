import { principalArns, roleArns, type RoleChoices } from "./choices.ts";
import { createPolicy, oneOrMany, type Conditions, type Policy, type Statement } from "./policy.ts";

type Trust = Pick<RoleChoices, "partition" | "baseAccountId" | "switchers" | "mfa" | "externalId">;

/** Whom the role lets in, and on which conditions. It stands in each target account. */
export function createTrustPolicy(choices: Trust): Policy {
  return createPolicy(trustStatement(choices));
}

export function trustStatement({ mfa, externalId, ...choices }: Trust): Statement {
  const conditions: Conditions = {
    ...mfaConditions(mfa),
    ...(externalId !== undefined && { StringEquals: { "sts:ExternalId": externalId } }),
  };
  return {
    Effect: "Allow",
    Principal: { AWS: oneOrMany(principalArns(choices)) },
    Action: "sts:AssumeRole",
    ...(Object.keys(conditions).length > 0 && { Condition: conditions }),
  };
}

/** Lets people of the base account ask for the role. Organizations' own role asks for no MFA, so this has to. */
export function createCallerPolicy(choices: RoleChoices): Policy {
  const conditions = choices.origin === "organization" ? mfaConditions(choices.mfa) : {};
  const statement: Statement = {
    Effect: "Allow",
    Action: "sts:AssumeRole",
    Resource: oneOrMany(roleArns(choices)),
    ...(Object.keys(conditions).length > 0 && { Condition: conditions }),
  };
  return createPolicy(statement);
}

function mfaConditions(mfa: RoleChoices["mfa"]): Conditions {
  if (mfa === undefined) return {};
  return {
    Bool: { "aws:MultiFactorAuthPresent": "true" },
    ...(mfa.maxAgeSeconds !== undefined && {
      NumericLessThan: { "aws:MultiFactorAuthAge": String(mfa.maxAgeSeconds) },
    }),
  };
}
