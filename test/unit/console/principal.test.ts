import { expect, test } from "vitest";
import { parsePrincipal, permissionSetOf } from "../../../src/console/principal.ts";

test.each([
  ["arn:aws:iam::111122223333:root", "root", "root"],
  ["arn:aws:iam::111122223333:user/ada", "user", "ada"],
  ["arn:aws-cn:iam::111122223333:user/team/ops/ada", "user", "ada"],
  ["arn:aws:sts::111122223333:federated-user/ada", "user", "ada"],
  ["arn:aws-us-gov:sts::111122223333:assumed-role/ReadOnly/ada", "role", "ReadOnly"],
  [
    "arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Power_User_0123456789abcdef/ada@example.com",
    "permissionSet",
    "Power_User",
  ],
  [
    "arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Power_0123/ada",
    "role",
    "AWSReservedSSO_Power_0123",
  ],
])("reads whom %s is", (arn, kind, name) => {
  expect(parsePrincipal(arn)).toEqual({ accountId: "111122223333", kind, name });
});

test.each([
  "",
  "arn:aws:iam::11112222333:root",
  "arn:aws:iam::111122223333:role/ReadOnly",
  "arn:aws:iam::111122223333:rootless",
  "x arn:aws:iam::111122223333:root",
  "arn:aws:s3::111122223333:root",
])("takes %j for nobody", (arn) => {
  expect(parsePrincipal(arn)).toBeUndefined();
});

test("knows Identity Center's roles by their sixteen hex digits", () => {
  expect(permissionSetOf("AWSReservedSSO_Admin_0123456789abcdef")).toBe("Admin");
  expect(permissionSetOf("xAWSReservedSSO_Admin_0123456789abcdef")).toBeUndefined();
  expect(permissionSetOf("AWSReservedSSO_Admin_0123456789abcdefg")).toBeUndefined();
});
