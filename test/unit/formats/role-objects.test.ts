import { describe, expect, test } from "vitest";
import { parseJson } from "../../../src/formats/json-value.ts";
import { readRoleObjects } from "../../../src/formats/role-objects.ts";

const read = (text: string) => {
  const json = parseJson(text);
  if (!json.ok) throw new Error(json.problem.code);
  return readRoleObjects(json);
};
const found = (value: unknown) =>
  read(JSON.stringify(value)).candidates.map(({ profile, given }) => ({
    role: profile.roleName,
    ...(given.includes("displayName") && { name: profile.displayName }),
    ...(profile.group !== undefined && { group: profile.group }),
  }));

const A = { account: "123456789012", role: "A" };
const B = { account: "123456789012", role: "B" };

describe("another tool's objects", () => {
  test("are roles by what their fields are called", () => {
    const text = `[{"aws_account_id":"0123-4567-8901","role_name":"Admin","label":"Mine","colour":"#FBBF93","region":"eu-west-1","group":"Clients","tags":["a, b","c"],"env":"production","x":{"y":1}}]`;
    expect(read(text)).toEqual({
      candidates: [
        {
          profile: {
            accountId: "012345678901",
            roleName: "Admin",
            displayName: "Mine",
            color: "fbbf93",
            partition: "aws",
            region: "eu-west-1",
            group: "Clients",
            tags: ["a, b", "c"],
            environment: "production",
          },
          given: [
            "accountId",
            "roleName",
            "displayName",
            "color",
            "partition",
            "region",
            "group",
            "tags",
            "environment",
          ],
          place: { line: 1, path: "[0]" },
        },
      ],
      problems: [],
    });
  });

  test.each([
    [A],
    [[A]],
    [{ profiles: [A] }],
    [{ data: { items: [A] } }],
    [[[A]]],
    [{ role_arn: "arn:aws:iam::123456789012:role/A" }],
    [[{ url: "https://signin.aws.amazon.com/switchrole?account=123456789012&roleName=A" }]],
  ])("are found in %j", (value) => {
    expect(found(value)).toEqual([{ role: "A" }]);
  });

  test("may have a number for an account", () => {
    expect(read('{"account":123456789012,"role":"A"}').candidates[0]?.profile.accountId).toBe("123456789012");
  });

  test("take the best name that says something", () => {
    expect(found([{ ...A, description: "long", name: "short", displayName: "" }])).toEqual([
      { role: "A", name: "short" },
    ]);
  });

  test("are found six levels deep and no deeper", () => {
    const nest = (levels: number): unknown => (levels === 0 ? A : [nest(levels - 1)]);
    expect(found(nest(6))).toHaveLength(1);
    expect(found(nest(7))).toHaveLength(0);
  });
});

describe("what stands around a role", () => {
  test("is its group, when it is called something", () => {
    expect(found({ Clients: [A], Own: [B] })).toEqual([
      { role: "A", group: "Clients" },
      { role: "B", group: "Own" },
    ]);
    expect(found([{ name: "Clients", roles: [A, B] }])).toEqual([
      { role: "A", group: "Clients" },
      { role: "B", group: "Clients" },
    ]);
    expect(found({ groups: [{ folder: "Clients", accounts: [A] }] })).toEqual([
      { role: "A", group: "Clients" },
    ]);
    expect(found({ name: "Outer", inner: { name: "Inner", list: [A] } })).toEqual([
      { role: "A", group: "Inner" },
    ]);
    expect(found({ Clients: [{ deep: [A] }] })).toEqual([{ role: "A", group: "Clients" }]);
  });

  test.each([
    "profiles",
    "Roles",
    "account",
    "items",
    "data",
    "list",
    "entries",
    "children",
    "targets",
    "switch_roles",
    "config",
    "groups",
  ])("is no group when it is called %s", (key) => {
    expect(found({ [key]: [A] })).toEqual([{ role: "A" }]);
    expect(found({ [key]: A })).toEqual([{ role: "A" }]);
  });

  test("is the role's name, when it stands under one", () => {
    expect(found({ "client-prod": A, other: B })).toEqual([
      { role: "A", name: "client-prod" },
      { role: "B", name: "other" },
    ]);
    expect(found({ prod: { ...A, name: "Own" } })).toEqual([{ role: "A", name: "Own" }]);
    expect(found({ prod: { ...A, group: "Own" } })).toEqual([{ role: "A", name: "prod", group: "Own" }]);
    expect(found({ prod: [A] })).toEqual([{ role: "A", group: "prod" }]);
  });

  test("may be the account of several roles", () => {
    const client = { name: "Client", accountId: "123456789012" };
    expect(found([{ ...client, roles: [{ role: "A" }, { role: "B", account: "client" }] }])).toEqual([
      { role: "A", group: "Client" },
      { role: "B", group: "Client" },
    ]);
    expect(found([{ ...client, roles: ["A", "B"] }])).toEqual([
      { role: "A", group: "Client" },
      { role: "B", group: "Client" },
    ]);
    expect(read(JSON.stringify([{ ...client, roles: ["A"] }])).candidates[0]?.place).toEqual({
      path: "[0].roles[0]",
    });
  });
});

describe("what is no role", () => {
  test.each(["[]", "{}", "1", '"x"', "null", '[null,1,"x"]', '{"name":"x"}', '{"roles":["A"]}'])(
    "%s is told to hold none",
    (text) => {
      const { candidates, problems } = read(text);
      expect(candidates).toEqual([]);
      expect(problems.map(({ code }) => code)).toEqual(["jsonShape"]);
    },
  );

  test("is told with its place", () => {
    expect(read('{"roles":[\n{"role":"A"},\n{"account":"12"}]}').problems).toMatchObject([
      { code: "accountMissing", place: { line: 2, path: "roles[0]" } },
      { code: "accountDigits", place: { line: 3, path: "roles[1]" }, value: "12" },
      { code: "roleMissing", place: { line: 3, path: "roles[1]" } },
    ]);
  });

  test("around a role stops nobody", () => {
    expect(found([null, 7, "x", { name: "x" }, A])).toEqual([{ role: "A" }]);
  });
});

test("keys in fields of their own get no further than the text", () => {
  const text = JSON.stringify([
    { ...A, AccessKeyId: "AKIAIOSFODNN7EXAMPLE", SecretAccessKey: "hunter2", token: "t0" },
  ]);
  expect(JSON.stringify(read(text))).not.toMatch(/AKIA|hunter2|t0/);
});
