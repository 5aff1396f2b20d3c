import { describe, expect, test } from "vitest";
import { isRoleHistory, readRoleHistory, roleHistoryValue } from "../../../src/formats/role-history.ts";

const HISTORY = {
  bn: "ada",
  ba: "111122223333",
  rl: [
    { a: "444455556666", r: "team/Admin+", d: "Client prod", c: "fbbf93" },
    { a: "client", r: "ReadOnly", d: "", c: "" },
  ],
};
const VALUE = encodeURIComponent(JSON.stringify(HISTORY));

const rolesOf = (text: string) =>
  readRoleHistory(text).candidates.map(({ profile }) => [
    profile.accountId,
    profile.roleName,
    profile.displayName,
    profile.color,
  ]);
const ROLES = [
  ["444455556666", "team/Admin+", "Client prod", "fbbf93"],
  ["client", "ReadOnly", "ReadOnly @ client", "99bce3"],
];

describe("the cookie", () => {
  test.each([
    ["its value", VALUE],
    ["its value with blanks around it", `\n ${VALUE} \n`],
    ["its value with plus signs for blanks", VALUE.replaceAll("%20", "+")],
    ["name and value", `noflush_awsc-roleInfo=${VALUE}`],
    ["among other cookies", `a=b; noflush_awsc-roleInfo=${VALUE}; c=d`],
    ["with a colon and quotes, as Firefox copies it", `noflush_awsc-roleInfo:"${VALUE}"`],
    ["as a row of a table", `noflush_awsc-roleInfo\t${VALUE}\t.aws.amazon.com`],
    ["in quotes", `"noflush_awsc-roleInfo": '${VALUE}'`],
    ["decoded", JSON.stringify(HISTORY)],
  ])("is read from %s", (_, text) => {
    expect(rolesOf(text)).toEqual(ROLES);
    expect(readRoleHistory(text).problems).toEqual([]);
  });

  test("belongs to the partition whose console it is from", () => {
    expect(readRoleHistory(VALUE).candidates[0]?.profile.partition).toBe("aws");
    expect(readRoleHistory(VALUE, "aws-us-gov").candidates[0]?.profile.partition).toBe("aws-us-gov");
  });

  test("says nothing of where a role can be switched to from", () => {
    expect(readRoleHistory(VALUE).candidates[0]).toEqual({
      profile: {
        accountId: "444455556666",
        roleName: "team/Admin+",
        displayName: "Client prod",
        color: "fbbf93",
        partition: "aws",
      },
      given: ["accountId", "roleName", "displayName", "color", "partition"],
      place: { path: "rl[0]" },
    });
  });

  test.each([VALUE.slice(0, 40), "%", "hello", "{}", '{"rl":{}}', "[]", "noflush_awsc-roleInfo=%7B%22%%%"])(
    "that is broken is told: %s",
    (text) => {
      expect(readRoleHistory(text)).toEqual({
        candidates: [],
        problems: [{ code: "historyBroken", place: {}, isRefusal: true }],
      });
    },
  );

  test("tells each role that is malformed, and reads the others", () => {
    const text = JSON.stringify({ rl: ["x", { a: 444455556666, r: "A" }, HISTORY.rl[0]] });
    const { candidates, problems } = readRoleHistory(text);
    expect(candidates).toHaveLength(1);
    expect(problems.map(({ code, place }) => [code, place.path])).toEqual([
      ["accountMissing", "rl[0]"],
      ["roleMissing", "rl[0]"],
      ["accountMissing", "rl[1]"],
    ]);
  });
});

test.each([
  [`x=1; noflush_awsc-roleInfo=${VALUE}; y=2`, VALUE],
  [` ${VALUE} `, VALUE],
  ["%7B%22bn", "%7B%22bn"],
  ["%7b%22bn", "%7b%22bn"],
  ["noflush_awsc-roleInfo", undefined],
  ["noflush_awsc-roleInfo=", undefined],
  ["x %7B%22bn", undefined],
  ["%7B%22", undefined],
  ["{}", undefined],
  ["", undefined],
])("the value in %j is %j", (text, value) => {
  expect(roleHistoryValue(text)).toBe(value);
});

test.each([
  [{ rl: [] }, true],
  [{ rl: {} }, false],
  [{}, false],
  [[], false],
  [null, false],
])("%j is a history: %s", (value, is) => {
  expect(isRoleHistory(value)).toBe(is);
});
