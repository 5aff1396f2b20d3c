import { expect, test } from "vitest";
import { findSessionHours } from "../../../src/popup/find-session-hours.ts";
import type { Profile } from "../../../src/profile/profile.ts";
import { joinRows, readRows } from "../../../src/profile/role-rows.ts";
import { buildProfile } from "../../support/builders.ts";

const SEEN = { accountId: "123456789012", alias: "client", roleName: "Admin" };
const admin = (given: Partial<Profile>) => buildProfile({ roleName: "Admin", sessionHours: 8, ...given });
const find = (...profiles: readonly Profile[]) => findSessionHours(readRows(joinRows(profiles)), SEEN);

test.each<readonly [string, number | undefined, readonly Profile[]]>([
  [
    "of the role, among others",
    8,
    [buildProfile({ sessionHours: 2 }), admin({}), buildProfile({ ordinal: 2 })],
  ],
  ["of a role with a path, which pages leave out", 8, [admin({ roleName: "team/Admin" })]],
  ["of a role that is kept under the account's alias", 8, [admin({ accountId: "client" })]],
  [
    "that one of several profiles for the role has",
    8,
    [buildProfile({ roleName: "Admin" }), admin({ ordinal: 2 })],
  ],
  ["of nobody when the role is in another account", undefined, [admin({ accountId: "123456789013" })]],
  [
    "of nobody when only a tag or a group is called like the account",
    undefined,
    [admin({ accountId: "111122223333", group: SEEN.accountId, tags: [SEEN.accountId] })],
  ],
  ["of nobody when nobody has said", undefined, [buildProfile({ roleName: "Admin" })]],
  ["of nobody in an empty library", undefined, []],
])("finds the hours %s", (_, hours, profiles) => {
  expect(find(...profiles)).toBe(hours);
});
