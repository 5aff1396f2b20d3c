import { describe, expect, test } from "vitest";
import { writeAwsConfig } from "../../../src/formats/write-aws-config.ts";
import type { Profile } from "../../../src/profile/profile.ts";
import { buildProfile } from "../../support/builders.ts";

const lostOf = (overrides: Partial<Profile>) =>
  writeAwsConfig([buildProfile(overrides)]).lost.map(({ field }) => field);
const headersOf = (...names: readonly string[]) => {
  const profiles = names.map((displayName, at) => buildProfile({ displayName, roleName: `R${at}` }));
  return writeAwsConfig(profiles).text.match(/^\[.*$/gm);
};

test("a file has a section for each account to switch from, and one for each role", () => {
  const { text, lost } = writeAwsConfig([
    buildProfile({ roleName: "C", displayName: "client alias", accountId: "client", color: "fbbf93" }),
    buildProfile({
      roleName: "team/A",
      displayName: "prod",
      base: { accountId: "111122223333" },
      region: "eu-central-1",
      group: "Clients & co",
    }),
    buildProfile({
      roleName: "B",
      displayName: "gov",
      partition: "aws-us-gov",
      base: { accountId: "111122223333" },
    }),
  ]);
  expect(lost).toEqual([]);
  expect(text).toBe(`[profile base-111122223333]
aws_account_id = 111122223333

[profile gov]
role_arn = arn:aws-us-gov:iam::123456789012:role/B
source_profile = base-111122223333
color = 99bce3

[profile prod]
role_arn = arn:aws:iam::123456789012:role/team/A
source_profile = base-111122223333
region = eu-central-1
color = 99bce3
group = Clients & co

[profile "client alias"]
aws_account_id = client
role_name = C
color = fbbf93
`);
});

describe("a section's name", () => {
  test("is quoted where the CLI needs that", () => {
    expect(headersOf("a.b@c+%:/-1", "two words", "Größe")).toEqual([
      "[profile a.b@c+%:/-1]",
      '[profile "two words"]',
      '[profile "Größe"]',
    ]);
  });

  test("does without the signs that end it too early", () => {
    expect(headersOf(`a#b;c[d]e"f'g\\h`)).toEqual(["[profile a-b-c-d-e-f-g-h]"]);
  });

  test("is its own, numbered where two would be the same", () => {
    expect(headersOf("a", "a", "a", "a 2", "a#", "a-")).toEqual([
      "[profile a]",
      '[profile "a 2"]',
      '[profile "a 3"]',
      '[profile "a 2 2"]',
      "[profile a-]",
      '[profile "a- 2"]',
    ]);
  });

  test("is never that of an account to switch from", () => {
    const base = { accountId: "111122223333" };
    const { text } = writeAwsConfig([buildProfile({ displayName: "base-111122223333", base })]);
    expect(text).toContain('[profile "base-111122223333 2"]\naws_account_id = 111122223333\n');
    expect(text).toContain("source_profile = base-111122223333 2\n");
  });
});

describe("what is lost", () => {
  test.each([
    [{}, []],
    [{ region: "eu-central-1", group: "g", base: { accountId: "client" } }, []],
    [{ base: { accountId: "client", roleName: "Base" } }, ["base"]],
    [{ displayName: "a#b" }, ["displayName"]],
    [{ group: "a;b" }, ["group"]],
    [{ group: "a#b" }, ["group"]],
    [{ group: " a" }, ["group"]],
    [{ roleName: "a;b/C" }, ["roleName"]],
    [{ roleName: "a#b/C" }, ["roleName"]],
    [{ ordinal: 2 }, ["ordinal"]],
    [
      { destination: "/s3", tags: ["t"], environment: "staging", note: "n" },
      ["destination", "tags", "environment", "note"],
    ],
    [{ sessionHours: 12, base: { accountId: "client" } }, []],
    [{ sessionHours: 1, base: { accountId: "client", roleName: "Base" } }, ["base"]],
    [{ sessionHours: 2, base: { accountId: "client", roleName: "Base" } }, ["base", "sessionHours"]],
    [{ partition: "aws-cn" }, []],
    [{ accountId: "client", partition: "aws-cn" }, ["partition"]],
    [{ accountId: "client", partition: "aws-cn", region: "cn-north-1" }, []],
    [{ accountId: "client", partition: "aws", region: "cn-north-1" }, ["partition"]],
  ] as const)("of %j is %j", (overrides, fields) => {
    expect(lostOf(overrides as Partial<Profile>)).toEqual(fields);
  });

  test("is a number only where the order of the sections does not give it back", () => {
    const [first, second, fourth] = [
      buildProfile({ displayName: "a" }),
      buildProfile({ displayName: "b", ordinal: 2 }),
      buildProfile({ displayName: "c", ordinal: 4 }),
    ];
    expect(writeAwsConfig([second, first]).lost).toEqual([]);
    expect(writeAwsConfig([first, second, fourth]).lost).toEqual([{ field: "ordinal", profiles: [fourth] }]);
  });

  test("of a session that AWS would refuse to a role is nothing that the CLI is made to ask for", () => {
    const base = { accountId: "client" };
    const textOf = (given: Partial<Profile>) =>
      writeAwsConfig([buildProfile({ sessionHours: 2, ...given })]).text;
    expect(textOf({ base })).toContain("\nduration_seconds = 7200\n");
    expect(textOf({ base: { ...base, roleName: "Base" } })).not.toContain("duration_seconds");
  });

  test("is left out of the text, and a name that another has is told", () => {
    expect(writeAwsConfig([buildProfile({ group: "a;b" })]).text).not.toContain("group");
    const twins = ["A", "B"].map((roleName) => buildProfile({ roleName }));
    expect(writeAwsConfig(twins).lost).toEqual([{ field: "displayName", profiles: [twins[1]] }]);
  });
});
