import { describe, expect, test } from "vitest";
import { checkTrust } from "../../../src/setup/check-trust.ts";
import { correctTrust } from "../../../src/setup/correct-trust.ts";
import type { Caller } from "../../../src/setup/principals.ts";
import { trustStatement } from "../../../src/setup/role-policies.ts";
import { TRUST_CODES } from "../../../src/setup/trust-finding.ts";
import { grammarErrors, isSwitchAllowed } from "../../support/setup/iam.ts";

const BASE = "111122223333";
const ROOT = `arn:aws:iam::${BASE}:root`;
const ADA = `arn:aws:iam::${BASE}:user/ada`;
const ROLE = `arn:aws:sts::${BASE}:assumed-role/Developer/ada`;
const ROLE_ARN = "arn:aws:iam::444455556666:role/Admin";

const caller = (arn?: string): Caller => ({ partition: "aws", accountId: BASE, arn });
const policy = (...Statement: readonly unknown[]) => ({ Version: "2012-10-17", Statement });
const allow = (AWS: unknown, rest: object = {}) => ({
  Effect: "Allow",
  Principal: { AWS },
  Action: "sts:AssumeRole",
  ...rest,
});
const when = (operator: string, key: string, value: unknown) => ({
  Condition: { [operator]: { [key]: value } },
});
const MFA = when("Bool", "aws:MultiFactorAuthPresent", "true");
const deny = (rest: object) => ({ Effect: "Deny", Principal: "*", Action: "sts:*", ...rest });

type Row = readonly [title: string, policy: unknown, verdict: string, codes: readonly string[], arn?: string];

const ROWS: readonly Row[] = [
  ["the base account", policy(allow(ROOT)), "yes", []],
  ["the base account as a bare number", policy(allow(BASE)), "yes", []],
  ["a single statement that is no list", { Version: "2012-10-17", Statement: allow([ROOT]) }, "yes", []],
  ["the action by a pattern", policy(allow(ROOT, { Action: ["sts:assume*"] })), "yes", []],
  ["the user by name", policy(allow(ADA)), "yes", [], ADA],
  ["the session by its role", policy(allow(`arn:aws:iam::${BASE}:role/Developer`)), "yes", [], ROLE],
  ["a user, when nobody was named", policy(allow(ADA)), "yes", ["someone"]],
  ["everybody", policy(allow("*")), "yes", ["everybody"]],
  ["MFA", policy(allow(ROOT, MFA)), "withMfa", ["mfa"]],
  [
    "MFA of late",
    policy(allow(ROOT, when("NumericLessThan", "aws:MultiFactorAuthAge", "3600"))),
    "withMfa",
    ["mfa", "mfaAge"],
  ],
  [
    "MFA by a denial of those without",
    policy(allow(ROOT), deny(when("BoolIfExists", "aws:MultiFactorAuthPresent", "false"))),
    "withMfa",
    ["mfa"],
  ],
  ["MFA, for a role", policy(allow(ROOT, MFA)), "no", ["mfaRole"], ROLE],
  [
    "what only the company knows",
    policy(allow(ROOT, when("IpAddress", "aws:SourceIp", "192.0.2.0/24"))),
    "unknown",
    ["conditionUnknown"],
  ],
  [
    "its ARN by a pattern",
    policy(allow(ROOT, when("ArnLike", "aws:PrincipalArn", `arn:aws:iam::${BASE}:user/*`))),
    "yes",
    [],
    ADA,
  ],
  [
    "another user's ARN",
    policy(allow(ROOT, when("ArnEquals", "aws:PrincipalArn", `${ADA}2`))),
    "no",
    ["conditionFails"],
    ADA,
  ],
  ["an external ID", policy(allow(ROOT, when("StringEquals", "sts:ExternalId", "x1"))), "no", ["externalId"]],
  [
    "an external ID of none but one partner",
    policy(allow(ROOT, when("StringNotEquals", "sts:ExternalId", "x1"))),
    "yes",
    [],
  ],
  ["another account", policy(allow("arn:aws:iam::999988887777:root")), "no", ["accountMissing"]],
  ["another user", policy(allow(ADA)), "no", ["someoneElse"], `${ADA}2`],
  ["another partition", policy(allow(`arn:aws-cn:iam::${BASE}:root`)), "no", ["partition"]],
  ["a deleted user", policy(allow("AIDAJQABLZS4A3QDU576Q")), "no", ["deleted"]],
  ["no switching", policy(allow(ROOT, { Action: "sts:TagSession" })), "no", ["actionMissing"]],
  [
    "a service",
    policy({ ...allow(ROOT), Principal: { Service: "ec2.amazonaws.com" } }),
    "no",
    ["accountMissing"],
  ],
  ["a denial", policy(allow(ROOT), deny({})), "no", ["denied"]],
  [
    "a denial of others",
    policy(allow(ROOT), { ...deny({}), Principal: { AWS: "arn:aws:iam::999988887777:root" } }),
    "yes",
    [],
  ],
  [
    "a denial of all but the base account",
    policy(allow("*"), { Effect: "Deny", NotPrincipal: { AWS: [ROOT, ADA] }, Action: "sts:AssumeRole" }),
    "yes",
    ["everybody"],
    ADA,
  ],
  [
    "a denial of all but tags",
    policy(allow(ROOT), { ...deny({}), Action: undefined, NotAction: "sts:TagSession" }),
    "no",
    ["denied"],
  ],
  [
    "permissions",
    policy({ Effect: "Allow", Action: "sts:AssumeRole", Resource: "*" }),
    "no",
    ["permissionsPolicy"],
  ],
  ["no statement", { Version: "2012-10-17" }, "no", ["notPolicy"]],
  ["a list", [allow(ROOT)], "no", ["notPolicy"]],
];

