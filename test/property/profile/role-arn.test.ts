import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatRoleArn, parseRoleArn } from "../../../src/profile/role-arn.ts";
import { isRoleName, parseRoleName, splitRoleName } from "../../../src/profile/role-name.ts";
import { roleArn, roleName } from "../../support/arbitraries.ts";

test("reading a formatted role ARN gives the role", () => {
  fc.assert(
    fc.property(roleArn(), (role) => {
      expect(parseRoleArn(formatRoleArn(role))).toEqual({ ok: true, value: role });
    }),
  );
});

test("formatting a role ARN that was read gives the ARN", () => {
  const field = fc.oneof(fc.constantFrom("aws", "aws-cn", "", "iam"), fc.stringMatching(/^[0-9]{12}$/));
  const text = fc
    .tuple(field, field, fc.oneof(roleName(), fc.string()))
    .map(([partition, accountId, role]) => `arn:${partition}:iam::${accountId}:role/${role}`);
  fc.assert(
    fc.property(text, (text) => {
      const parsed = parseRoleArn(text);
      expect(parsed.ok ? formatRoleArn(parsed.value) : text.trim()).toBe(text.trim());
    }),
  );
});

test("a role name with its path is read as it is, with or without a slash in front", () => {
  fc.assert(
    fc.property(roleName(), (roleName) => {
      expect(isRoleName(roleName)).toBe(true);
      expect(parseRoleName(`/${roleName}`)).toEqual({ ok: true, value: roleName });
    }),
  );
});

test("the path and the name of a role make it whole, and the name has no slash", () => {
  fc.assert(
    fc.property(roleName(), (roleName) => {
      const { path, name } = splitRoleName(roleName);
      expect(path + name).toBe(roleName);
      expect(name).toMatch(/^[^/]+$/);
    }),
  );
});
