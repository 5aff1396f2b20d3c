import * as fc from "fast-check";
import { expect, test } from "vitest";
import { profileKey } from "../../../src/profile/profile-key.ts";
import { joinRows, readRows } from "../../../src/profile/role-rows.ts";
import { profiles } from "../../support/arbitraries.ts";

test("any profiles survive being rows of one text, and are found there by their keys", () => {
  fc.assert(
    fc.property(profiles(6), (given) => {
      const rows = readRows(joinRows(given));
      expect(rows.count).toBe(given.length);
      expect(given.map((_, row) => rows.profile(row))).toEqual(given);
      for (const profile of given)
        expect(rows.profile(rows.find(profileKey(profile)) ?? -1)).toEqual(profile);
      expect(given.map((_, row) => rows.group(row))).toEqual(given.map(({ group }) => group ?? ""));
    }),
  );
});

test("a key of no profile is found nowhere", () => {
  fc.assert(
    fc.property(profiles(4), fc.string(), (given, key) => {
      fc.pre(given.every((profile) => profileKey(profile) !== key));
      expect(readRows(joinRows(given)).find(key)).toBeUndefined();
    }),
  );
});

test("upper case and text of a row have every letter in the same place", () => {
  fc.assert(
    fc.property(profiles(3), (given) => {
      const rows = readRows(joinRows(given));
      expect(rows.upper().length).toBe(rows.text.length);
    }),
  );
});
