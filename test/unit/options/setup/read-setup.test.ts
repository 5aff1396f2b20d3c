import { beforeAll, describe, expect, test, vi } from "vitest";
import { problemText } from "../../../../src/options/setup/problem-text.ts";
import { readSetup } from "../../../../src/options/setup/read-setup.ts";
import { EMPTY_SETUP, type SetupDraft } from "../../../../src/options/setup/setup-draft.ts";
import { getMessage } from "../../../support/messages.ts";

beforeAll(() => {
  vi.stubGlobal("chrome", { i18n: { getMessage } });
});

const ENTERED: SetupDraft = { ...EMPTY_SETUP, base: "1111-2222-3333", targets: "4444 5555 6666" };
const read = (values: Partial<SetupDraft>) => readSetup({ ...ENTERED, ...values });
const many = (count: number, name: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => name(at));
const policy = (rest: object) =>
  JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:*", ...rest }] });

describe("the form to set up a role", () => {
  test("needs no more than two account IDs, however they are grouped", () => {
    expect(read({})).toEqual({
      choices: {
        partition: "aws",
        baseAccountId: "111122223333",
        targets: [{ accountId: "444455556666" }],
        origin: "new",
        roleName: "ReadOnlyAccess",
        switchers: { kind: "group", groupName: "switch-to-ReadOnlyAccess", members: [] },
        mfa: {},
        sessionSeconds: 3_600,
        managedPolicies: ["ReadOnlyAccess"],
        reach: "exact",
      },
      problems: {},
    });
  });

  test("takes accounts with their names, on either side of the number", () => {
    const targets = "\n444455556666 Client prod\nClient staging: 7777-8888-9999\t\n012345678901\n";
    expect(read({ targets }).choices?.targets).toEqual([
      { accountId: "444455556666", name: "Client prod" },
      { accountId: "777788889999", name: "Client staging" },
      { accountId: "012345678901" },
    ]);
  });

  test("names the role after the policy that allows most, so that no administrator hides behind a harmless name", () => {
    const managed = ["ReadOnlyAccess", "AdministratorAccess"];
    expect(read({ managed }).choices?.roleName).toBe("AdministratorAccess");
    expect(read({ managed, roleName: "Ops", path: "/team/a/" }).choices?.roleName).toBe("team/a/Ops");
  });

  test("takes AWS's policies by name or ARN, each once", () => {
    const morePolicies = "arn:aws:iam::aws:policy/job-function/Billing, ReadOnlyAccess,AmazonS3FullAccess";
    expect(read({ morePolicies }).choices?.managedPolicies).toEqual([
      "ReadOnlyAccess",
      "job-function/Billing",
      "AmazonS3FullAccess",
    ]);
  });

  test("leaves out what Organizations' own role does not need", () => {
    const { choices } = read({ origin: "organization", ownPolicy: "{", externalId: "x1", path: "team" });
    expect(choices).toMatchObject({ roleName: "OrganizationAccountAccessRole", managedPolicies: [] });
    expect(choices).not.toHaveProperty("externalId");
    expect(choices).not.toHaveProperty("ownPolicy");
  });
});

describe("of what is wrong in the form a person reads", () => {
  const cases: readonly (readonly [string, Partial<SetupDraft>, keyof SetupDraft, string])[] = [
    ["no base account", { base: "" }, "base", "Enter"],
    ["too few digits", { base: "1111-2222-333" }, "base", "An account ID has 12 digits"],
    ["an alias", { base: "client-prod" }, "base", "An account ID has 12 digits"],
    ["no target account", { targets: " \n" }, "targets", "Enter"],
    [
      "wrong digits in a line",
      { targets: "444455556666\n77778888999 x" },
      "targets",
      "Line 2 has no account ID",
    ],
    [
      "one account twice",
      { targets: "444455556666\n4444-5555-6666 x" },
      "targets",
      "444455556666 is there twice.",
    ],
    ["the base account as target", { targets: "111122223333" }, "targets", "This is the base account."],
    ["a long role name", { roleName: "r".repeat(65) }, "roleName", "at most 64"],
    ["strange signs in a role name", { roleName: "a b" }, "roleName", "Take letters"],
    [
      "path and name over 64",
      { path: "p".repeat(60), roleName: "role" },
      "path",
      "Path and name have 65 characters together",
    ],
    ["a long group name", { groupName: "g".repeat(129) }, "groupName", "Take letters"],
    ["a strange user", { who: "named", users: "ada, b*b" }, "users", "One of these is no name."],
    ["nobody", { who: "named" }, "users", "Name at least one"],
    ["MFA of roles", { who: "named", roles: "Developer" }, "mfa", "AWS sees no MFA"],
    ["nothing that is allowed", { managed: [] }, "managed", "Choose at least one policy"],
    ["a strange policy", { morePolicies: "a*" }, "morePolicies", "One of these is no name."],
    [
      "broken JSON",
      { ownPolicy: '{\n"Version": "2012-10-17"\n"Statement": []}' },
      "ownPolicy",
      "Line 3 is no valid JSON.",
    ],
    ["no policy", { ownPolicy: "[]" }, "ownPolicy", "This is no permissions policy."],
    [
      "a trust policy",
      { ownPolicy: policy({ Principal: "*" }) },
      "ownPolicy",
      "This is no permissions policy.",
    ],
    [
      "signs that IAM does not take",
      { ownPolicy: policy({ Resource: "arn:aws:s3:::日本" }) },
      "ownPolicy",
      "IAM takes only Latin characters",
    ],
    [
      "a policy that is too long",
      { ownPolicy: policy({ Resource: many(400, (at) => `arn:aws:s3:::bucket-number-${at}`) }) },
      "ownPolicy",
      "AWS takes 10240",
    ],
    [
      "too many accounts",
      { targets: many(130, (at) => String(at).padStart(12, "0")).join("\n") },
      "targets",
      "AWS takes 6144",
    ],
    [
      "too many users",
      { who: "named", users: many(60, (at) => `some-user-${at}`).join() },
      "users",
      "AWS takes 2048",
    ],
    [
      "too many policies",
      { morePolicies: many(10, (at) => `P${at}`).join() },
      "morePolicies",
      "a role takes 10",
    ],
    ["a strange external ID", { externalId: "a b" }, "externalId", "An external ID has 2 to 1224"],
  ];
  test.each(cases)("%s", (_title, values, field, part) => {
    const { choices, problems } = read(values);
    expect(choices).toBeUndefined();
    expect(Object.keys(problems)).toEqual([field]);
    expect(problemText(problems[field]!)).toContain(part);
  });
});
