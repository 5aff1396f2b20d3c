import { expect, test } from "vitest";
import { readPastedRole } from "../../../src/formats/pasted-role.ts";

const ROLE = { partition: "aws", accountId: "123456789012", roleName: "Admin" };

test.each([
  ["arn:aws:iam::123456789012:role/Admin", ROLE],
  [" https://signin.aws.amazon.com/switchrole?account=123456789012&roleName=Admin ", ROLE],
  ["123456789012", undefined],
  ["Admin", undefined],
  ["arn:aws:iam::1234:role/Admin", undefined],
  ["", undefined],
])("%j says of a role: %j", (text, role) => {
  expect(readPastedRole(text)).toEqual(role);
});
