import { describe, expect, test } from "vitest";
import { createProfile, Profile, profileKey, withFreeOrdinal } from "../../../src/profile/profile.ts";
import { FULL_PROFILE, buildProfile } from "../../support/builders.ts";

describe("a stored profile", () => {
  test("keeps every field as it is", () => {
    const profile = { ...FULL_PROFILE, destination: "/s3/home?region=cn-north-1#top" };
    expect(Profile.parse(profile)).toEqual(profile);
  });

  test("drops a field that it does not know", () => {
    expect(Profile.parse({ ...FULL_PROFILE, password: "hunter2" })).toEqual(FULL_PROFILE);
  });

  test.each(["accountId", "roleName", "displayName", "color", "partition"])("needs its field %s", (field) => {
    expect(Profile.safeParse({ ...FULL_PROFILE, [field]: undefined }).success).toBe(false);
  });

  test.each<[string, object]>([
    ["an alias for its account", { accountId: "my-company" }],
    ["a display name of 64 characters", { displayName: "x".repeat(64) }],
    ["a display name of 64 emoji, each of which is one character", { displayName: "😀".repeat(64) }],
    ["a zero-width joiner, which some scripts and emoji need", { displayName: "👩\u200d💻" }],
    ["ordinal 99", { ordinal: 99 }],
    ["an https destination", { destination: "https://console.aws.amazon.com/s3/home" }],
    ["a destination of 1,000 characters", { destination: `/${"x".repeat(999)}` }],
    ["10 tags of 40 characters", { tags: Array.from({ length: 10 }, () => "x".repeat(40)) }],
    ["a base without a role", { base: { accountId: "123456789012" } }],
    ["a note of 500 characters", { note: "x".repeat(500) }],
    ["a note that ends in empty lines", { note: "x\n\n" }],
  ])("may have %s", (_, fields) => {
    expect(Profile.parse(buildProfile(fields))).toEqual(buildProfile(fields));
  });

  test.each<[string, object]>([
    ["a number for its account ID", { accountId: 123456789012 }],
    ["a grouped account ID", { accountId: "1234-5678-9012" }],
    ["a role name with a slash in front", { roleName: "/ReadOnly" }],
    ["an empty display name", { displayName: "" }],
    ["a display name of 65 characters", { displayName: "x".repeat(65) }],
    ["a display name of 65 emoji", { displayName: "😀".repeat(65) }],
    ["a line break in its display name", { displayName: "a\nb" }],
    ["a carriage return in its display name", { displayName: "a\rb" }],
    ["a tab in its display name", { displayName: "a\tb" }],
    ["a zero byte in its display name", { displayName: "a\0b" }],
    ["a C1 control character in its display name", { displayName: "a\u0085b" }],
    ["half a surrogate pair in its display name", { displayName: "a\ud83d" }],
    ["surrogates in the wrong order", { displayName: "\ude00\ud83d" }],
    ["a colour with #", { color: "#99bce3" }],
    ["a colour in upper case", { color: "99BCE3" }],
    ["an unknown partition", { partition: "aws-iso" }],
    ["a partition that every object has", { partition: "toString" }],
    ["ordinal 1, which is the profile without one", { ordinal: 1 }],
    ["ordinal 100", { ordinal: 100 }],
    ["a fractional ordinal", { ordinal: 2.5 }],
    ["an ordinal as text", { ordinal: "2" }],
    ["an empty Region", { region: "" }],
    ["an http destination", { destination: "http://console.aws.amazon.com/" }],
    ["a script for its destination", { destination: "javascript:alert(1)" }],
    ["a script behind a line break for its destination", { destination: "javascript:alert(1)\nhttps://" }],
    ["a destination without a slash", { destination: "s3/home" }],
    ["a destination of 1,001 characters", { destination: `/${"x".repeat(1_000)}` }],
    ["an empty group", { group: "" }],
    ["a group of 65 characters", { group: "x".repeat(65) }],
    ["no tags in its list of tags", { tags: [] }],
    ["11 tags", { tags: Array.from({ length: 11 }, String) }],
    ["an empty tag", { tags: [""] }],
    ["a tag of 41 characters", { tags: ["x".repeat(41)] }],
    ["a tag with a control character", { tags: ["a\u001eb"] }],
    ["a base without an account", { base: { roleName: "Jump" } }],
    ["a base with an empty role", { base: { accountId: "123456789012", roleName: "" } }],
    ["an unknown environment", { environment: "prod" }],
    ["an empty note", { note: "" }],
    ["a note that begins with a line break", { note: "\nx" }],
    ["a note with carriage returns", { note: "a\r\nb" }],
    ["a note of 501 characters", { note: "x".repeat(501) }],
    ["a note of a million lines", { note: "x\n".repeat(1_000_000) }],
    ["a switch that is set to false, which is an absent one", { fillOnly: false }],
    ["a session of no hours", { sessionHours: 0 }],
    ["a session of half an hour more than one", { sessionHours: 1.5 }],
    ["a session of 13 hours", { sessionHours: 13 }],
    ["null for an absent field", { note: null }],
    ["undefined for an absent field", { note: undefined }],
  ])("may not have %s", (_, fields) => {
    expect(Profile.safeParse({ ...buildProfile(), ...fields }).success).toBe(false);
  });
});

