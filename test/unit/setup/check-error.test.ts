import { describe, expect, test } from "vitest";
import { checkError, ERROR_CODES } from "../../../src/setup/check-error.ts";

const WHO = "User: arn:aws:iam::111122223333:user/ada is not authorized to perform: sts:AssumeRole";
const ON = "on resource: arn:aws:iam::444455556666:role/team/Admin";
const CLI = "An error occurred (AccessDenied) when calling the AssumeRole operation:";

/** As AWS words them, and what they mean: the code, what is worth showing of them, and what has to be looked at. */
const ERRORS = [
  [`${CLI} ${WHO} ${ON}`, "eitherPolicy", undefined, ["trustPolicy", "callerPolicy"]],
  [
    `${WHO} ${ON} because no identity-based policy allows the sts:AssumeRole action`,
    "identityPolicy",
    "identity-based policy",
    ["callerPolicy"],
  ],
  [
    `${WHO} because no role trust policy allows the sts:AssumeRole action`,
    "roleTrust",
    "role trust policy",
    ["trustPolicy"],
  ],
  [
    `${WHO} ${ON} with an explicit deny in a service control policy`,
    "explicitDeny",
    "service control policy",
    [],
  ],
  [
    `${WHO} ${ON} because no permissions boundary allows the sts:AssumeRole action`,
    "guardrail",
    "permissions boundary",
    [],
  ],
  [
    "User: arn:aws:sts::444455556666:assumed-role/Dev/x is not authorized to perform: iam:CreateRole on resource: x because no identity-based policy allows the iam:CreateRole action",
    "setupDenied",
    "iam:CreateRole",
    [],
  ],
  [`${CLI} Roles may not be assumed by root accounts.`, "rootUser", undefined, []],
  [
    "Invalid information in one or more fields. Check your information or contact your administrator.",
    "consoleLine",
    undefined,
    ["trustPolicy", "callerPolicy"],
  ],
  [
    "An error occurred (ValidationError) when calling the AssumeRole operation: The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
    "duration",
    undefined,
    [],
  ],
  [`${CLI} MultiFactorAuthentication failed with invalid MFA one time pass code.`, "mfaCode", undefined, []],
  [
    'An error occurred (MalformedPolicyDocument) when calling the CreateRole operation: Invalid principal in policy: "AWS":"arn:aws:iam::111122223333:user/bob"',
    "invalidPrincipal",
    '"AWS":"arn:aws:iam::111122223333:user/bob"',
    ["trustPolicy"],
  ],
  [
    "An error occurred (LimitExceeded) when calling the CreatePolicy operation: Cannot exceed quota for PolicySize: 6144",
    "tooLong",
    "PolicySize: 6144",
    [],
  ],
  [
    "An error occurred (EntityAlreadyExists) when calling the CreateRole operation: Role with name Admin already exists.",
    "nameTaken",
    undefined,
    [],
  ],
  ["Something went wrong", "strangeError", undefined, []],
] as const;

describe("an error of AWS's", () => {
  test.each(ERRORS)("%s", (text, code, value, fix) => {
    const check = checkError(text, undefined);
    expect(check.findings).toEqual([value === undefined ? { code } : { code, value }]);
    expect(check.fix).toEqual(fix);
  });

  test("is recognised in each of its kinds", () => {
    const found = ERRORS.flatMap(([text]) =>
      checkError(text, "999988887777").findings.map(({ code }) => code),
    );
    expect(ERROR_CODES.filter((code) => !found.includes(code))).toEqual([]);
  });

  test("names who was refused which role, and that it was not the base account", () => {
    const check = checkError(`${WHO} ${ON}`, "999988887777");
    expect(check.caller).toEqual({
      partition: "aws",
      accountId: "111122223333",
      arn: "arn:aws:iam::111122223333:user/ada",
    });
    expect(check.role).toEqual({ partition: "aws", accountId: "444455556666", roleName: "team/Admin" });
    expect(check.findings).toContainEqual({ code: "callerAccount", value: "111122223333" });
  });
});
