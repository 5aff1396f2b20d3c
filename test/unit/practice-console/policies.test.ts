import { describe, expect, test } from "vitest";
import { assumeRole, type AccountsModel, type Role, type User } from "../../practice-console/accounts.ts";
import { judgePolicies } from "../../practice-console/policies.ts";
import { isSwitchAllowed } from "../../support/setup/iam.ts";

const ROLE_ARN = "arn:aws:iam::444455556666:role/Admin";
const BASE = "arn:aws:iam::111122223333";
const policy = (...Statement: readonly object[]) => ({ Version: "2012-10-17", Statement });
const trust = (AWS: unknown, rest: object = {}) => ({
  Effect: "Allow",
  Principal: { AWS },
  Action: "sts:AssumeRole",
  ...rest,
});
const may = (Resource: unknown) => ({ Effect: "Allow", Action: "sts:AssumeRole", Resource });
const MFA = { Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } };
const FRESH = { Condition: { NumericLessThan: { "aws:MultiFactorAuthAge": "3600" } } };
const EXTERNAL_ID = { Condition: { StringEquals: { "sts:ExternalId": "x1" } } };

const CASES = [
  [
    "trusts the account and is asked for by name",
    policy(trust(`${BASE}:root`)),
    policy(may(ROLE_ARN)),
    undefined,
  ],
  ["trusts the user", policy(trust([`${BASE}:user/ada`])), policy(may("*")), undefined],
  [
    "is asked for by a pattern",
    policy(trust("111122223333")),
    policy(may("arn:aws:iam::*:role/Admin")),
    undefined,
  ],
  ["trusts another account", policy(trust("999988887777")), policy(may("*")), "not trusted"],
  ["trusts another user", policy(trust(`${BASE}:user/bob`)), policy(may("*")), "not trusted"],
  [
    "is not what the user may ask for",
    policy(trust(`${BASE}:root`)),
    policy(may("arn:aws:iam::444455556666:role/ReadOnly")),
    "not allowed by the user's policies",
  ],
  ["asks for MFA", policy(trust(`${BASE}:root`, MFA)), policy(may("*")), "MFA required"],
  ["asks for fresh MFA", policy(trust(`${BASE}:root`, FRESH)), policy(may("*")), "MFA required"],
  [
    "asks for MFA in the caller's policy",
    policy(trust(`${BASE}:root`)),
    policy({ ...may("*"), ...MFA }),
    "MFA required",
  ],
  ["asks for an external ID", policy(trust(`${BASE}:root`, EXTERNAL_ID)), policy(may("*")), "not trusted"],
  [
    "denies what it allows",
    policy(trust(`${BASE}:root`), { ...trust(`${BASE}:root`), Effect: "Deny" }),
    policy(may("*")),
    "not trusted",
  ],
] as const;

describe("a role of the practice console that", () => {
  const request = {
    partition: "aws",
    accountId: "111122223333",
    userName: "ada",
    signedInWithMfa: false,
    roleArn: ROLE_ARN,
  } as const;

  test.each(CASES)("%s", (_title, trustPolicy, callerPolicy, refusal) => {
    expect(judgePolicies(trustPolicy, [callerPolicy], request)).toBe(refusal);
    const after = judgePolicies(trustPolicy, [callerPolicy], { ...request, signedInWithMfa: true });
    expect(after).toBe(refusal === "MFA required" ? undefined : refusal);
  });

  test.each(CASES)("%s is judged as AWS judges it", async (_title, trustPolicy, callerPolicy, refusal) => {
    const attempt = { caller: `${BASE}:user/ada`, callerPolicy, roleArn: ROLE_ARN, trustPolicy };
    expect(await isSwitchAllowed(attempt)).toBe(refusal === undefined);
    expect(await isSwitchAllowed({ ...attempt, mfaAge: 0 })).toBe(
      refusal === undefined || refusal === "MFA required",
    );
  });

  test("has policies is judged by them alone", () => {
    const user: User = {
      name: "ada",
      accountId: "111122223333",
      kind: "iam",
      hasMfa: true,
      policies: [policy(may(ROLE_ARN))],
    };
    const role: Role = {
      accountId: "444455556666",
      name: "Admin",
      trusts: [],
      trustPolicy: policy(trust(`${BASE}:root`, MFA)),
    };
    const model: AccountsModel = {
      accounts: [
        { id: "111122223333", partition: "aws" },
        { id: "444455556666", partition: "aws" },
      ],
      users: [user],
      roles: [role],
    };
    const wish = { account: "444455556666", roleName: "Admin" };
    expect(assumeRole(model, { user, signedInWithMfa: true }, wish)).toMatchObject({ granted: true, role });
    expect(assumeRole(model, { user, signedInWithMfa: false }, wish)).toEqual({
      granted: false,
      refusal: "MFA required",
    });
  });
});