describe("a new profile", () => {
  test("has a display name, the default colour and the default partition", () => {
    expect(createProfile({ accountId: "123456789012", roleName: "ReadOnly" })).toEqual({
      accountId: "123456789012",
      roleName: "ReadOnly",
      displayName: "ReadOnly @ 123456789012",
      color: "99bce3",
      partition: "aws",
    });
  });

  test("keeps what a person gave", () => {
    expect(createProfile(FULL_PROFILE)).toEqual(FULL_PROFILE);
  });

  test("has a display name that AWS takes, however long the role name and its path are", () => {
    const roleName = `${"path/".repeat(20)}${"n".repeat(64)}`;
    expect(createProfile({ accountId: "123456789012", roleName }).displayName).toBe(roleName.slice(0, 64));
  });
});

describe("the key of a profile", () => {
  test.each<[string, Profile]>([
    ["aws:123456789012:ReadOnly", buildProfile()],
    ["aws:123456789012:ReadOnly#2", buildProfile({ ordinal: 2 })],
    [
      "aws-cn:000000000012:team/ReadOnly",
      buildProfile({ partition: "aws-cn", accountId: "000000000012", roleName: "team/ReadOnly" }),
    ],
    ["aws:my-company:a#2/ReadOnly", buildProfile({ accountId: "my-company", roleName: "a#2/ReadOnly" })],
  ])("is %s", (key, profile) => {
    expect(profileKey(profile)).toBe(key);
  });

  test("does not change with anything but the role", () => {
    const { accountId, roleName, partition, ordinal, ...rest } = FULL_PROFILE;
    expect(profileKey({ ...buildProfile(), ...rest })).toBe(profileKey(buildProfile()));
    expect([accountId, roleName, partition, ordinal]).not.toContain(undefined);
  });
});

describe("a free ordinal", () => {
  test.each<[string, readonly string[], number | undefined]>([
    ["is none for the first profile of a role", [], undefined],
    ["is 2 for the second", ["aws:123456789012:ReadOnly"], 2],
    ["fills a gap", ["aws:123456789012:ReadOnly", "aws:123456789012:ReadOnly#3"], 2],
    ["goes past those taken", ["aws:123456789012:ReadOnly", "aws:123456789012:ReadOnly#2"], 3],
    ["does not count other roles", ["aws:123456789012:Admin", "aws-cn:123456789012:ReadOnly"], undefined],
  ])("%s", (_, taken, ordinal) => {
    const free = withFreeOrdinal(buildProfile({ ordinal: 7 }), (key) => taken.includes(key));
    expect(free).toStrictEqual(ordinal === undefined ? buildProfile() : buildProfile({ ordinal }));
  });
});
