import { expect, test } from "vitest";
import { formatRoleArn, parseRoleArn } from "../../../src/profile/role-arn.ts";

test.each([
  [
    "reads a role ARN",
    "arn:aws:iam::123456789012:role/ReadOnly",
    { partition: "aws", accountId: "123456789012", roleName: "ReadOnly" },
  ],
  [
    "keeps a path",
    "arn:aws:iam::123456789012:role/team/ops/ReadOnly",
    { partition: "aws", accountId: "123456789012", roleName: "team/ops/ReadOnly" },
  ],
  [
    "keeps leading zeros in an account ID",
    "arn:aws-cn:iam::000000000012:role/ReadOnly",
    { partition: "aws-cn", accountId: "000000000012", roleName: "ReadOnly" },
  ],
  [
    "reads the GovCloud partition",
    "arn:aws-us-gov:iam::123456789012:role/ReadOnly",
    { partition: "aws-us-gov", accountId: "123456789012", roleName: "ReadOnly" },
  ],
  [
    "reads the European partition",
    "arn:aws-eusc:iam::123456789012:role/ReadOnly",
    { partition: "aws-eusc", accountId: "123456789012", roleName: "ReadOnly" },
  ],
  [
    "ignores white space around it",
    "\t arn:aws:iam::123456789012:role/ReadOnly\r\n",
    { partition: "aws", accountId: "123456789012", roleName: "ReadOnly" },
  ],
  [
    "takes colons in a path",
    "arn:aws:iam::123456789012:role/a:b/ReadOnly",
    { partition: "aws", accountId: "123456789012", roleName: "a:b/ReadOnly" },
  ],
])("%s", (_, text, value) => {
  expect(parseRoleArn(text)).toEqual({ ok: true, value });
});

test.each([
  ["an empty text", "", "arnForm"],
  ["a role name", "ReadOnly", "arnForm"],
  ["a user's ARN", "arn:aws:iam::123456789012:user/ReadOnly", "arnForm"],
  ["an assumed role's ARN", "arn:aws:sts::123456789012:assumed-role/ReadOnly/session", "arnForm"],
  ["an ARN with a Region", "arn:aws:iam:us-east-1:123456789012:role/ReadOnly", "arnForm"],
  ["upper case", "ARN:AWS:IAM::123456789012:ROLE/ReadOnly", "arnForm"],
  ["quotation marks", '"arn:aws:iam::123456789012:role/ReadOnly"', "arnForm"],
  ["text in front", "role_arn = arn:aws:iam::123456789012:role/ReadOnly", "arnForm"],
  ["two lines", "arn:aws:iam::123456789012:role/A\narn:aws:iam::123456789012:role/B", "arnForm"],
  ["no partition", "arn::iam::123456789012:role/ReadOnly", "arnPartition"],
  ["an unknown partition", "arn:aws-iso:iam::123456789012:role/ReadOnly", "arnPartition"],
  ["__proto__ as its partition", "arn:__proto__:iam::123456789012:role/ReadOnly", "arnPartition"],
  ["no account", "arn:aws:iam:::role/ReadOnly", "arnAccount"],
  ["an alias in place of the account ID", "arn:aws:iam::my-company:role/ReadOnly", "arnAccount"],
  ["a grouped account ID", "arn:aws:iam::1234-5678-9012:role/ReadOnly", "arnAccount"],
  ["a short account ID", "arn:aws:iam::12345678901:role/ReadOnly", "arnAccount"],
  ["no role", "arn:aws:iam::123456789012:role/", "arnRole"],
  ["an asterisk for the role", "arn:aws:iam::123456789012:role/*", "arnRole"],
  ["a path without a name", "arn:aws:iam::123456789012:role/team/", "arnRole"],
  ["two slashes in a row", "arn:aws:iam::123456789012:role//ReadOnly", "arnRole"],
  ["a space before the role", "arn:aws:iam::123456789012:role/ ReadOnly", "arnRole"],
  ["a name that is too long", `arn:aws:iam::123456789012:role/${"n".repeat(65)}`, "arnRole"],
])("refuses %s", (_, text, problem) => {
  expect(parseRoleArn(text)).toEqual({ ok: false, problem });
});

test("writes a role ARN with an empty Region and the whole path", () => {
  expect(
    formatRoleArn({ partition: "aws-us-gov", accountId: "000000000012", roleName: "team/ReadOnly" }),
  ).toBe("arn:aws-us-gov:iam::000000000012:role/team/ReadOnly");
});
