import { describe, expect, test } from "vitest";
import { joinRows, readRows } from "../../../src/profile/role-rows.ts";
import { createRankedSearch, createSearch } from "../../../src/profile/search.ts";
import { buildProfile, buildRealisticProfiles } from "../../support/builders.ts";
import { createRandom } from "../../support/random.ts";

const payments = buildProfile({
  accountId: "111122223333",
  roleName: "team/ops/Administrator",
  displayName: "Payments prod 2024-2025",
  group: "Finance Dept",
  tags: ["pci", "on call"],
  region: "eu-west-1",
  environment: "production",
  note: "Ask Zoë first.\nThen the 4-eyes form.",
});
const sandbox = buildProfile({
  accountId: "my-sandbox",
  roleName: "ReadOnly",
  displayName: "Straße",
  group: "Οδοσήμανση",
});
const search = createSearch([payments, sandbox]);

describe("a search", () => {
  test.each([
    ["display name", "payments"],
    ["account ID", "111122223333"],
    ["part of an account ID", "2222"],
    ["account ID, grouped by hyphens", "1111-2222-3333"],
    ["account ID, grouped by spaces", "1111 2222 3333"],
    ["account ID whose grouping is being typed", "1111-"],
    ["account ID whose second group is being typed", "1111-22"],
    ["role name", "administrator"],
    ["role path", "team/ops"],
    ["group", "finance"],
    ["tag", "pci"],
    ["Region", "eu-west"],
    ["environment", "production"],
    ["a later line of the note", "then"],
    ["part of a word", "ayment"],
    ["upper case", "PAYMENTS"],
    ["several words in any order, from several fields", "pci payments admin"],
    ["words with white space around them", "\t payments\u00a0 \n"],
    ["digits with a hyphen that are no account ID", "2024-2025"],
    ["fewer digits with a hyphen", "4-eyes"],
    ["letters with marks", "zoë"],
  ])("finds by %s", (_, query) => {
    expect(search(query)).toEqual([payments]);
  });

  test.each([
    ["an alias", "my-sandbox"],
    ["a letter without a capital", "straße"],
    ["what others write for a letter without a capital", "strasse"],
    ["the first half of a word whose sigma then is the last letter", "ΟΔΟΣ"],
  ])("finds by %s", (_, query) => {
    expect(search(query)).toEqual([sandbox]);
  });

  test.each([
    ["one word of several is nowhere", "payments nowhere"],
    ["a word would have to span two fields", "2025111122223333"],
    ["the digits are another account ID's", "1111-2222-3334"],
    ["it is made of characters for patterns", ".*"],
    ["it is an unclosed pattern", "[("],
    ["it names what every object has", "constructor"],
    ["it is __proto__", "__proto__"],
    ["it is half a surrogate pair", "\ud83d"],
    ["it is huge", "x".repeat(1_000_000)],
  ])("finds nothing when %s", (_, query) => {
    expect(search(query)).toEqual([]);
  });

  test.each(["", " ", "\t\n\u00a0"])("finds every profile by %j", (query) => {
    expect(search(query)).toEqual([payments, sandbox]);
  });

  test("keeps the order in which the profiles were given", () => {
    const given = ["b", "a", "c"].map((letter) => buildProfile({ displayName: `role ${letter}` }));
    expect(createSearch(given)("role")).toEqual(given);
  });

  test("has nothing to find without profiles", () => {
    expect(createSearch([])("payments")).toEqual([]);
  });
});

describe("a ranked search", () => {
  const many = buildRealisticProfiles(600, createRandom(3));
  const rowsOf = () => readRows(joinRows(many));

  test("is prepared in steps of 250 rows, and finds the same afterwards", () => {
    const [fresh, prepared] = [createRankedSearch(rowsOf()), createRankedSearch(rowsOf())];
    const rows = rowsOf();
    const ofWords = [...rows.knownWords.prepare()].length;
    expect(ofWords).toBeGreaterThan(0);
    expect([...prepared.prepare()]).toHaveLength(2 + 3 + ofWords);
    for (const query of ["", "a", "prod ad", "1", "Adminn", "nowhere at all"])
      expect([...prepared.find(query)], query).toEqual([...fresh.find(query)]);
  });

  test("has nothing to prepare of no rows but the rows themselves", () => {
    expect([...createRankedSearch(readRows(joinRows([]))).prepare()]).toHaveLength(2);
  });

  test("has the more used of equally good rows first, and the others as they were given", () => {
    const same = ["1", "2", "3", "4"].map((digit) => buildProfile({ accountId: digit.repeat(12) }));
    const uses = new Map([
      [3, 0],
      [1, 1],
    ]);
    const search = createRankedSearch(readRows(joinRows(same)), (row) => uses.get(row));
    expect([...search.find("readonly")]).toEqual([3, 1, 0, 2]);
  });

  test("begins anew when a query is no longer the last one with more letters", () => {
    const search = createRankedSearch(rowsOf());
    const first = [...search.find("prod")];
    expect(first.length).toBeGreaterThan(0);
    expect([...search.find("prod ad")].length).toBeLessThan(first.length);
    expect([...search.find("prod")]).toEqual(first);
    expect([...search.find("")]).toHaveLength(600);
  });
});
