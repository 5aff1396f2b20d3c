import * as fc from "fast-check";
import { Partition } from "../../../src/profile/partition.ts";
import { COMMON_POLICIES, type RoleChoices } from "../../../src/setup/choices.ts";
import { accountId } from "../arbitraries.ts";

/** Choices as the form makes them when nothing but two account IDs was entered. */
export function buildChoices(overrides: Partial<RoleChoices> = {}): RoleChoices {
  return {
    partition: "aws",
    baseAccountId: "111122223333",
    targets: [{ accountId: "444455556666" }],
    origin: "new",
    roleName: "ReadOnlyAccess",
    switchers: { kind: "group", groupName: "switch-to-ReadOnlyAccess", members: [] },
    mfa: {},
    sessionSeconds: 3_600,
    managedPolicies: ["ReadOnlyAccess"],
    reach: "exact",
    ...overrides,
  };
}

const name = fc.stringMatching(/^[A-Za-z0-9_+=,.@-]{1,30}$/);
const path = fc.stringMatching(/^([A-Za-z0-9_.-]{1,10}\/){0,2}$/);
const named = fc.tuple(path, name).map((parts) => parts.join(""));

/** Policies of a person's own, with what shells and templates would trip over. */
const ownPolicy = fc
  .tuple(
    fc.constantFrom("s3:GetObject", "ec2:Describe*", "logs:*"),
    fc.stringMatching(/^[a-z0-9-]{3,20}$/),
    fc.constantFrom("${aws:username}", "it's", 'say "%{x}"', "$${y}", "a\\b", "`$(id)`", "äöü"),
  )
  .map(([action, bucket, key]) => ({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Action: action,
        Resource: `arn:aws:s3:::${bucket}/*`,
        Condition: { StringLike: { "aws:userid": key } },
      },
    ],
  }));

const switchers: fc.Arbitrary<RoleChoices["switchers"]> = fc.oneof(
  fc.constant({ kind: "account" } as const),
  fc.record({
    kind: fc.constant("group" as const),
    groupName: name,
    members: fc.uniqueArray(named, { maxLength: 3 }),
  }),
  fc
    .record({
      kind: fc.constant("named" as const),
      users: fc.uniqueArray(named, { maxLength: 3 }),
      roles: fc.uniqueArray(named, { maxLength: 3 }),
    })
    .filter(({ users, roles }) => users.length + roles.length > 0),
);

/** Every combination of choices that the form lets through. A role's session has no MFA, so those two exclude each other. */
export function roleChoices(): fc.Arbitrary<RoleChoices> {
  const accounts = fc.uniqueArray(accountId(), { minLength: 2, maxLength: 6 });
  return fc
    .record(
      {
        partition: fc.constantFrom(...Partition.options),
        accounts,
        origin: fc.constantFrom("new" as const, "organization" as const),
        roleName: named,
        switchers,
        mfa: fc.option(
          fc.oneof(
            fc.constant({}),
            fc.record({ maxAgeSeconds: fc.constantFrom(900, 3_600, 43_200) }, { noNullPrototype: true }),
          ),
          { nil: undefined },
        ),
        sessionSeconds: fc.integer({ min: 3_600, max: 43_200 }),
        managedPolicies: fc.subarray([...COMMON_POLICIES]),
        ownPolicy,
        externalId: fc.stringMatching(/^[\w+=,.@:/-]{2,30}$/),
        reach: fc.constantFrom("exact" as const, "anyAccount" as const),
      },
      {
        requiredKeys: [
          "partition",
          "accounts",
          "origin",
          "roleName",
          "switchers",
          "mfa",
          "sessionSeconds",
          "managedPolicies",
          "reach",
        ],
        noNullPrototype: true,
      },
    )
    .map(({ accounts: [baseAccountId = "", ...targets], ...choices }) => ({
      ...choices,
      mfa: choices.switchers.kind === "named" && choices.switchers.roles.length > 0 ? undefined : choices.mfa,
      baseAccountId,
      targets: targets.map((account) => ({ accountId: account })),
    }));
}
