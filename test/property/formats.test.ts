import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planChange } from "../../src/formats/plan-change.ts";
import { planImport } from "../../src/formats/plan.ts";
import { readText } from "../../src/formats/read-text.ts";
import { FORMATS, PROFILE_FIELDS, type Format, type ProfileField } from "../../src/formats/reading.ts";
import { writeAwsConfig } from "../../src/formats/write-aws-config.ts";
import { writeBookmarks } from "../../src/formats/write-bookmarks.ts";
import { writeCsv } from "../../src/formats/write-csv.ts";
import { writeRolecallJson } from "../../src/formats/write-rolecall-json.ts";
import type { Written } from "../../src/formats/written.ts";
import { Profile, profileKey } from "../../src/profile/profile.ts";
import { line, profile, profiles } from "../support/arbitraries.ts";

const WRITERS = [
  ["Rolecall JSON", "rolecall-json", writeRolecallJson],
  ["AWS config", "aws-config", writeAwsConfig],
  ["CSV", "csv", writeCsv],
  ["bookmarks", "links", writeBookmarks],
] as const satisfies readonly (readonly [string, Format, (profiles: readonly Profile[]) => Written])[];

const NAMES = [
  "__proto__",
  "toString",
  "constructor",
  "default",
  "a",
  "a 2",
  "[x]",
  "#",
  "profile x",
  "base-a-b",
];

/** Profiles as they are, and ones whose names and groups are what careless code trips over. */
const library = fc.oneof(
  profiles(12),
  fc
    .array(fc.tuple(profile(), fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)), { maxLength: 12 })
    .map((any) => any.map(([one, displayName, group]) => ({ ...one, displayName, group })))
    .map(withoutDuplicates),
);

function withoutDuplicates(given: readonly Profile[]): Profile[] {
  return [...new Map(given.map((one) => [profileKey(one), one])).values()];
}

function importText(
  current: readonly Profile[],
  text: string,
  mode: "merge" | "replace" = "merge",
): Profile[] {
  const change = planChange(planImport(current, readText(text).candidates, mode));
  const stored = new Map(current.map((one) => [profileKey(one), one]));
  for (const key of change.remove) stored.delete(key);
  for (const one of change.save) stored.set(profileKey(one), one);
  return [...stored.values()];
}

function byKey(given: readonly Profile[]): Map<string, Profile> {
  return new Map(given.map((one) => [profileKey(one), one]));
}

function withoutLost(profile: Profile, lost: Written["lost"]): Partial<Profile> {
  const isLost = (field: ProfileField) =>
    lost.some((one) => one.field === field && one.profiles.includes(profile));
  const kept = PROFILE_FIELDS.filter((field) => profile[field] !== undefined && !isLost(field));
  return Object.fromEntries(kept.map((field) => [field, profile[field]]));
}

describe.each(WRITERS)("%s", (_, format, write) => {
  test("is recognised as what it is", () => {
    fc.assert(
      fc.property(library, (library) => {
        fc.pre(library.length > 0);
        expect(readText(write(library).text)).toMatchObject({ format });
      }),
    );
  });

  test("gives everything back that it does not say to lose", () => {
    fc.assert(
      fc.property(library, (library) => {
        const { text, lost } = write(library);
        const isWhole = (one: Profile) =>
          !lost.some(
            ({ field, profiles }) =>
              ["roleName", "partition", "ordinal"].includes(field) && profiles.includes(one),
          );
        const imported = byKey(importText([], text));
        for (const one of library.filter(isWhole)) {
          expect(imported.get(profileKey(one))).toMatchObject(withoutLost(one, lost));
        }
      }),
    );
  });

  test("imported twice is the same as imported once", () => {
    fc.assert(
      fc.property(library, library, fc.constantFrom("merge", "replace"), (current, library, mode) => {
        const { text } = write(library);
        const once = importText(current, text, mode);
        expect(byKey(importText(once, text, mode))).toEqual(byKey(once));
        const plan = planImport(once, readText(text).candidates, mode);
        expect(plan.entries.filter(({ kind }) => kind !== "same")).toEqual([]);
        expect(plan.removed).toEqual([]);
      }),
    );
  });

  test("is the same text whatever the order of the profiles", () => {
    fc.assert(
      fc.property(library, (library) => {
        expect(write(library.toReversed()).text).toBe(write(library).text);
      }),
    );
  });
});

test.each([
  ["Rolecall JSON", writeRolecallJson],
  ["CSV", writeCsv],
])("%s loses nothing of any library", (_, write) => {
  fc.assert(
    fc.property(library, (library) => {
      const { text, lost } = write(library);
      expect(lost).toEqual([]);
      expect(readText(text).problems).toEqual(library.length === 0 ? expect.anything() : []);
      expect(byKey(importText([], text))).toStrictEqual(byKey(library));
    }),
  );
});

