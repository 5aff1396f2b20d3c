import { describe, expect, test } from "vitest";
import { misfitOf, switchingIdentity } from "../../../src/console/fit.ts";
import { buildSession } from "../../support/builders.ts";

const BASE = { partition: "aws", base: { accountId: "111122223333" } } as const;
const IN_ROLE = { account: "444455556666", name: "ReadOnly" };

describe("a role fits a session", () => {
  test.each([
    ["that it names no base for", { partition: "aws" }, {}],
    ["of its base account", BASE, {}],
    ["of its base account and user", { ...BASE, base: { accountId: "111122223333", roleName: "ada" } }, {}],
    ["whose page does not tell the account", BASE, { login: { account: undefined, name: undefined } }],
    [
      "whose page does not tell the user",
      { ...BASE, base: { accountId: "111122223333", roleName: "ada" } },
      { login: { account: "111122223333", name: undefined } },
    ],
    [
      "whose page tells its base's alias for an account",
      { partition: "aws", base: { accountId: "acme" } },
      { login: { account: "acme", name: "ada" } },
    ],
    [
      "whose page tells an account, where the base is an alias",
      { partition: "aws", base: { accountId: "acme" } },
      {},
    ],
    ["that left its base account for a role", BASE, { role: IN_ROLE }],
    [
      "whose account has its base's alias",
      { partition: "aws", base: { accountId: "acme" } },
      { accountAlias: "acme" },
    ],
    [
      "in a role, where no alias of its own is told",
      { partition: "aws", base: { accountId: "acme" } },
      { role: IN_ROLE, accountAlias: "client" },
    ],
    [
      "that is in the base role, by its name without the path",
      { partition: "aws", base: { accountId: "444455556666", roleName: "team/ReadOnly" } },
      { multiSession: true, role: IN_ROLE },
    ],
  ] as const)("%s", (_, wanted, session) => {
    expect(misfitOf(wanted, buildSession(session))).toBeUndefined();
  });

  test.each([
    ["of another partition, whatever its base", { ...BASE, partition: "aws-cn" }, {}, "partition"],
    ["of another account", { partition: "aws", base: { accountId: "999999999999" } }, {}, "base"],
    ["of another user", { ...BASE, base: { accountId: "111122223333", roleName: "bob" } }, {}, "base"],
    [
      "of an account with another alias",
      { partition: "aws", base: { accountId: "acme" } },
      { accountAlias: "client" },
      "base",
    ],
    [
      "whose page tells another alias for an account",
      { partition: "aws", base: { accountId: "acme" } },
      { login: { account: "client", name: "ada" } },
      "base",
    ],
    ["that is in a role, with several sessions", BASE, { multiSession: true, role: IN_ROLE }, "base"],
  ] as const)("but not one %s", (_, wanted, session, misfit) => {
    expect(misfitOf(wanted, buildSession(session))).toBe(misfit);
  });
});

test("who signed in asks for a role; with several sessions, the tab's role does", () => {
  const login = { account: "111122223333", name: "ada" };
  expect(switchingIdentity(buildSession({ role: IN_ROLE }))).toEqual(login);
  expect(switchingIdentity(buildSession({ multiSession: true }))).toEqual(login);
  expect(switchingIdentity(buildSession({ multiSession: true, role: IN_ROLE }))).toEqual(IN_ROLE);
});
