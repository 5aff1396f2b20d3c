import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import type { RoleChoices } from "../../../src/setup/choices.ts";
import { consoleLink } from "../../../src/setup/console-links.ts";
import { writeDocuments } from "../../../src/setup/documents.ts";
import { findOversize } from "../../../src/setup/limits.ts";
import { createCallerPolicy, createTrustPolicy } from "../../../src/setup/role-policies.ts";
import { createRoleProfiles } from "../../../src/setup/role-profiles.ts";
import { consolePartition, Partition } from "../../../src/profile/partition.ts";
import { buildChoices } from "../../support/setup/choices.ts";

/** What a real shell hands to the AWS CLI, one list of arguments a call. */
function runCommands(script: string): readonly (readonly string[])[] {
  const aws = `aws() { printf '%s\\0' "$@"; printf '\\1'; }\n`;
  return execFileSync("sh", ["-c", aws + script])
    .toString()
    .split("\u0001")
    .slice(0, -1)
    .map((call) => call.split("\0").slice(0, -1));
}
const commands = (choices: RoleChoices, side: "target" | "base") =>
  runCommands(writeDocuments(choices, "cli").find((document) => document.side === side)?.content ?? "");
const manyAccounts = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ accountId: String(at).padStart(12, "0") }));

describe("the AWS CLI commands", () => {
  const ownPolicy = {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "arn:aws:s3:::it's-`$(id)`-${aws:username}/*" }],
  };
  const choices = buildChoices({
    roleName: "team/Reader",
    ownPolicy,
    switchers: { kind: "group", groupName: "readers", members: ["people/ada"] },
  });

  test("make the role in a target account, and no sign in a policy means anything to the shell", () => {
    expect(commands(choices, "target")).toEqual([
      [
        "iam",
        "create-role",
        "--role-name",
        "Reader",
        "--path",
        "/team/",
        "--max-session-duration",
        "3600",
        "--assume-role-policy-document",
        JSON.stringify(createTrustPolicy(choices)),
      ],
      [
        "iam",
        "attach-role-policy",
        "--role-name",
        "Reader",
        "--policy-arn",
        "arn:aws:iam::aws:policy/ReadOnlyAccess",
      ],
      [
        "iam",
        "put-role-policy",
        "--role-name",
        "Reader",
        "--policy-name",
        "own-policy",
        "--policy-document",
        JSON.stringify(ownPolicy),
      ],
    ]);
  });

  test("let a group of the base account switch", () => {
    const policyArn = "arn:aws:iam::111122223333:policy/switch-to-Reader";
    expect(commands(choices, "base")).toEqual([
      [
        "iam",
        "create-policy",
        "--policy-name",
        "switch-to-Reader",
        "--policy-document",
        JSON.stringify(createCallerPolicy(choices)),
      ],
      ["iam", "create-group", "--group-name", "readers"],
      ["iam", "attach-group-policy", "--group-name", "readers", "--policy-arn", policyArn],
      ["iam", "add-user-to-group", "--group-name", "readers", "--user-name", "ada"],
    ]);
  });

  test("let users and roles of the base account switch that were named", () => {
    const switchers = { kind: "named", users: ["ada"], roles: ["ci/Deployer"] } as const;
    const made = commands({ ...choices, switchers, mfa: undefined }, "base");
    expect(made.map(([, command, option, name]) => [command, option, name])).toEqual([
      ["create-policy", "--policy-name", "switch-to-Reader"],
      ["attach-user-policy", "--user-name", "ada"],
      ["attach-role-policy", "--role-name", "Deployer"],
    ]);
  });
});

describe("the least privilege", () => {
  test("is a caller policy for just the role, and a trust that asks for MFA", () => {
    const choices = buildChoices();
    expect(createCallerPolicy(choices)).toEqual({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Action: "sts:AssumeRole",
          Resource: "arn:aws:iam::444455556666:role/ReadOnlyAccess",
        },
      ],
    });
    expect(createTrustPolicy(choices)).toEqual({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { AWS: "arn:aws:iam::111122223333:root" },
          Action: "sts:AssumeRole",
          Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } },
        },
      ],
    });
  });

  test("gives way to every account's role of that name only when a person says so", () => {
    expect(createCallerPolicy(buildChoices({ reach: "anyAccount" }))).toMatchObject({
      Statement: [{ Resource: "arn:aws:iam::*:role/ReadOnlyAccess" }],
    });
  });
});

