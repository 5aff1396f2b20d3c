import { describe, expect, test } from "vitest";
import { parseJson } from "../../../src/formats/json-value.ts";
import {
  isOrganizations,
  readOrganizations,
  type OrganizationsOptions,
} from "../../../src/formats/organizations.ts";

const ARN = "arn:aws:organizations::111122223333:account/o-example/";
const account = (overrides: Record<string, unknown> = {}) => ({
  Id: "444455556666",
  Arn: `${ARN}444455556666`,
  Email: "aws@example.com",
  Name: "Client",
  Status: "ACTIVE",
  JoinedMethod: "CREATED",
  ...overrides,
});
const read = (value: unknown, options?: OrganizationsOptions) => {
  const json = parseJson(typeof value === "string" ? value : JSON.stringify(value));
  if (!json.ok) throw new Error(json.problem.code);
  return readOrganizations(json, options);
};
const found = (value: unknown, options?: OrganizationsOptions) =>
  read(value, options).candidates.map(({ profile }) => `${profile.displayName}: ${profile.roleName}`);

describe("an account", () => {
  test("gives a role of the default name, which only the management account may assume", () => {
    expect(read({ Accounts: [account()] })).toEqual({
      candidates: [
        {
          profile: {
            accountId: "444455556666",
            roleName: "OrganizationAccountAccessRole",
            displayName: "Client",
            color: "99bce3",
            partition: "aws",
            base: { accountId: "111122223333" },
          },
          given: ["accountId", "roleName", "displayName", "partition", "base"],
          place: { line: 1, section: "Client", path: "Accounts[0]" },
        },
      ],
      problems: [],
    });
  });

  test("gives each role that it is asked for, with no word of who may assume it", () => {
    const options = { roleNames: ["Admin", "team/ReadOnly"] };
    expect(found({ Accounts: [account()] }, options)).toEqual([
      "Client Admin: Admin",
      "Client team/ReadOnly: team/ReadOnly",
    ]);
    for (const { profile } of read({ Accounts: [account()] }, options).candidates) {
      expect(profile).not.toHaveProperty("base");
    }
    expect(found({ Accounts: [account()] }, { roleNames: ["Admin"] })).toEqual(["Client: Admin"]);
  });

  test("is called by the pattern that a person gives", () => {
    const displayName = " {name}/{role} {id} {email} {x} ";
    expect(found({ Accounts: [account()] }, { displayName, roleNames: ["A"] })).toEqual([
      "Client/A 444455556666 aws@example.com {x}: A",
    ]);
    expect(found({ Accounts: [account({ Name: "$& {id}" })] }, { displayName: "{name}" })).toEqual([
      "$& {id}: OrganizationAccountAccessRole",
    ]);
  });

  test("may do without a name, an ARN and a state", () => {
    const [candidate] = read({ Accounts: [{ Id: "444455556666" }] }).candidates;
    expect(candidate?.place).toEqual({ line: 1, path: "Accounts[0]" });
    expect(candidate?.profile).toEqual({
      accountId: "444455556666",
      roleName: "OrganizationAccountAccessRole",
      displayName: "OrganizationAccountAccessRole @ 444455556666",
      color: "99bce3",
      partition: "aws",
    });
  });

  test("is of the partition that its ARN names", () => {
    const Arn = "arn:aws-us-gov:organizations::111122223333:account/o-x/444455556666";
    expect(read({ Accounts: [account({ Arn })] }).candidates[0]?.profile.partition).toBe("aws-us-gov");
  });

  test.each([
    { Status: "SUSPENDED" },
    { Status: "PENDING_CLOSURE" },
    { State: "CLOSED", Status: "ACTIVE" },
    { State: "SUSPENDED", Status: undefined },
  ])("that is not active, %j, is left out", (state) => {
    const { candidates, problems } = read({ Accounts: [account(state)] }, { roleNames: ["A", "B"] });
    expect(candidates).toEqual([]);
    expect(problems).toEqual([
      {
        code: "accountClosed",
        place: { line: 1, section: "Client", path: "Accounts[0]" },
        field: "accountId",
        value: "444455556666",
        isRefusal: true,
      },
    ]);
  });

  test("that is active by its newer state is read", () => {
    expect(found({ Accounts: [account({ State: "ACTIVE", Status: "SUSPENDED" })] })).toHaveLength(1);
  });

  test("that is the management account has other roles only", () => {
    const management = account({ Id: "111122223333", Arn: `${ARN}111122223333`, Name: "Main" });
    const roleNames = ["OrganizationAccountAccessRole", "Admin"];
    const { problems } = read({ Accounts: [management] }, { roleNames });
    expect(found({ Accounts: [management] }, { roleNames })).toEqual(["Main Admin: Admin"]);
    expect(problems.map(({ code, isRefusal }) => [code, isRefusal])).toEqual([["accountManagement", true]]);
  });

  test("that was invited is read with a word of doubt about the default role", () => {
    const invited = account({ JoinedMethod: "INVITED" });
    const { candidates, problems } = read({ Accounts: [invited] });
    expect(candidates).toHaveLength(1);
    expect(problems.map(({ code, isRefusal }) => [code, isRefusal])).toEqual([["accountInvited", false]]);
    expect(read({ Accounts: [invited] }, { roleNames: ["Admin"] }).problems).toEqual([]);
  });

  test.each([null, "x", {}, { Id: 444455556666 }])("%j is none", (entry) => {
    expect(read({ Accounts: [entry, account()] }).candidates).toHaveLength(1);
    expect(read({ Accounts: [entry, account()] }).problems.map(({ code }) => code)).toEqual(["accountEntry"]);
  });

  test("with a malformed ID is refused", () => {
    expect(read({ Accounts: [account({ Id: "12" })] }).problems.map(({ code }) => code)).toEqual([
      "accountDigits",
    ]);
  });
});

