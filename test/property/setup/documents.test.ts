import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkTrust } from "../../../src/setup/check-trust.ts";
import { managedPolicyArn, principalArns, type RoleChoices } from "../../../src/setup/choices.ts";
import { FORMS, writeDocuments, type Form } from "../../../src/setup/documents.ts";
import { createRoleProfiles } from "../../../src/setup/role-profiles.ts";
import { createCallerPolicy, createTrustPolicy } from "../../../src/setup/role-policies.ts";
import { Profile } from "../../../src/profile/profile.ts";
import { formatRoleArn } from "../../../src/profile/role-arn.ts";
import { roleChoices } from "../../support/setup/choices.ts";
import { grammarErrors, isSwitchAllowed } from "../../support/setup/iam.ts";
import { templateErrors } from "../../support/setup/cloudformation.ts";
import { readTerraform } from "../../support/setup/terraform.ts";

const callerArn = (choices: RoleChoices): string => {
  const [first = ""] = principalArns(choices);
  return choices.switchers.kind === "named"
    ? first
    : `arn:${choices.partition}:iam::${choices.baseAccountId}:user/ada`;
};
const roleArnsOf = ({ partition, targets, roleName }: RoleChoices) =>
  targets.map(({ accountId }) => formatRoleArn({ partition, accountId, roleName }));
const contents = (choices: RoleChoices, form: Form, side: "target" | "base") =>
  writeDocuments(choices, form)
    .filter((document) => document.side === side)
    .map(({ content }) => content);

