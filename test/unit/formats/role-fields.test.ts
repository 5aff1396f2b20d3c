import { describe, expect, test } from "vitest";
import { createFindings } from "../../../src/formats/reading.ts";
import {
  addRole,
  partitionOfRegion,
  type RoleFields,
  type RolePlace,
} from "../../../src/formats/role-fields.ts";

const ARN = "arn:aws-cn:iam::123456789012:role/team/Admin";
const LINK = "https://signin.aws.amazon.com/switchrole?account=123456789012&roleName=Admin&color=fbbf93";
const ROLE = { accountId: "123456789012", roleName: "Admin" };

const add = (fields: RoleFields, place: RolePlace = {}) => {
  const findings = createFindings();
  addRole(findings, fields, place);
  return findings;
};
const profileOf = (fields: RoleFields) => add(fields).candidates[0]?.profile;
const problemsOf = (fields: RoleFields) =>
  add(fields).problems.map(({ code, field, value, isRefusal }) => [code, field, value, isRefusal]);

describe("account and role", () => {
  test("come from an ARN before anything else", () => {
    expect(profileOf({ ...ROLE, roleArn: ARN, link: LINK, partition: "aws" })).toMatchObject({
      partition: "aws-cn",
      accountId: "123456789012",
      roleName: "team/Admin",
    });
    expect(profileOf({ accountId: "1", roleName: ARN })).toMatchObject({ roleName: "team/Admin" });
  });

  test("come from the two fields before a link", () => {
    expect(profileOf({ ...ROLE, roleName: "Other", link: LINK })).toMatchObject({
      roleName: "Other",
      color: "99bce3",
    });
    expect(profileOf({ roleArn: "", ...ROLE })).toMatchObject(ROLE);
  });

  test("come from a link with all that it says, but a field of its own says it better", () => {
    expect(profileOf({ link: LINK })).toMatchObject({ ...ROLE, color: "fbbf93" });
    expect(profileOf({ link: LINK, accountId: "" })).toMatchObject(ROLE);
    expect(profileOf({ link: LINK, color: "fad791" })).toMatchObject({ color: "fad791" });
  });

  test.each([
    [{ roleArn: "arn:aws:iam::1:role/A", ...ROLE }, "arnAccount", "roleArn", "arn:aws:iam::1:role/A"],
    [{ accountId: "123456789012", roleName: "arn:x" }, "arnForm", "roleName", "arn:x"],
    [{ link: "https://evil.com/switchrole" }, "linkHost", "link", "https://evil.com/switchrole"],
    [{ ...ROLE, accountId: "12" }, "accountDigits", "accountId", "12"],
    [{ ...ROLE, roleName: "a b" }, "roleCharacters", "roleName", "a b"],
    [{ roleName: "Admin" }, "accountMissing", "accountId", undefined],
    [{ accountId: "123456789012" }, "roleMissing", "roleName", undefined],
  ] as const)("%j are refused as %s", (fields, code, field, value) => {
    expect(add(fields).candidates).toEqual([]);
    expect(problemsOf(fields)).toEqual([[code, field, value, true]]);
  });

  test("are told of both where both are wrong", () => {
    expect(problemsOf({}).map(([code]) => code)).toEqual(["accountMissing", "roleMissing"]);
  });
});

describe("the partition", () => {
  test("is the one that is named, else that of the Region, else aws", () => {
    expect(profileOf({ ...ROLE, partition: " aws-cn ", region: "us-gov-west-1" })).toMatchObject({
      partition: "aws-cn",
    });
    expect(profileOf({ ...ROLE, region: "us-gov-west-1" })).toMatchObject({ partition: "aws-us-gov" });
    expect(profileOf(ROLE)).toMatchObject({ partition: "aws" });
    expect(profileOf({ ...ROLE, partition: "" })).toMatchObject({ partition: "aws" });
  });

  test("that nobody knows is told, and the Region's taken", () => {
    expect(problemsOf({ ...ROLE, partition: "moon" })).toEqual([
      ["partitionForm", "partition", "moon", false],
    ]);
    expect(profileOf({ ...ROLE, partition: "moon", region: "cn-north-1" })).toMatchObject({
      partition: "aws-cn",
    });
  });

  test.each([
    ["us-gov-west-1", "aws-us-gov"],
    ["us-gov-east-1", "aws-us-gov"],
    ["cn-northwest-1", "aws-cn"],
    ["eusc-de-east-1", "aws-eusc"],
    ["us-east-1", undefined],
    ["us-government", undefined],
    ["cnorth-1", undefined],
    ["ca-central-1", undefined],
    ["", undefined],
  ])("of Region %j is %s", (region, partition) => {
    expect(partitionOfRegion(region)).toBe(partition);
  });
});

