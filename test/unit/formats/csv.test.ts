import { describe, expect, test } from "vitest";
import { csvDelimiter, readCsv } from "../../../src/formats/csv.ts";

const profilesOf = (text: string) => readCsv(text).candidates.map(({ profile }) => profile);
const problemsOf = (text: string) =>
  readCsv(text).problems.map(({ code, place, field, value }) => [code, place.line, field, value]);
const row = (header: string, cells: string) =>
  profilesOf(`account_id,role_name,${header}\n123456789012,Admin,${cells}`)[0];

describe("the delimiter", () => {
  test.each([
    ["account_id,role_name", ","],
    ["account_id;role_name", ";"],
    ["account_id\trole_name", "\t"],
    ["account_id|role_name", "|"],
    ["\n\n  Account ID,Role", ","],
    ['"Account ID","Role Name"', ","],
    ['"account_id" ; "role_name"', ";"],
    ["role_arn,color", ","],
    ["link,name", ","],
    ["note,x,y,account,role", ","],
    ["account_id,role_name\n123456789012,Admin", ","],
    ["account_id,account", ","],
  ])("of %j is %j", (text, delimiter) => {
    expect(csvDelimiter(text)).toBe(delimiter);
  });

  test.each([
    "",
    "account_id",
    "role_name,color",
    "123456789012,Admin",
    "words, and account words",
    `${"x,".repeat(200)}account_id,role_name`,
    `${"x".repeat(10_000)},account_id,role_name`,
  ])("of a text without a header is none", (text) => {
    expect(csvDelimiter(text)).toBeUndefined();
  });

  test("is found in a wide table", () => {
    expect(csvDelimiter(`${"x,".repeat(198)}account_id,role_name`)).toBe(",");
  });
});

describe("a row", () => {
  test("is a role, by what its columns are called", () => {
    expect(readCsv("Role;Colour;Account\n\nAdmin;#FBB;0123 4567 8901")).toEqual({
      candidates: [
        {
          profile: {
            accountId: "012345678901",
            roleName: "Admin",
            displayName: "Admin @ 012345678901",
            color: "ffbbbb",
            partition: "aws",
          },
          given: ["accountId", "roleName", "color", "partition"],
          place: { line: 3 },
        },
      ],
      problems: [],
    });
  });

  test("may say everything that a profile has", () => {
    const text = [
      "account_id,role_name,display_name,color,partition,ordinal,region,destination,group,tags,base_account,base_role,environment,note,session_hours",
      '123456789012,Admin,Mine,fbbf93,aws-cn,2,cn-north-1,/s3,Clients,a; b,111122223333,Base,production,"one\ntwo",8',
    ].join("\n");
    expect(profilesOf(text)).toEqual([
      {
        accountId: "123456789012",
        roleName: "Admin",
        displayName: "Mine",
        color: "fbbf93",
        partition: "aws-cn",
        ordinal: 2,
        region: "cn-north-1",
        destination: "/s3",
        group: "Clients",
        tags: ["a", "b"],
        base: { accountId: "111122223333", roleName: "Base" },
        environment: "production",
        note: "one\ntwo",
        sessionHours: 8,
      },
    ]);
  });

  test("takes the best of several columns, and the next where that is empty", () => {
    expect(row("description,display_name", "long,short")?.displayName).toBe("short");
    expect(row("description,display_name", "long,")?.displayName).toBe("long");
  });

  test("gives what a spreadsheet would have run back as it was", () => {
    expect(row("note", "'=1+1")?.note).toBe("=1+1");
    expect(row("note", "''@x")?.note).toBe("'@x");
    expect(row("note", "'+1")?.note).toBe("+1");
    expect(row("note", "'-1")?.note).toBe("-1");
    expect(row("note", "'quoted'")?.note).toBe("'quoted'");
    expect(row("note", "x'=1")?.note).toBe("x'=1");
  });

  test("may be shorter than the header, or longer by empty cells", () => {
    expect(profilesOf("account_id,role_name,note\n123456789012,Admin\n123456789012,Other,x, ,")).toHaveLength(
      2,
    );
  });

  test("with more cells than columns is refused", () => {
    expect(problemsOf("account_id,role_name\n123456789012,Admin\n123456789012,A,B")).toEqual([
      ["csvTooManyCells", 3, undefined, undefined],
    ]);
    expect(profilesOf("account_id,role_name\n123456789012,A,B")).toEqual([]);
  });

  test("without a role is refused with its line", () => {
    expect(problemsOf("account_id,role_name\n\n123456789012,\n1234,A")).toEqual([
      ["roleMissing", 3, "roleName", undefined],
      ["accountDigits", 4, "accountId", "1234"],
    ]);
  });

  test("behind a quote that stays open is in no row", () => {
    expect(profilesOf('account_id,role_name\n123456789012,A\n123456789012,"B')).toHaveLength(1);
    expect(problemsOf('account_id,role_name\n123456789012,A\n123456789012,"B')).toEqual([
      ["csvQuoteOpen", 3, undefined, undefined],
    ]);
  });
});

test("a table without a header is told so", () => {
  expect(problemsOf("\n 123456789012,Admin\n")).toEqual([
    ["csvNoHeader", 1, undefined, "123456789012,Admin"],
  ]);
});

test("keys in columns of their own get no further than the text", () => {
  const text =
    "account_id,role_name,access_key_id,secret_access_key\n123456789012,Admin,AKIAIOSFODNN7EXAMPLE,hunter2";
  expect(JSON.stringify(readCsv(text))).not.toMatch(/AKIA|hunter2/);
});
