import { expect, test } from "vitest";
import { writeCsv } from "../../../src/formats/write-csv.ts";
import type { Profile } from "../../../src/profile/profile.ts";
import { buildProfile } from "../../support/builders.ts";

const HEADER =
  "account_id,role_name,display_name,color,partition,ordinal,region,destination,group,tags,base_account,base_role,environment,note,fill_only,session_hours";
/** The one row of a table, as far as there is anything in it. */
const rowOf = (overrides: Partial<Profile>) => {
  const [header, row, end] = writeCsv([buildProfile(overrides)]).text.split("\r\n");
  expect([header?.startsWith(HEADER), end]).toEqual([true, ""]);
  return row?.replace(/,+$/, "");
};

test("a table has a row a profile, with everything in it", () => {
  const full: Partial<Profile> = {
    ordinal: 2,
    region: "eu-central-1",
    destination: "/s3",
    group: "Clients",
    tags: ["a", "b c"],
    base: { accountId: "client", roleName: "Base" },
    environment: "production",
    note: "n",
    fillOnly: true,
    sessionHours: 8,
  };
  expect(rowOf(full)).toBe(
    '123456789012,ReadOnly,Payments,99bce3,aws,2,eu-central-1,/s3,Clients,"a; b c",client,Base,production,n,true,8',
  );
  expect(rowOf({})).toBe("123456789012,ReadOnly,Payments,99bce3,aws");
  expect(writeCsv([]).text).toMatch(/^account_id[^\r\n]*\r\n$/);
  expect(writeCsv([buildProfile(full)]).lost).toEqual([]);
});

test.each([
  ["plain words", "plain words"],
  ["a,b", '"a,b"'],
  ["a;b", '"a;b"'],
  ["a|b", '"a|b"'],
  ['a "b"', '"a ""b"""'],
  ["one\ntwo", '"one\ntwo"'],
  [" a", '" a"'],
  ["a ", '"a "'],
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@x", "'@x"],
  ["'=1", "''=1"],
  ["'x'", "'x'"],
  ["=a,b", `"'=a,b"`],
  ["a=b", "a=b"],
])("a note %j is the cell %s", (note, cell) => {
  expect(rowOf({ note })).toBe(`123456789012,ReadOnly,Payments,99bce3,aws,,,,,,,,,${cell}`);
});

test.each([
  [["a"], "a"],
  [["a", "b"], '"a; b"'],
  [["a, b"], '"a, b\n"'],
  [["a;b", "c"], '"a;b\nc\n"'],
  [[" a"], '" a\n"'],
])("tags %j are the cell %j", (tags, cell) => {
  expect(rowOf({ tags })).toBe(`123456789012,ReadOnly,Payments,99bce3,aws,,,,,${cell}`);
});
