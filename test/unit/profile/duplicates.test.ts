import { expect, test } from "vitest";
import { findDuplicates } from "../../../src/profile/duplicates.ts";
import { buildProfile } from "../../support/builders.ts";

const one = buildProfile({ displayName: "one", roleName: "Admin" });

test.each([
  ["a second profile for one role", buildProfile({ ...one, displayName: "two", ordinal: 2 })],
  [
    "a role whose name differs by capitals alone, which AWS does not have",
    buildProfile({ ...one, displayName: "two", roleName: "admin" }),
  ],
  ["another role under the same name", buildProfile({ displayName: "One ", accountId: "000000000001" })],
])("finds %s", (_, other) => {
  const neither = buildProfile({ displayName: "three", accountId: "000000000003" });
  expect(findDuplicates([one, neither, other])).toEqual([one, other]);
});

test("takes roles of two partitions or accounts for different ones", () => {
  const others = [{ partition: "aws-cn" } as const, { accountId: "000000000002" }];
  expect(
    findDuplicates([
      one,
      ...others.map((part, at) => buildProfile({ ...one, displayName: `n${at}`, ...part })),
    ]),
  ).toEqual([]);
});
