import { describe, expect, test } from "vitest";
import { readQuery } from "../../../src/profile/search-words.ts";

describe("a query", () => {
  test.each<[string, readonly (readonly string[])[]]>([
    ["", []],
    ["   ", []],
    ["prod ad", [["PROD"], ["AD"]]],
    ["  prod \t\u0000\n ad  ", [["PROD"], ["AD"]]],
    ["pro\u200bd", [["PROD"]]],
    ["Straße", [["STRASSE"]]],
    ["1111-22", [["1111-22", "111122"]]],
    ["1111–2222-3", [["1111–2222-3", "111122223"]]],
    ["a1111-22", [["A1111-22"]]],
    ["1111-22a", [["1111-22A"]]],
    ["1111a22", [["1111A22"]]],
    ["1111 2222 3333", [["111122223333"]]],
    ["(1111-2222-3333).", [["111122223333"]]],
    ["x 111122223333", [["X"], ["111122223333"]]],
    ["111122223333 x", [["111122223333"], ["X"]]],
    ["1111222233334", [["1111222233334"]]],
    ["arn:aws:iam::111122223333:role/team/Admin", [["111122223333"], ["TEAM/ADMIN"]]],
    ["arn:aws-cn:iam::111122223333:role/A", [["111122223333"], ["A"]]],
    ["xarn:aws:iam::111122223333:role/A", [["XARN:AWS:IAM::111122223333:ROLE/A"]]],
  ])("%j asks for %j", (query, words) => {
    expect(readQuery(query)).toStrictEqual({ words });
  });

  test.each([
    ["1111 2", "11112"],
    ["1111 2222", "11112222"],
    ["1111  2222  33", "1111222233"],
  ])("%j is the beginning of the account ID %s, too", (query, account) => {
    expect(readQuery(query).account).toBe(account);
  });

  test.each(["1111", "111 2", "a 1111 2", "1111 2 a", "1111 22222", "1111 a222 3", "1111 2 3"])(
    "%j is none",
    (query) => {
      expect(readQuery(query).account).toBeUndefined();
    },
  );

  test("is no longer than 200 letters", () => {
    expect(readQuery("x".repeat(300))).toEqual({ words: [["X".repeat(200)]] });
  });
});