describe("every combination of choices", () => {
  test("gives policies that IAM's grammar takes", () => {
    fc.assert(
      fc.property(roleChoices(), (choices) => {
        const documents = writeDocuments(choices, "json");
        for (const { kind, content } of documents) {
          const type = kind === "trustPolicy" ? "trust" : "identity";
          expect(grammarErrors(type, JSON.parse(content))).toEqual([]);
        }
        expect(documents.filter(({ kind }) => kind === "callerPolicy")).toHaveLength(1);
      }),
    );
  });

  test("gives templates that CloudFormation's specification takes, with the same policies", () => {
    fc.assert(
      fc.property(roleChoices(), (choices) => {
        const [base = "", ...more] = contents(choices, "cloudFormation", "base");
        expect([more, templateErrors(base)]).toEqual([[], []]);
        expect(JSON.parse(base)).toMatchObject({
          Resources: { CallerPolicy: { Properties: { PolicyDocument: createCallerPolicy(choices) } } },
        });
        for (const target of contents(choices, "cloudFormation", "target")) {
          expect(templateErrors(target)).toEqual([]);
          expect(JSON.parse(target)).toMatchObject({
            Resources: { Role: { Properties: { AssumeRolePolicyDocument: createTrustPolicy(choices) } } },
          });
        }
      }),
    );
  });

  test("gives configurations that Terraform's parser takes, with the same policies", async () => {
    await fc.assert(
      fc.asyncProperty(roleChoices(), async (choices) => {
        const [base = ""] = contents(choices, "terraform", "base");
        const read = await readTerraform(base);
        expect(read["aws_iam_policy"]?.["policy"]).toEqual(createCallerPolicy(choices));
        for (const target of contents(choices, "terraform", "target")) {
          const { aws_iam_role: role, ...rest } = await readTerraform(target);
          expect(role?.["assume_role_policy"]).toEqual(createTrustPolicy(choices));
          expect(rest["aws_iam_role_policy"]?.["policy"]).toEqual(choices.ownPolicy);
          const arns = choices.managedPolicies.map((name) => managedPolicyArn(choices.partition, name));
          expect(rest["aws_iam_role_policy_attachment"]?.["for_each"] ?? []).toEqual(arns);
        }
      }),
      // The parser begins anew with every text.
      { numRuns: 25 },
    );
  });

  test("names no account, partition or principal but those that were chosen", () => {
    fc.assert(
      fc.property(roleChoices(), (choices) => {
        const { partition, baseAccountId, targets, ownPolicy: _, ...rest } = choices;
        const chosen = { ...rest, partition, baseAccountId, targets };
        const accounts = new Set([baseAccountId, ...targets.map(({ accountId }) => accountId)]);
        for (const form of FORMS) {
          for (const { side, content } of writeDocuments(chosen, form)) {
            const arns = [...content.matchAll(/arn:([\w-]+):iam::(\w*|\*):/g)];
            for (const [, named, account = ""] of arns) {
              expect(named).toBe(partition);
              if (!["aws", "*"].includes(account)) expect(accounts).toContain(account);
              if (side === "target") expect(["aws", baseAccountId]).toContain(account);
            }
          }
        }
      }),
    );
  });

  test("grants the role to nobody outside the base account", () => {
    fc.assert(
      fc.property(roleChoices(), (choices) => {
        const [statement, ...more] = createTrustPolicy(choices).Statement as [
          { Principal: { AWS: string | string[] } },
        ];
        expect([more, Object.keys(statement.Principal)]).toEqual([[], ["AWS"]]);
        const prefix = `arn:${choices.partition}:iam::${choices.baseAccountId}:`;
        for (const principal of [statement.Principal.AWS].flat())
          expect(principal.startsWith(prefix)).toBe(true);
      }),
    );
  });

  test("lets in, by AWS's rules, who was chosen, as they were chosen, and no other account", async () => {
    await fc.assert(
      fc.asyncProperty(roleChoices(), async (choices) => {
        const { partition, baseAccountId, origin, mfa, externalId } = choices;
        const rootTrust = createTrustPolicy({
          partition,
          baseAccountId,
          switchers: { kind: "account" },
          mfa: undefined,
        });
        const trustPolicy = origin === "new" ? createTrustPolicy(choices) : rootTrust;
        const [roleArn = ""] = roleArnsOf(choices);
        const attempt = {
          caller: callerArn(choices),
          callerPolicy: createCallerPolicy(choices),
          roleArn,
          trustPolicy,
        };
        const sent = origin === "new" && externalId !== undefined ? { externalId } : {};
        expect(await isSwitchAllowed({ ...attempt, mfaAge: 0, ...sent })).toBe(true);
        expect(await isSwitchAllowed({ ...attempt, ...sent })).toBe(mfa === undefined);
        const late = mfa?.maxAgeSeconds;
        if (late !== undefined)
          expect(await isSwitchAllowed({ ...attempt, ...sent, mfaAge: late })).toBe(false);
        const caller = attempt.caller.replace(`::${baseAccountId}:`, "::999999999999:");
        expect(await isSwitchAllowed({ ...attempt, ...sent, caller, mfaAge: 0 })).toBe(
          baseAccountId === "999999999999",
        );
      }),
      { numRuns: 60 },
    );
  });

  test("passes the check, save a role with an external ID, which no console can pass", () => {
    fc.assert(
      fc.property(roleChoices(), (choices) => {
        const { partition, baseAccountId: accountId } = choices;
        const check = checkTrust(createTrustPolicy(choices), {
          partition,
          accountId,
          arn: callerArn(choices),
        });
        const passed = choices.mfa === undefined ? "yes" : "withMfa";
        expect(check.verdict).toBe(choices.externalId === undefined ? passed : "no");
        if (choices.externalId !== undefined)
          expect(check.findings.map(({ code }) => code)).toEqual(["externalId"]);
      }),
    );
  });

  test("gives a profile for each role, to be switched to from the base account", () => {
    fc.assert(
      fc.property(roleChoices(), (choices) => {
        const profiles = createRoleProfiles(choices);
        expect(profiles.map((profile) => formatRoleArn(profile))).toEqual(roleArnsOf(choices));
        for (const profile of profiles) {
          expect(Profile.parse(profile)).toEqual(profile);
          expect(profile.base).toEqual({ accountId: choices.baseAccountId });
        }
      }),
    );
  });
});
