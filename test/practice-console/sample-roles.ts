import { createProfile } from "../../src/profile/profile.ts";
import type { Profile } from "../../src/profile/profile.ts";

/** Roles of the sample accounts that the user `ada`, signed in with MFA, can switch to. */
export const SAMPLE_ROLES: readonly Profile[] = [
  createProfile({
    accountId: "444455556666",
    roleName: "Admin",
    displayName: "Client prod",
    color: "f2b0a9",
    environment: "production",
  }),
  createProfile({
    accountId: "777788889999",
    roleName: "team/Deployer",
    displayName: "Client staging",
    color: "fad791",
    environment: "staging",
  }),
  createProfile({ accountId: "012345678901", roleName: "Auditor", displayName: "Audit", color: "99bce3" }),
];
