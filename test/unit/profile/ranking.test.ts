import { describe, expect, test } from "vitest";
import type { Profile } from "../../../src/profile/profile.ts";
import { joinRows, readRows } from "../../../src/profile/role-rows.ts";
import { createRankedSearch, type UseRank } from "../../../src/profile/search.ts";
import { buildProfile } from "../../support/builders.ts";

/** A role about which a search knows nothing but what a case is about. */
const role = (overrides: Partial<Profile>) =>
  buildProfile({ displayName: "-", accountId: "000000000000", roleName: "x", ...overrides });

const find = (profiles: readonly Profile[], query: string, useRank?: UseRank) =>
  Array.from(createRankedSearch(readRows(joinRows(profiles)), useRank).find(query), (row) => profiles[row]);

describe("the ranking of a search", () => {
  test.each<[reason: string, query: string, better: Partial<Profile>, worse: Partial<Profile>]>([
    [
      "a name that is the word before one that begins with it",
      "dev",
      { displayName: "dev" },
      { displayName: "dev eu" },
    ],
    [
      "a name whose first word it is before one that only begins so",
      "dev",
      { displayName: "dev eu" },
      { displayName: "devops" },
    ],
    [
      "a name that begins with it before one with a word that does",
      "pay",
      { displayName: "payments" },
      { displayName: "the payments" },
    ],
    [
      "a whole word before the beginning of one",
      "prod",
      { displayName: "eu prod" },
      { displayName: "eu products" },
    ],
    [
      "the beginning of a word before its middle",
      "pay",
      { displayName: "old payments" },
      { displayName: "repay" },
    ],
    [
      "a word that a capital begins before the middle of one",
      "access",
      { roleName: "AdminAccess" },
      { roleName: "Inaccessible" },
    ],
    ["a beginning before initials", "pa", { displayName: "a parcel" }, { displayName: "prod-admin" }],
    ["initials before the middle of a word", "pa", { displayName: "prod-admin" }, { displayName: "spare" }],
    [
      "initials of name and role together before the middle of a word",
      "pa",
      { displayName: "prod", roleName: "Admin" },
      { displayName: "spare" },
    ],
    [
      "a name before a role",
      "admin",
      { displayName: "old admin" },
      { displayName: "old", roleName: "my-admin" },
    ],
    ["a role before a group", "ops", { roleName: "my-ops" }, { group: "my ops" }],
    ["a group before a tag", "pci", { group: "my pci" }, { tags: ["my pci"] }],
    ["a tag before a note", "ask", { tags: ["to ask"] }, { note: "to ask" }],
    [
      "an account ID that begins with the digits before one that holds them",
      "1234",
      { accountId: "123400000000" },
      { accountId: "001234000000" },
    ],
    [
      "the account ID that groups of digits spell before two that hold them somewhere",
      "1111 2222",
      { accountId: "111122220000" },
      { accountId: "222200001111" },
    ],
    [
      "all of two words well before one well and one badly",
      "client prod",
      { displayName: "client prod" },
      { displayName: "client reprod" },
    ],
  ])("puts %s: %s", (_, query, better, worse) => {
    const [first, second] = [role(better), role(worse)];
    expect(find([second, first], query)).toEqual([first, second]);
  });

  test("lets use decide between equally good ones, but never against a better one", () => {
    const [rare, used, better] = ["client a", "client b", "a"].map((displayName) => role({ displayName }));
    expect(find([rare!, used!, better!], "client", (row) => (row === 1 ? 0 : undefined))).toEqual([
      used,
      rare,
    ]);
    expect(find([rare!, used!, better!], "a", (row) => (row === 0 ? 0 : undefined))).toEqual([better, rare]);
  });

  test("keeps the order of equally good ones that were never used", () => {
    const given = ["b", "a", "c"].map((letter) => role({ displayName: `team ${letter}` }));
    expect(find(given, "team")).toEqual(given);
  });
});

describe("digits", () => {
  const wanted = role({ accountId: "111122223333" });
  const scattered = role({ accountId: "101112223033", displayName: "1a1b1c1d" });

  test.each([
    "111122223333",
    "1111-2222-3333",
    "1111 2222 3333",
    "1111–2222–3333",
    "1111\u00a02222\u00a03333",
    "1111.2222.3333",
    " (1111) 2222/3333; ",
    "\u200b1111\u202c2222\u20603333",
    "111 122 223 333",
    '"111122223333"',
    "1111-2222-",
    "1111 2222 3",
    "11112222",
    "arn:aws:iam::111122223333:role/x",
  ])("find an account ID as it is pasted or typed: %s", (query) => {
    expect(find([scattered, wanted], query)).toEqual([wanted]);
  });

  test("match as a run, never scattered and never by a slip", () => {
    expect(find([scattered], "1111")).toEqual([]);
    expect(find([wanted], "111122223334")).toEqual([]);
  });
});

describe("a misspelled word", () => {
  const payments = role({ displayName: "payments prod" });
  test.each(["paymnets", "paymets", "payyments", "payments prdo", "paxments"])(
    "is found all the same: %s",
    (query) => {
      expect(find([payments], query)).toEqual([payments]);
    },
  );

  test("is looked for only when nothing holds what was typed", () => {
    expect(find([payments, role({ displayName: "paymnets" })], "paymnets")).toEqual([
      role({ displayName: "paymnets" }),
    ]);
  });

  test.each(["pyqo", "qayments", "pamyenst", "prd"])(
    "is not one with more than a slip, or too short to tell: %s",
    (query) => {
      expect(find([payments], query)).toEqual([]);
    },
  );
});
