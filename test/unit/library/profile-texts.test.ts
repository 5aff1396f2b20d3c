import { describe, expect, test } from "vitest";
import { Profile } from "../../../src/profile/profile.ts";
import { fromTexts, PROFILE_FIELDS, toTexts } from "../../../src/library/profile-texts.ts";
import { buildProfile } from "../../support/builders.ts";

test("has a column for every field of a profile, in the order that the versions of the wire fixed", () => {
  expect(PROFILE_FIELDS).toEqual([
    "accountId",
    "roleName",
    "displayName",
    "color",
    "partition",
    "ordinal",
    "region",
    "destination",
    "group",
    "tags",
    "base",
    "environment",
    "note",
    "fillOnly",
    // Since version 2.
    "sessionHours",
  ]);
  expect(new Set(PROFILE_FIELDS)).toEqual(new Set(Object.keys(Profile.shape)));
});

describe("the texts of a profile", () => {
  test.each<[string, Partial<Profile>, object]>([
    ["are empty for the default partition", { partition: "aws" }, { partition: "" }],
    ["name any other partition", { partition: "aws-cn" }, { partition: "aws-cn" }],
    ["are empty for fields it does not have", {}, { ordinal: "", region: "", tags: "", base: "", note: "" }],
    ["write an ordinal in decimal", { ordinal: 12 }, { ordinal: "12" }],
    ["keep leading zeros in an account ID", { accountId: "000000000012" }, { accountId: "000000000012" }],
    ["part tags by a control character", { tags: ["a b", "c"] }, { tags: "a b\u001ec" }],
    [
      "write a base without a role as its account",
      { base: { accountId: "my-company" } },
      { base: "my-company" },
    ],
    [
      "write a base with its role's path",
      { base: { accountId: "123456789012", roleName: "team/Jump" } },
      { base: "123456789012/team/Jump" },
    ],
    ["write a set switch as true", { fillOnly: true }, { fillOnly: "true" }],
    ["write hours in decimal", { sessionHours: 12 }, { sessionHours: "12" }],
  ])("%s", (_, fields, texts) => {
    expect(toTexts(buildProfile(fields))).toMatchObject(texts);
    expect(fromTexts(toTexts(buildProfile(fields)))).toStrictEqual(buildProfile(fields));
  });

  test("are all there, even where the profile has none", () => {
    expect(Object.keys(toTexts(buildProfile())).toSorted()).toEqual([...PROFILE_FIELDS].toSorted());
  });
});

test.each<[string, Record<string, string>]>([
  ["no account", { accountId: "" }],
  ["a partition that is unknown here", { partition: "aws-iso" }],
  ["an ordinal that is no number", { ordinal: "two" }],
  ["an ordinal that is none", { ordinal: "1" }],
  ["an empty tag", { tags: "a\u001e" }],
  ["a base without an account", { base: "/Jump" }],
  ["a base that ends in a slash", { base: "123456789012/" }],
  ["a switch that is neither set nor empty", { fillOnly: "no" }],
  ["more hours than a session can have", { sessionHours: "13" }],
  ["half an hour", { sessionHours: "0.5" }],
  ["a display name that is too long", { displayName: "x".repeat(65) }],
])("makes no profile of texts with %s", (_, texts) => {
  expect(() => fromTexts({ ...toTexts(buildProfile()), ...texts })).toThrow();
});
