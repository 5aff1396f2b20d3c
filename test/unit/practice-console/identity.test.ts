import { describe, expect, test } from "vitest";
import { hyphenate, loginIdentity, roleIdentity } from "../../practice-console/identity.ts";
import { SAMPLE_ACCOUNTS as MODEL } from "../../practice-console/sample-accounts.ts";

const user = (name: string) => MODEL.users.find((candidate) => candidate.name === name)!;

describe("identities", () => {
  test("an IAM user goes by its name", () => {
    const { user: name, arn } = loginIdentity(MODEL, user("ada"));
    expect([name, arn]).toEqual(["ada", "arn:aws:iam::111122223333:user/ada"]);
  });

  test("an Identity Center user goes by the reserved role of its permission set", () => {
    const role = "AWSReservedSSO_PowerUserAccess_0123456789abcdef";
    const { user: name, arn } = loginIdentity(MODEL, user("ada@example.com"));
    expect(name).toBe(`${role}/ada@example.com`);
    expect(arn).toBe(`arn:aws:sts::111122223333:assumed-role/${role}/ada@example.com`);
  });

  test("an assumed role's ARN leaves out the role's path", () => {
    const role = MODEL.roles.find(({ name }) => name === "team/Deployer")!;
    const account = MODEL.accounts.find(({ id }) => id === role.accountId)!;
    const current = { role, account, displayName: "Staging", color: "fad791" };
    const { user: name, arn } = roleIdentity(current, user("ada"));
    expect(name).toBe("Deployer/ada");
    expect(arn).toBe("arn:aws:sts::777788889999:assumed-role/Deployer/ada");
  });

  test("account IDs are shown in groups of four", () => {
    expect(hyphenate("012345678901")).toBe("0123-4567-8901");
  });
});
