import { expect, test } from "vitest";
import { FIELD_END, fromRow, readOrigin, SEARCHED_END, toRow } from "../../../src/profile/role-row.ts";
import { buildProfile, FULL_PROFILE } from "../../support/builders.ts";

const shownOf = (row: string) => row.split(SEARCHED_END)[1] ?? "";

test("a row has an empty place for each field that its profile has not", () => {
  const profile = buildProfile({ displayName: "Client" });
  const { accountId, roleName, color, partition } = profile;
  const searched = ["Client", accountId, roleName, "", "", "", "", "", "CRO"];
  const shown = [color, partition, "", "", "", "", "", ""];
  expect(toRow(profile)).toBe(searched.join(FIELD_END) + SEARCHED_END + shown.join(FIELD_END));
  expect(fromRow(toRow(profile))).toEqual(profile);
});

test("a row of a profile that has all fields gives it back", () => {
  expect(fromRow(toRow(FULL_PROFILE))).toEqual(FULL_PROFILE);
});

test.each([
  [undefined],
  [{ accountId: "444455556666" }],
  [{ accountId: "444455556666", roleName: "team/Base" }],
])("a row tells by its shown part alone that its role is assumed from %j", (base) => {
  const profile = buildProfile({ partition: "aws-cn", ...(base !== undefined && { base }) });
  expect(readOrigin(shownOf(toRow(profile)))).toStrictEqual({
    partition: "aws-cn",
    ...(base !== undefined && { base }),
  });
});
