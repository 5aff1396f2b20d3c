import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isAccountId } from "../../../src/profile/account.ts";
import type { Profile } from "../../../src/profile/profile.ts";
import { joinRows, readRows } from "../../../src/profile/role-rows.ts";
import { createRankedSearch, createSearch } from "../../../src/profile/search.ts";
import { profile, profiles } from "../../support/arbitraries.ts";

function wordsOf(profile: Profile): string[] {
  const { displayName, accountId, roleName, group, tags, region, environment, note } = profile;
  return [displayName, accountId, roleName, group, ...(tags ?? []), region, environment, note]
    .flatMap((field) => field?.split(/\s+/) ?? [])
    .filter((word) => word !== "");
}

test("no query makes a search throw, and all that it finds was given, in order", () => {
  fc.assert(
    fc.property(profiles(5), fc.oneof(fc.string(), fc.string({ unit: "binary" })), (given, query) => {
      const found = createSearch(given)(query);
      expect(given.filter((profile) => found.includes(profile))).toEqual(found);
    }),
  );
});

test("any words of a profile's fields find it, in any order", () => {
  const searched = profile().chain((wanted) =>
    fc.tuple(
      fc.constant(wanted),
      fc.shuffledSubarray(wordsOf(wanted)).map((words) => words.slice(0, 4)),
    ),
  );
  fc.assert(
    fc.property(searched, profiles(3), ([wanted, words], others) => {
      expect(createSearch([...others, wanted])(words.join(" "))).toContain(wanted);
    }),
    { numRuns: 500 },
  );
});

test("an account ID finds its profile in groups of four, as far as it is typed", () => {
  fc.assert(
    fc.property(
      profile(),
      fc.constantFrom("-", " "),
      fc.integer({ min: 1, max: 14 }),
      (wanted, separator, typed) => {
        fc.pre(isAccountId(wanted.accountId));
        const { accountId } = wanted;
        const groups = [accountId.slice(0, 4), accountId.slice(4, 8), accountId.slice(8)];
        expect(createSearch([wanted])(groups.join(separator).slice(0, typed))).toEqual([wanted]);
      },
    ),
  );
});

test("what is typed letter by letter, or changed, finds what a search for it at once finds", () => {
  const queries = fc.array(
    fc.oneof(fc.string({ unit: fc.constantFrom("p", "a", "r", "o", "-", "1", " ") }), fc.string()),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(profiles(8), queries, (given, typed) => {
      const rows = readRows(joinRows(given));
      const search = createRankedSearch(rows);
      for (const query of typed.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1))))
        expect(search.find(query)).toEqual(createRankedSearch(rows).find(query));
    }),
    { numRuns: 500 },
  );
});