describe("the role that Organizations makes", () => {
  const choices = buildChoices({ origin: "organization", roleName: "OrganizationAccountAccessRole" });

  test("needs nothing in its account", () => {
    for (const form of ["json", "cli", "cloudFormation", "terraform"] as const)
      expect(writeDocuments(choices, form).map(({ side }) => side)).toEqual(["base"]);
  });

  test("gets its MFA from the caller policy, as its trust asks for none", () => {
    expect(createCallerPolicy(choices)).toMatchObject({
      Statement: [{ Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } }],
    });
  });
});

describe("a document that AWS would refuse", () => {
  const longUsers = Array.from({ length: 40 }, (_, at) => `${"u".repeat(20)}${at}`);
  test.each([
    ["trustPolicy", { switchers: { kind: "named", users: longUsers, roles: [] } as const }],
    ["managedPolicy", { targets: manyAccounts(130) }],
    ["inlinePolicies", { ownPolicy: { Version: "2012-10-17", Statement: "x".repeat(10_240) } }],
    ["managedPolicies", { managedPolicies: Array.from({ length: 11 }, (_, at) => `P${at}`) }],
  ] as const)("for the size of its %s is found", (of, overrides) => {
    expect(findOversize(buildChoices(overrides))).toMatchObject([{ of }]);
  });

  test("is not one of just the size that AWS takes", () => {
    const spare = 10_240 - JSON.stringify({ Statement: "" }).length;
    expect(findOversize(buildChoices({ ownPolicy: { Statement: "x".repeat(spare) } }))).toEqual([]);
    expect(findOversize(buildChoices({ ownPolicy: { Statement: "x".repeat(spare + 1) } }))).toMatchObject([
      { of: "inlinePolicies", size: 10_241, limit: 10_240 },
    ]);
  });

  test("is none for many accounts once the caller policy takes any account", () => {
    expect(findOversize(buildChoices({ targets: manyAccounts(130), reach: "anyAccount" }))).toEqual([]);
  });
});

test("the AWS CLI's profiles carry device, external ID and length of session where the choices have them", () => {
  const [document] = writeDocuments(
    buildChoices({
      switchers: { kind: "named", users: ["people/ada"], roles: [] },
      externalId: "x-1",
      sessionSeconds: 7_200,
    }),
    "cliProfile",
  );
  expect(document?.content).toBe(`[profile ReadOnlyAccess-444455556666]
role_arn = arn:aws:iam::444455556666:role/ReadOnlyAccess
source_profile = default
mfa_serial = arn:aws:iam::111122223333:mfa/ada
external_id = x-1
duration_seconds = 7200
`);
});

test("Rolecall's profiles are called as the accounts are, cut where AWS would refuse them", () => {
  const targets = [
    { accountId: "444455556666", name: "Client prod" },
    { accountId: "777788889999", name: "W".repeat(70) },
    { accountId: "012345678901" },
  ];
  expect(createRoleProfiles(buildChoices({ targets })).map(({ displayName }) => displayName)).toEqual([
    "Client prod ReadOnlyAccess",
    "W".repeat(64),
    "ReadOnlyAccess @ 012345678901",
  ]);
});

test("Rolecall's profiles know how long a new role's session lasts; one that is there already may have any length", () => {
  const hoursOf = (choices: Partial<RoleChoices>) =>
    createRoleProfiles(buildChoices({ sessionSeconds: 7_200, ...choices })).map(
      ({ sessionHours }) => sessionHours,
    );
  expect(hoursOf({ origin: "new" })).toEqual([2]);
  expect(hoursOf({ origin: "organization" })).toEqual([undefined]);
});

test.each(Partition.options)("the links lead to the console of %s", (partition) => {
  for (const place of ["createRole", "createPolicy", "cloudShell", "stackSets"] as const) {
    const { protocol, hostname } = new URL(consoleLink(partition, place));
    expect([protocol, consolePartition(hostname)]).toEqual(["https:", partition]);
  }
});