describe("a further field", () => {
  test.each([
    ["displayName", "Client prod", { displayName: "Client prod" }],
    ["color", "#FBB", { color: "ffbbbb" }],
    ["ordinal", "12", { ordinal: 12 }],
    ["region", " EU-Central-1 ", { region: "eu-central-1" }],
    ["destination", "/s3/home", { destination: "/s3/home" }],
    ["group", "Clients", { group: "Clients" }],
    ["tags", "a; b,c , ;", { tags: ["a", "b", "c"] }],
    ["tags", "a, b\nc; d\n", { tags: ["a, b", "c; d"] }],
    ["baseAccount", "1111-2222-3333", { base: { accountId: "111122223333" } }],
    ["environment", " Production ", { environment: "production" }],
    ["note", "one\r\ntwo\rthree", { note: "one\ntwo\nthree" }],
    ["fillOnly", " TRUE ", { fillOnly: true }],
    ["fillOnly", "false", {}],
    ["sessionHours", "12", { sessionHours: 12 }],
    ["sessionSeconds", "43200", { sessionHours: 12 }],
    ["sessionSeconds", "3600", { sessionHours: 1 }],
  ] as const)("%s %j is read", (field, text, expected) => {
    expect(profileOf({ ...ROLE, [field]: text })).toMatchObject(expected);
    expect(problemsOf({ ...ROLE, [field]: text })).toEqual([]);
  });

  test("the role of a base goes with its account", () => {
    expect(profileOf({ ...ROLE, baseAccount: "client", baseRole: "Base" })?.base).toEqual({
      accountId: "client",
      roleName: "Base",
    });
    expect(profileOf({ ...ROLE, baseRole: "Base" })).not.toHaveProperty("base");
  });

  test.each([
    ["color", "colorForm", "red"],
    ["ordinal", "ordinalForm", "1"],
    ["ordinal", "ordinalForm", "two"],
    ["region", "regionForm", "Frankfurt"],
    ["destination", "destinationForm", "ftp://x"],
    ["group", "groupForm", "g".repeat(10).repeat(7).replaceAll("gg", "g-")],
    ["tags", "tagsForm", "a,b,c,d,e,f,g,h,i,j,k"],
    ["baseAccount", "baseForm", "12"],
    ["environment", "environmentForm", "live"],
    ["note", "noteForm", "\u0000x"],
    ["fillOnly", "fillOnlyForm", "yes"],
    ["sessionHours", "sessionHoursForm", "13"],
    ["sessionHours", "sessionHoursForm", "1.5"],
    ["sessionHours", "sessionHoursForm", "long"],
    ["sessionSeconds", "sessionHoursForm", "900"],
    ["sessionSeconds", "sessionHoursForm", "46800"],
  ] as const)("%s is left out as %s: %j", (field, code, text) => {
    expect(profileOf({ ...ROLE, [field]: text })).toEqual(profileOf(ROLE));
    expect(problemsOf({ ...ROLE, [field]: text })).toEqual([[code, field, text.trim(), false]]);
  });

  test("hours go before seconds", () => {
    expect(profileOf({ ...ROLE, sessionHours: "2", sessionSeconds: "43200" })?.sessionHours).toBe(2);
  });

  test("a base keeps its account where its role is malformed", () => {
    const fields = { ...ROLE, baseAccount: "111122223333", baseRole: "a b" };
    expect(profileOf(fields)?.base).toEqual({ accountId: "111122223333" });
    expect(problemsOf(fields)).toEqual([["baseForm", "baseRole", "a b", false]]);
  });

  test("a display name that does not fit is fitted, and told", () => {
    const fields = { ...ROLE, displayName: "one\ntwo" };
    expect(profileOf(fields)?.displayName).toBe("one two");
    expect(problemsOf(fields)).toEqual([["displayNameForm", "displayName", "one", false]]);
    expect(profileOf({ ...ROLE, displayName: "\n" })?.displayName).toBe("Admin @ 123456789012");
  });

  test.each([
    "displayName",
    "color",
    "region",
    "destination",
    "group",
    "tags",
    "environment",
    "note",
  ] as const)("that is empty, such as %s, says nothing", (field) => {
    const { candidates, problems } = add({ ...ROLE, [field]: "" });
    expect(problems).toEqual([]);
    expect(candidates).toEqual(add(ROLE).candidates);
  });
});

test("a candidate says which fields were given", () => {
  expect(add(ROLE).candidates[0]?.given).toEqual(["accountId", "roleName", "partition"]);
  expect(add({ ...ROLE, note: "x", color: "red", group: "g" }).candidates[0]?.given).toEqual([
    "accountId",
    "roleName",
    "partition",
    "group",
    "note",
  ]);
  expect(add({ ...ROLE, ordinal: "" }).candidates[0]?.given).toContain("ordinal");
  expect(add({ ...ROLE, ordinal: "" }).candidates[0]?.profile).not.toHaveProperty("ordinal");
});

test("a problem has the line of its field, where that has one", () => {
  const place = { line: 1, section: "x", lines: { color: 7 } };
  const { candidates, problems } = add({ ...ROLE, color: "red", region: "Europe" }, place);
  expect(problems.map((problem) => problem.place)).toEqual([
    { line: 7, section: "x" },
    { line: 1, section: "x" },
  ]);
  expect(candidates[0]?.place).toEqual({ line: 1, section: "x" });
});