test("Rolecall JSON that replaces a library leaves exactly what it holds", () => {
  fc.assert(
    fc.property(library, library, (current, library) => {
      expect(byKey(importText(current, writeRolecallJson(library).text, "replace"))).toStrictEqual(
        byKey(library),
      );
    }),
  );
});

test("an AWS config that loses nothing is the library itself", () => {
  const plain = fc
    .uniqueArray(profile(), { selector: ({ displayName }) => displayName, maxLength: 12 })
    .map((given) =>
      given.map(
        ({
          ordinal: _,
          destination: _1,
          tags: _2,
          environment: _3,
          note: _4,
          fillOnly: _5,
          base,
          ...rest
        }) => ({
          ...rest,
          ...(base !== undefined && { base: { accountId: base.accountId } }),
        }),
      ),
    )
    .map(withoutDuplicates)
    .filter((library) => writeAwsConfig(library).lost.length === 0);
  fc.assert(
    fc.property(plain, (library) => {
      expect(byKey(importText([], writeAwsConfig(library).text))).toStrictEqual(byKey(library));
    }),
  );
});

test("a merge never removes a profile, and never a field of which the input says nothing", () => {
  fc.assert(
    fc.property(library, library, fc.constantFrom(...WRITERS), (current, library, [, , write]) => {
      const { candidates } = readText(write(library).text);
      const after = byKey(importText(current, write(library).text));
      for (const one of current) expect(after.has(profileKey(one))).toBe(true);
      for (const { kind, changes, key } of planImport(current, candidates, "merge").entries) {
        if (kind !== "changed") continue;
        for (const { field, after: value } of changes) expect(after.get(key)?.[field]).toEqual(value);
      }
    }),
  );
});

const fragment = fc.oneof(
  fc.constantFrom(
    "[profile x]\n",
    "role_arn = ",
    "arn:aws:iam::123456789012:role/A",
    "{",
    "}",
    "[",
    "]",
    '"',
    ",",
  ),
  fc.constantFrom(
    "https://signin.aws.amazon.com/switchrole?",
    "account=",
    "&roleName=",
    "<a href=",
    ">",
    "<dl>",
    "</dl>",
  ),
  fc.constantFrom(
    "account_id,role_name\n",
    "noflush_awsc-roleInfo=",
    "%7B%22rl%22",
    '{"Accounts":[',
    '"profiles":[',
    ":",
  ),
  fc.constantFrom(
    "__proto__",
    "toString",
    "\n",
    "\r",
    "\t",
    "'",
    "\\",
    "%",
    "\u0000",
    "\ufeff",
    "\ud800",
    "source_profile=x\n",
  ),
  fc.string({ unit: "binary", maxLength: 10 }),
);
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fragment, { maxLength: 30 }).map((parts) => parts.join("")),
  fc.json(),
);

test("reading never throws, and every candidate may be stored", () => {
  fc.assert(
    fc.property(anyText, fc.option(fc.constantFrom(...FORMATS), { nil: undefined }), (text, format) => {
      const { candidates, problems } = readText(text, { format });
      for (const { profile } of candidates) expect(Profile.parse(profile)).toStrictEqual(profile);
      expect(candidates.length + problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 1_000 },
  );
});

test("half a file of ours is still read without throwing", () => {
  fc.assert(
    fc.property(
      library,
      fc.constantFrom(...WRITERS),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (library, [, , write], share) => {
        const { text } = write(library);
        const { candidates, problems } = readText(text.slice(0, Math.floor(text.length * share)));
        expect(candidates.length + problems.length).toBeGreaterThan(0);
      },
    ),
  );
});

test("keys and secrets get no further than the text", () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9/+]{40}$/);
  const property = fc.constantFrom(
    "aws_access_key_id",
    "aws_secret_access_key",
    "aws_session_token",
    "x_security_token_id",
  );
  const spot = fc.constantFrom("=", " = ", ":", " ", "=\n  ", "= x\n  ");
  fc.assert(
    fc.property(
      line(20),
      secret,
      property,
      spot,
      fc.option(fc.constantFrom(...FORMATS), { nil: undefined }),
      (name, secret, property, spot, format) => {
        const text = `[${name}]\n${property}${spot}${secret}\nrole_arn = ${secret}\n  ${property} = ${secret}\n${secret}`;
        expect(JSON.stringify(readText(text, { format }))).not.toContain(secret);
      },
    ),
  );
});
