import { describe, expect, test } from "vitest";
import { parseJson } from "../../../src/formats/json-value.ts";
import { isProfilesFile, readRolecallJson } from "../../../src/formats/rolecall-json.ts";
import { PROFILE_FIELDS } from "../../../src/formats/reading.ts";
import { buildProfile } from "../../support/builders.ts";

const read = (value: unknown) => {
  const json = parseJson(JSON.stringify(value));
  if (!json.ok) throw new Error(json.problem.code);
  return readRolecallJson(json);
};
const readProfile = (profile: unknown) => read({ version: 1, profiles: [profile] });
const codes = (profile: unknown) =>
  readProfile(profile).problems.map(({ code, field, isRefusal }) => [code, field, isRefusal]);

const FULL = buildProfile({
  ordinal: 2,
  region: "eu-central-1",
  destination: "/s3",
  group: "Clients",
  tags: ["a"],
  base: { accountId: "111122223333", roleName: "Base" },
  environment: "production",
  note: "one\ntwo",
  sessionHours: 8,
});

describe("a profile", () => {
  test("is read with everything that it has, and says all of it", () => {
    expect(readProfile(FULL)).toEqual({
      candidates: [{ profile: FULL, given: PROFILE_FIELDS, place: { line: 1, path: "profiles[0]" } }],
      problems: [],
    });
  });

  test("needs no more than an account and a role", () => {
    expect(readProfile({ accountId: "123456789012", roleName: "Admin" }).candidates[0]?.profile).toEqual({
      accountId: "123456789012",
      roleName: "Admin",
      displayName: "Admin @ 123456789012",
      color: "99bce3",
      partition: "aws",
    });
  });

  test.each([
    ["displayName", "displayNameForm"],
    ["color", "colorForm"],
    ["region", "regionForm"],
    ["destination", "destinationForm"],
    ["group", "groupForm"],
    ["tags", "tagsForm"],
    ["base", "baseForm"],
    ["environment", "environmentForm"],
    ["note", "noteForm"],
    ["sessionHours", "sessionHoursForm"],
  ])("is read without a malformed %s", (field, code) => {
    const { candidates } = readProfile({ ...FULL, [field]: 77 });
    const { [field as "note"]: _, ...rest } = FULL;
    expect(candidates[0]?.profile).toMatchObject(rest);
    expect(candidates[0]?.profile[field as "note"]).not.toBe(77);
    expect(codes({ ...FULL, [field]: 77 })).toEqual([[code, field, false]]);
  });

  test.each([
    ["accountId", "1234", "accountDigits"],
    ["accountId", 123456789012, "accountNumber"],
    ["roleName", "a b", "roleCharacters"],
    ["roleName", 7, "roleCharacters"],
    ["partition", "moon", "partitionForm"],
    ["ordinal", 1, "ordinalForm"],
  ])("with %s %j is refused", (field, value, code) => {
    expect(readProfile({ ...FULL, [field]: value }).candidates).toEqual([]);
    expect(codes({ ...FULL, [field]: value })).toEqual([[code, field, true]]);
  });

  test("without account or role is refused", () => {
    expect(codes({})).toEqual([
      ["accountMissing", "accountId", true],
      ["roleMissing", "roleName", true],
    ]);
    expect(readProfile({ accountId: "123456789012" }).candidates).toEqual([]);
    expect(readProfile({ roleName: "Admin" }).candidates).toEqual([]);
  });

  test("is read without the fields that nobody knows", () => {
    const { candidates, problems } = readProfile({ ...FULL, ["x".repeat(50)]: 1 });
    expect(candidates[0]?.profile).toEqual(FULL);
    expect(problems).toMatchObject([{ code: "fieldUnknown", field: "x".repeat(40), isRefusal: false }]);
  });

  test.each([
    ["words", "words"],
    [7, "7"],
    [null, undefined],
    [[], undefined],
  ])("that is %j is refused", (stored, value) => {
    const { candidates, problems } = readProfile(stored);
    expect(candidates).toEqual([]);
    expect(problems.map((problem) => [problem.code, problem.value, problem.isRefusal])).toEqual([
      ["jsonShape", value, true],
    ]);
  });
});

test("each profile has its own line and path", () => {
  const text = '{"version":1,"profiles":[\n{"accountId":"1"},\n{"accountId":"123456789012","roleName":"A"}]}';
  const json = parseJson(text);
  const { candidates, problems } = json.ok ? readRolecallJson(json) : { candidates: [], problems: [] };
  expect(candidates.map(({ place }) => place)).toEqual([{ line: 3, path: "profiles[1]" }]);
  expect(problems.map(({ place }) => place)).toEqual(
    Array.from({ length: 2 }, () => ({ line: 2, path: "profiles[0]" })),
  );
});

describe("a file", () => {
  test.each([
    ["versionNewer", { version: 2, profiles: [FULL] }, "2"],
    ["versionUnknown", { version: 0, profiles: [FULL] }, "0"],
    ["versionUnknown", { version: "1", profiles: [FULL] }, "1"],
    ["versionUnknown", { profiles: [FULL] }, undefined],
    ["jsonShape", { version: 1, profiles: {} }, undefined],
    ["jsonShape", { version: 1 }, undefined],
    ["jsonShape", [], undefined],
  ])("is refused as %s: %j", (code, value, shown) => {
    const { candidates, problems } = read(value);
    expect(candidates).toEqual([]);
    expect(problems.map((problem) => [problem.code, problem.field, problem.value])).toEqual([
      [code, code === "jsonShape" ? "profiles" : "version", shown],
    ]);
  });

  test.each([
    [{ version: 1, profiles: [{ accountId: "x", roleName: "y" }] }, true],
    [{ $schema: "profiles.schema.json", version: 1, profiles: [] }, true],
    [{ $schema: "https://x/profiles.schema.json", version: 9, profiles: {} }, true],
    [{ $schema: "profiles.schema.json", profiles: [] }, false],
    [{ $schema: "profiles.schema.json", version: 1 }, false],
    [{ $schema: "other.json", version: 1, profiles: [] }, false],
    [{ $schema: 1, version: 1, profiles: [] }, false],
    [{ version: 1, profiles: [] }, false],
    [{ version: 1, profiles: ["x"] }, false],
    [{ version: 1, profiles: [{ accountId: "x" }] }, false],
    [{ version: 1, profiles: [{ roleName: "x" }] }, false],
    [[{ version: 1, profiles: [] }], false],
    [null, false],
  ])("%j is recognised: %s", (value, is) => {
    expect(isProfilesFile(value)).toBe(is);
  });
});
