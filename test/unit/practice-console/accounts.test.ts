import { describe, expect, test } from "vitest";
import { assumeRole } from "../../practice-console/accounts.ts";
import type { Basis } from "../../practice-console/accounts.ts";
import { SAMPLE_ACCOUNTS as MODEL } from "../../practice-console/sample-accounts.ts";

function signIn(name: string, signedInWithMfa = true): Basis {
  return { user: MODEL.users.find((user) => user.name === name)!, signedInWithMfa };
}

function refusal(basis: Basis, account: string, roleName: string): string {
  const assumed = assumeRole(MODEL, basis, { account, roleName });
  return assumed.granted ? "granted" : assumed.refusal;
}

describe("assumeRole", () => {
  test("grants a role that trusts the user's account", () => {
    expect(refusal(signIn("bob", false), "444455556666", "ReadOnly")).toBe("granted");
  });

  test("takes an alias in place of the account ID", () => {
    expect(refusal(signIn("bob", false), "client-staging", "Admin")).toBe("granted");
  });

  test("keeps leading zeros in an account ID", () => {
    expect(refusal(signIn("ada"), "012345678901", "Auditor")).toBe("granted");
    expect(refusal(signIn("ada"), "12345678901", "Auditor")).toBe("unknown account");
  });

  test("takes no hyphens in an account ID", () => {
    expect(refusal(signIn("ada"), "4444-5555-6666", "ReadOnly")).toBe("unknown account");
  });

  test("needs a role's path", () => {
    expect(refusal(signIn("ada"), "777788889999", "team/Deployer")).toBe("granted");
    expect(refusal(signIn("ada"), "777788889999", "Deployer")).toBe("unknown role");
  });

  test("tells roles apart by case", () => {
    expect(refusal(signIn("ada"), "444455556666", "readonly")).toBe("unknown role");
  });

  test("refuses a path and name over 64 characters together", () => {
    const roleName = `${"p".repeat(60)}/Role`;
    const role = { accountId: "444455556666", name: roleName, trusts: ["111122223333"] };
    const assumed = assumeRole({ ...MODEL, roles: [role] }, signIn("ada"), {
      account: "444455556666",
      roleName,
    });
    expect(assumed).toEqual({ granted: false, refusal: "name too long" });
  });

  test("refuses the root user everything", () => {
    expect(refusal(signIn("root"), "444455556666", "ReadOnly")).toBe("root user");
  });

  test("grants Identity Center users what their account is trusted with", () => {
    expect(refusal(signIn("ada@example.com"), "444455556666", "ReadOnly")).toBe("granted");
  });

  test("refuses a role that trusts other accounts only", () => {
    expect(refusal(signIn("ada"), "444455556666", "Internal")).toBe("not trusted");
  });

  test("asks for MFA where the role does", () => {
    expect(refusal(signIn("ada"), "444455556666", "Admin")).toBe("granted");
    expect(refusal(signIn("ada", false), "444455556666", "Admin")).toBe("MFA required");
  });

  test("refuses a role that demands an external ID", () => {
    expect(refusal(signIn("ada"), "444455556666", "ForVendor")).toBe("external ID required");
  });

  test("refuses accounts of another partition", () => {
    expect(refusal(signIn("ada"), "555566667777", "Admin")).toBe("unknown account");
    expect(refusal(signIn("grace"), "555566667777", "Admin")).toBe("granted");
  });

  test("refuses what the user's own policies leave out", () => {
    const { user, signedInWithMfa } = signIn("ada");
    const mayAssume = ["arn:aws:iam::777788889999:role/team/Deployer"];
    const limited = { user: { ...user, mayAssume }, signedInWithMfa };
    expect(refusal(limited, "777788889999", "team/Deployer")).toBe("granted");
    expect(refusal(limited, "777788889999", "Admin")).toBe("not allowed by the user's policies");
  });
});
