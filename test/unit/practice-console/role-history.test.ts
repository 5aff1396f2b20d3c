import { describe, expect, test } from "vitest";
import { formatRoleHistory, readRoleHistory, rememberRole } from "../../practice-console/role-history.ts";

const EMPTY = readRoleHistory(undefined, "ada", "111122223333");
const role = (number: number, name = "Admin") => {
  return { a: String(number).repeat(12), r: name, d: `Account ${number} é`, c: "f2b0a9" };
};

describe("the role history", () => {
  test("reads back what it wrote, as URI-encoded JSON", () => {
    const history = rememberRole(EMPTY, role(1));
    const cookie = formatRoleHistory(history);
    expect(JSON.parse(decodeURIComponent(cookie))).toEqual(history);
    expect(readRoleHistory(cookie, "ada", "111122223333")).toEqual(history);
  });

  test("takes a plus sign for a space", () => {
    const cookie = formatRoleHistory(rememberRole(EMPTY, role(1))).replaceAll("%20", "+");
    expect(readRoleHistory(cookie, "ada", "111122223333").rl).toEqual([role(1)]);
  });

  test("forgets all but the five latest roles", () => {
    const history = [1, 2, 3, 4, 5, 6].map((number) => role(number)).reduce(rememberRole, EMPTY);
    expect(history.rl).toEqual([6, 5, 4, 3, 2].map((number) => role(number)));
  });

  test("moves a role that is used again to the front", () => {
    const history = [role(1), role(1, "ReadOnly"), role(1)].reduce(rememberRole, EMPTY);
    expect(history.rl).toEqual([role(1), role(1, "ReadOnly")]);
  });

  test("starts anew for another user and after a broken cookie", () => {
    const cookie = formatRoleHistory(rememberRole(EMPTY, role(1)));
    expect(readRoleHistory(cookie, "bob", "111122223333").rl).toEqual([]);
    expect(readRoleHistory("%E0%A4", "ada", "111122223333").rl).toEqual([]);
  });
});
