import { expect, test } from "vitest";
import { findMark, markedRole } from "../../../src/console/marks.ts";
import type { Profile } from "../../../src/profile/profile.ts";
import { buildProfile } from "../../support/builders.ts";

const IDENTITY = {
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
