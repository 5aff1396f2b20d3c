import { describe, expect, test } from "vitest";
import { isRoleName, parseRoleName, splitRoleName } from "../../../src/profile/role-name.ts";

const NAME_64 = "n".repeat(64);
/** 511 characters, 512 with the slash in front that IAM counts and Rolecall leaves out. */
const PATH_511 = `${"p".repeat(510)}/`;

describe("reading a role name", () => {
  test.each([
    ["takes a name", "ReadOnly", "ReadOnly"],
    ["keeps upper and lower case", "rEADoNLY", "rEADoNLY"],
    ["takes every character that IAM does", "aZ09_+=,.@-", "aZ09_+=,.@-"],
    ["takes a name of 64 characters", NAME_64, NAME_64],
    ["ignores white space around it", " ReadOnly\r\n", "ReadOnly"],
    ["keeps a path", "team/ops/ReadOnly", "team/ops/ReadOnly"],
    ["drops the slash in front of a path", "/team/ReadOnly", "team/ReadOnly"],
    ["takes a path of 512 characters, its first slash counted", PATH_511 + NAME_64, PATH_511 + NAME_64],
    ["takes printable ASCII in a path", "a:b#c!~/ReadOnly", "a:b#c!~/ReadOnly"],
    ["takes a name that every object has", "__proto__", "__proto__"],
  ])("%s", (_, given, value) => {
    expect(parseRoleName(given)).toEqual({ ok: true, value });
  });

  test.each([
    ["an empty text", "", "roleMissing"],
    ["white space", " \t\r\n", "roleMissing"],
    ["a slash alone", "/", "roleMissing"],
    ["a path without a name", "team/", "roleCharacters"],
    ["a space in the name", "Read Only", "roleCharacters"],
    ["a line break in the name", "Read\nOnly", "roleCharacters"],
    ["a colon in the name", "a:b", "roleCharacters"],
    ["a hash in the name", "ReadOnly#2", "roleCharacters"],
    ["an asterisk", "*", "roleCharacters"],
    ["letters that are not ASCII", "Lesezugriff\u00e4", "roleCharacters"],
    ["full-width digits", "Role１", "roleCharacters"],
    ["half a surrogate pair", "Role\udc00", "roleCharacters"],
    ["a name of 65 characters", `${NAME_64}n`, "roleTooLong"],
    ["a million characters", "n".repeat(1_000_000), "roleTooLong"],
    ["two slashes in front", "//ReadOnly", "rolePath"],
    ["an empty segment", "team//ReadOnly", "rolePath"],
    ["a space in the path", "my team/ReadOnly", "rolePath"],
    ["a control character in the path", "te\u0000am/ReadOnly", "rolePath"],
    ["a path that is not ASCII", "équipe/ReadOnly", "rolePath"],
    ["a path of 513 characters, its first slash counted", `p${PATH_511}ReadOnly`, "rolePathTooLong"],
  ])("refuses %s", (_, given, problem) => {
    expect(parseRoleName(given)).toEqual({ ok: false, problem });
  });

  test("counts the name apart from its path", () => {
    expect(parseRoleName(`team/${NAME_64}`).ok).toBe(true);
    expect(parseRoleName(`team/${NAME_64}n`)).toEqual({ ok: false, problem: "roleTooLong" });
  });
});

test.each([
  ["ReadOnly", true],
  ["team/ReadOnly", true],
  ["/team/ReadOnly", false],
  [" ReadOnly", false],
  ["ReadOnly\n", false],
  ["team/", false],
  ["", false],
])("tells whether %j is a role name as it is stored: %s", (text, expected) => {
  expect(isRoleName(text)).toBe(expected);
});

test.each([
  ["team/ops/ReadOnly", { path: "team/ops/", name: "ReadOnly" }],
  ["ReadOnly", { path: "", name: "ReadOnly" }],
  ["team/", { path: "team/", name: "" }],
  ["", { path: "", name: "" }],
])("splits %j at its last slash", (roleName, parts) => {
  expect(splitRoleName(roleName)).toEqual(parts);
});
