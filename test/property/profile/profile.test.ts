import * as fc from "fast-check";
import { expect, test } from "vitest";
import { orderProfiles } from "../../../src/profile/order.ts";
import { createProfile, Profile, profileKey } from "../../../src/profile/profile.ts";
import { account, profile, profiles, roleName } from "../../support/arbitraries.ts";

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : Number(a > b));

test("any profile survives being stored as it is", () => {
  fc.assert(
    fc.property(profile(), (profile) => {
      expect(Profile.parse(JSON.parse(JSON.stringify(profile)))).toStrictEqual(profile);
    }),
  );
});

test("an account and a role are enough for a profile that may be stored", () => {
  fc.assert(
    fc.property(account(), roleName(), (accountId, roleName) => {
      const created = createProfile({ accountId, roleName });
      expect(Profile.parse(created)).toStrictEqual(created);
    }),
  );
});

test("two profiles have one key only when role and ordinal are the same", () => {
  const close = fc.record(
    {
      accountId: fc.constantFrom("123456789012", "a-b"),
      partition: fc.constantFrom("aws", "aws-cn"),
      roleName: fc.constantFrom("A", "a", "A/A", "a:b/A", "A#2/A", "2", "A#2:/A", "aws:a-b:A/A"),
      ordinal: fc.constantFrom(2, 22, 3),
    },
    { requiredKeys: ["accountId", "partition", "roleName"], noNullPrototype: true },
  );
  const identity = ({ partition, accountId, roleName, ordinal }: Profile) =>
    JSON.stringify([partition, accountId, roleName, ordinal]);
  const any = fc.tuple(profile(), close).map(([profile, fields]) => {
    const { ordinal: _, ...rest } = profile;
    return { ...rest, ...fields };
  });
  fc.assert(
    fc.property(fc.oneof(any, profile()), fc.oneof(any, profile()), (one, other) => {
      expect(profileKey(one) === profileKey(other)).toBe(identity(one) === identity(other));
    }),
    { numRuns: 1_000 },
  );
});

test("the order of profiles does not depend on the order in which they came", () => {
  const shuffled = profiles(8).chain((given) =>
    fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
  );
  fc.assert(
    fc.property(shuffled, ([one, other]) => {
      expect(orderProfiles(other, byCodeUnit)).toEqual(orderProfiles(one, byCodeUnit));
      expect(new Set(orderProfiles(other, byCodeUnit))).toEqual(new Set(one));
    }),
  );
});
