import { expect, test } from "vitest";
import { writeRolecallJson } from "../../../src/formats/write-rolecall-json.ts";
import { buildProfile } from "../../support/builders.ts";

test("a file has a field a line, always in the same order, and ends with a line's end", () => {
  const { text, lost } = writeRolecallJson([
    { note: "n", ordinal: 2, ...buildProfile(), region: "eu-central-1" },
    buildProfile({ roleName: "Admin" }),
  ]);
  expect(lost).toEqual([]);
  expect(text).toBe(`{
  "$schema": "profiles.schema.json",
  "version": 1,
  "profiles": [
    {
      "accountId": "123456789012",
      "roleName": "Admin",
      "displayName": "Payments",
      "color": "99bce3",
      "partition": "aws"
    },
    {
      "accountId": "123456789012",
      "roleName": "ReadOnly",
      "displayName": "Payments",
      "color": "99bce3",
      "partition": "aws",
      "ordinal": 2,
      "region": "eu-central-1",
      "note": "n"
    }
  ]
}
`);
});