const CASES = ROWS.map(([title, given, verdict, codes, arn]) => ({ title, given, verdict, codes, arn }));

describe("a trust policy with", () => {
  test.each(CASES)("$title", ({ given, verdict, codes, arn }) => {
    const check = checkTrust(given, caller(arn));
    expect([check.verdict, ...check.findings.map(({ code }) => code)]).toEqual([verdict, ...codes]);
  });

  test.each(CASES.filter(({ verdict }) => verdict === "no"))("$title can be corrected", ({ given, arn }) => {
    const choices = { partition: "aws", baseAccountId: BASE, mfa: undefined } as const;
    const fix = trustStatement({ ...choices, switchers: { kind: "account" } });
    const corrected = correctTrust(given, caller(arn), fix);
    expect(grammarErrors("trust", corrected)).toEqual([]);
    expect(checkTrust(corrected, caller(arn)).verdict).toBe("yes");
  });

  // The simulator reads a root's ARN for its account alone, so partitions are nothing to ask it about.
  const decidable = CASES.filter(
    ({ title, given, verdict }) =>
      verdict !== "unknown" && title !== "another partition" && grammarErrors("trust", given).length === 0,
  );
  test.each(decidable)("$title is judged as AWS judges it", async ({ given, verdict, arn = ADA }) => {
    const callerPolicy = policy({ Effect: "Allow", Action: "sts:AssumeRole", Resource: ROLE_ARN });
    const attempt = { caller: arn, callerPolicy, roleArn: ROLE_ARN, trustPolicy: given };
    expect(await isSwitchAllowed(attempt)).toBe(verdict === "yes");
    if (arn !== ROLE) expect(await isSwitchAllowed({ ...attempt, mfaAge: 0 })).toBe(verdict !== "no");
  });

  test("each thing that can be said of it is among these", () => {
    const said = CASES.flatMap(({ codes }) => codes);
    expect(TRUST_CODES.filter((code) => !said.includes(code))).toEqual([]);
  });

  test("most of these is put to the simulator", () => {
    expect(decidable.length).toBeGreaterThan(20);
  });
});

describe("a corrected trust policy", () => {
  const fix = allow(ROOT) as never;

  test("keeps what it says of others", () => {
    const vendor = "arn:aws:iam::999988887777:root";
    const given = policy(
      { ...allow([vendor, ROOT], when("StringEquals", "sts:ExternalId", "x1")), Sid: "Vendor" },
      { Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" },
    );
    expect(correctTrust(given, caller(), fix)).toEqual(
      policy(
        { ...allow(vendor, when("StringEquals", "sts:ExternalId", "x1")), Sid: "Vendor" },
        { Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" },
        allow(ROOT),
      ),
    );
  });

  test("keeps a denial that does not concern the caller", () => {
    const harmless = deny(when("BoolIfExists", "aws:MultiFactorAuthPresent", "false"));
    const given = policy(allow("AROAJQABLZS4A3QDU576Q"), harmless);
    expect(correctTrust(given, caller(), fix)).toEqual(policy(harmless, allow(ROOT)));
  });
});
