import type { AccountsModel } from "./accounts.ts";

/**
 * Accounts to practise in: one to sign in to in each partition, and roles to switch to, some of which refuse. The
 * numbers are those of AWS's own documentation or plainly invented.
 */
export const SAMPLE_ACCOUNTS: AccountsModel = {
  accounts: [
    { id: "111122223333", alias: "practice-base", partition: "aws" },
    { id: "444455556666", alias: "client-prod", partition: "aws" },
    { id: "777788889999", alias: "client-staging", partition: "aws" },
    { id: "012345678901", partition: "aws" },
    { id: "222233334444", alias: "gov-base", partition: "aws-us-gov" },
    { id: "555566667777", partition: "aws-us-gov" },
    { id: "333344445555", alias: "cn-base", partition: "aws-cn" },
    { id: "666677778888", partition: "aws-cn" },
    { id: "888899990000", alias: "eusc-base", partition: "aws-eusc" },
    { id: "999900001111", partition: "aws-eusc" },
  ],
  users: [
    { name: "ada", accountId: "111122223333", kind: "iam", hasMfa: true },
    { name: "bob", accountId: "111122223333", kind: "iam", hasMfa: false },
    { name: "root", accountId: "111122223333", kind: "root", hasMfa: true },
    {
      name: "ada@example.com",
      accountId: "111122223333",
      kind: "identity-center",
      permissionSet: "PowerUserAccess",
      hasMfa: true,
    },
    { name: "grace", accountId: "222233334444", kind: "iam", hasMfa: true },
    { name: "chen", accountId: "333344445555", kind: "iam", hasMfa: true },
    { name: "emil", accountId: "888899990000", kind: "iam", hasMfa: true },
  ],
  roles: [
    { accountId: "444455556666", name: "Admin", trusts: ["111122223333"], requiresMfa: true },
    { accountId: "444455556666", name: "ReadOnly", trusts: ["111122223333"] },
    { accountId: "444455556666", name: "ForVendor", trusts: ["111122223333"], requiresExternalId: true },
    { accountId: "444455556666", name: "Internal", trusts: ["444455556666"] },
    { accountId: "777788889999", name: "Admin", trusts: ["111122223333"] },
    { accountId: "777788889999", name: "team/Deployer", trusts: ["111122223333"] },
    { accountId: "012345678901", name: "Auditor", trusts: ["111122223333"] },
    { accountId: "555566667777", name: "Admin", trusts: ["222233334444"] },
    { accountId: "666677778888", name: "Admin", trusts: ["333344445555"] },
    { accountId: "999900001111", name: "Admin", trusts: ["888899990000"] },
  ],
};
