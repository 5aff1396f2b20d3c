import { describe, expect, test } from "vitest";
import {
  findMark,
  MARK_ITEMS,
  markedRole,
  markedRolesKey,
  type MarkedRole,
} from "../../../src/console/marks.ts";
import type { PageIdentity } from "../../../src/console/page-identity.ts";
import { DEFAULT_RULES } from "../../../src/profile/environment.ts";
import type { Profile } from "../../../src/profile/profile.ts";
import { buildProfile } from "../../support/builders.ts";

const IDENTITY: PageIdentity = {
  accountId: "123456789012",
  alias: undefined,
  roleName: "Admin",
  userName: undefined,
  slot: undefined,
};
const admin = (given: Partial<Profile> = {}) => buildProfile({ roleName: "team/Admin", ...given });

test.each<readonly [string, number | undefined, readonly Profile[]]>([
  ["what a profile for its role says", 8, [buildProfile({ sessionHours: 2 }), admin({ sessionHours: 8 })]],
  ["what one of several says", 8, [admin(), admin({ ordinal: 2, sessionHours: 8 })]],
  ["nothing of another role's", undefined, [buildProfile({ sessionHours: 2 }), admin()]],
])("a mark knows of the longest session %s", (_, hours, profiles) => {
  const roles = profiles.map((profile) => markedRole(profile, []));
  expect(findMark(IDENTITY, roles, [])?.sessionHours).toBe(hours);
});

const marked = (given: Partial<Profile> = {}) => markedRole(buildProfile(given), []);
const mark = (identity: Partial<PageIdentity>, ...roles: readonly MarkedRole[]) =>
  findMark({ ...IDENTITY, ...identity }, roles, DEFAULT_RULES);

describe("a session's mark", () => {
  test("is that of the profile for its role, by account or alias", () => {
    const admin = marked({ roleName: "team/Admin", displayName: "Money", color: "b7ca9d" });
    const expected = { name: "Money", color: "b7ca9d", environment: undefined, identity: IDENTITY };
    expect(mark({}, marked(), admin)).toMatchObject(expected);
    const byAlias = marked({ accountId: "acme", roleName: "Admin", displayName: "By alias" });
    expect(mark({ alias: "acme" }, byAlias)?.name).toBe("By alias");
    expect(mark({ alias: "acme" }, marked({ accountId: "999999999999", roleName: "Admin" }))?.name).toBe(
      "Admin",
    );
  });

  test("is the profile's even where it says nothing of an environment, or is of a permission set", () => {
    const power = marked({ roleName: "Power", displayName: "Power" });
    const permissionSet = "AWSReservedSSO_Power_0123456789abcdef";
    expect(mark({ roleName: permissionSet }, power)).toMatchObject({
      name: "Power",
      identity: { roleName: "Power" },
    });
    expect(mark({ roleName: permissionSet })).toBeUndefined();
    expect(mark({ roleName: "Power" })?.name).toBe("Power");
  });

  test("is none where a user has signed in to an account that nothing is known of", () => {
    expect(mark({ roleName: undefined, userName: "ada" })).toBeUndefined();
  });

  test("has the environment of the role's own profile before that of a more dangerous one", () => {
    const roles = [
      marked({ environment: "production" }),
      marked({ roleName: "Admin", environment: "staging" }),
    ];
    expect(mark({}, ...roles)?.environment).toBe("staging");
  });

  test("has that of the most dangerous role that is known in its account, where its own is not", () => {
    const dev = marked({ environment: "development" });
    const prod = marked({ environment: "production" });
    const elsewhere = marked({ accountId: "999999999999", environment: "production" });
    expect(mark({}, dev, prod)?.environment).toBe("production");
    expect(mark({}, dev, elsewhere)?.environment).toBe("development");
    expect(mark({ roleName: undefined, userName: "ada" }, dev)).toMatchObject({
      name: "ada",
      environment: "development",
    });
    expect(mark({ roleName: undefined }, dev)?.name).toBe(IDENTITY.accountId);
  });

  test.each([
    ["its alias", { alias: "acme-prod" }, []],
    ["its role's name", { roleName: "ProdAdmin" }, []],
    ["its profile's name", {}, [marked({ roleName: "Admin", displayName: "Money prod" })]],
  ])("has the environment that the rules find in %s", (_, identity, roles) => {
    expect(mark(identity, ...roles)?.environment).toBe("production");
  });
});

test("a role is marked by its name without the path, and by the environment that its profile or a rule says", () => {
  expect(
    markedRole(buildProfile({ roleName: "a/b/Admin", displayName: "Prod", sessionHours: 4 }), DEFAULT_RULES),
  ).toEqual({
    account: "123456789012",
    roleName: "Admin",
    displayName: "Prod",
    color: "99bce3",
    environment: "production",
    sessionHours: 4,
  });
});

test("the marked roles of ten thousand accounts are spread over all items, about as many in each", () => {
  const counts = new Map<string, number>();
  for (let at = 0; at < 10_000; at++) {
    const key = markedRolesKey(String(123_456_789_012 + at * 7_919));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const keys = Array.from({ length: MARK_ITEMS }, (_, at) => `marks-${at}`);
  expect([...counts.keys()].toSorted()).toEqual(keys.toSorted());
  expect(Math.max(...counts.values())).toBeLessThan((2 * 10_000) / MARK_ITEMS);
});