describe("several pages", () => {
  const first = { Accounts: [account({ Name: "One" })], NextToken: "x" };
  const second = { Accounts: [account({ Name: "Two" })] };

  test.each([
    ["one below the other", `${JSON.stringify(first)}\n${JSON.stringify(second)}`],
    ["in a list", JSON.stringify([first, second])],
  ])("%s are read as one", (_, text) => {
    expect(found(text)).toHaveLength(2);
    expect(read(text).problems).toEqual([]);
    expect(read(text).candidates[1]?.place.path).toBe("[1].Accounts[0]");
  });

  test("of which the last says that there are more are told", () => {
    const problem = { code: "morePages", place: {}, field: "NextToken", isRefusal: false };
    expect(read(first).problems).toEqual([problem]);
    expect(read([second, first]).problems).toEqual([problem]);
  });

  test("may be no pages at all", () => {
    expect(read({ x: 1 })).toEqual({ candidates: [], problems: [] });
    expect(read([{ Accounts: {} }, null])).toEqual({ candidates: [], problems: [] });
  });
});

test("the accounts alone, as a query prints them, are read as well", () => {
  const { candidates } = read([account(), account({ Name: "Two" })]);
  expect(candidates.map(({ place }) => place)).toEqual([
    { line: 1, section: "Client", path: "[0]" },
    { line: 1, section: "Two", path: "[1]" },
  ]);
});

test.each([
  [{ Accounts: [] }, true],
  [[{ Accounts: [] }], true],
  [[account()], true],
  [account(), false],
  [{ Accounts: {} }, false],
  [[{ Arn: "arn:aws:iam::1:role/x" }], false],
  [[{ Arn: 7 }], false],
  [[{ Id: "1" }], false],
  [[null], false],
  [[], false],
  [null, false],
])("%j is what the command prints: %s", (value, is) => {
  expect(isOrganizations(value)).toBe(is);
});
