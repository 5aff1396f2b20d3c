import { expect, test } from "vitest";
import { matchFields } from "../../../src/formats/field-names.ts";

const fieldOf = (name: string) => [...matchFields([name]).keys()];

test.each([
  [
    "accountId",
    [
      "accountId",
      "account_id",
      "Account ID",
      "aws_account_id",
      "ACCOUNT",
      "account-number",
      "aws account",
      "accountAlias",
      "awsAccountAlias",
    ],
  ],
  ["roleName", ["roleName", "role_name", "Role", "IAM role", "awsRole", "aws_role_name"]],
  ["roleArn", ["roleArn", "role_arn", "ARN", "iamRoleArn", "aws_role_arn"]],
  ["link", ["link", "URL", "href", "switchRoleLink", "switch_link", "switch role URL"]],
  [
    "displayName",
    [
      "displayName",
      "display_name",
      "name",
      "label",
      "title",
      "profile",
      "profileName",
      "accountName",
      "description",
    ],
  ],
  ["color", ["color", "Colour", "hexColor"]],
  ["region", ["region", "aws_region", "defaultRegion", "target_region"]],
  ["group", ["group", "groupName", "folder", "team", "category"]],
  ["partition", ["partition", "awsPartition"]],
  ["ordinal", ["ordinal"]],
  ["destination", ["destination"]],
  ["tags", ["tags", "labels"]],
  ["environment", ["environment", "env", "stage"]],
  ["note", ["note", "Notes", "comment", "comments"]],
  ["sessionHours", ["sessionHours", "session_hours"]],
  ["sessionSeconds", ["MaxSessionDuration", "max_session_duration", "duration_seconds"]],
  ["baseAccount", ["baseAccount", "base_account_id", "sourceAccount", "source_account_id"]],
  ["baseRole", ["baseRole", "base_role_name", "sourceRole"]],
] as const)("%s goes by %j", (field, names) => {
  for (const name of names) expect([name, fieldOf(name)]).toEqual([name, [field]]);
});

test.each([
  "",
  "_",
  "accounts",
  "x account id",
  "toString",
  "__proto__",
  "constructor",
  "secret",
  "name".padEnd(41),
])("%j stands for no field", (name) => {
  expect(fieldOf(name)).toEqual([]);
});

test("a name of 40 characters is still looked at", () => {
  expect(fieldOf("name".padEnd(40))).toEqual(["displayName"]);
});

test("of several names the best is first, wherever it stands", () => {
  expect(matchFields(["x", "description", "label", "displayName", "role"])).toEqual(
    new Map([
      ["displayName", [3, 2, 1]],
      ["roleName", [4]],
    ]),
  );
});

test("of very many names for one field a few are kept", () => {
  const found = matchFields(Array.from({ length: 1_000 }, () => "name")).get("displayName");
  expect(found).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 999]);
});
