import * as fc from "fast-check";
import { Partition } from "../../src/profile/partition.ts";
import { Environment, profileKey, type Profile, type ProfileKey } from "../../src/profile/profile.ts";
import type { RoleArn } from "../../src/profile/role-arn.ts";

/** What breaks careless code: zero-width, bidi, line separators, letters whose case is special, several code units. */
const UGLY_CHARACTERS = [
  "\u200b",
  "\u202e",
  "\u2028",
  "\ufeff",
  "e\u0301",
  "ß",
  "İ",
  "Σ",
  "\u212a",
  "😀",
  "<",
  "\\",
  '"',
];

export function accountId(): fc.Arbitrary<string> {
  return fc.stringMatching(/^[0-9]{12}$/);
}

/** Hyphens stand alone and inside, and digits alone would be an account ID. */
function accountAlias(): fc.Arbitrary<string> {
  return fc
    .stringMatching(/^[a-z0-9](-?[a-z0-9]){2,31}$/)
    .map((alias) => (/^[0-9-]+$/.test(alias) ? `x${alias}`.slice(0, 63) : alias));
}

export function account(): fc.Arbitrary<string> {
  return fc.oneof({ weight: 3, arbitrary: accountId() }, { weight: 1, arbitrary: accountAlias() });
}

/** A role name with a path of up to three segments. */
export function roleName(): fc.Arbitrary<string> {
  const name = fc.oneof(
    { weight: 4, arbitrary: fc.stringMatching(/^[A-Za-z0-9_+=,.@-]{1,20}$/) },
    { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z0-9_+=,.@-]{64}$/) },
  );
  const path = fc.array(fc.stringMatching(/^[!-.0-~]{1,12}$/), { maxLength: 3 });
  return fc.tuple(path, name).map(([segments, last]) => [...segments, last].join("/"));
}

export function roleArn(): fc.Arbitrary<RoleArn> {
  return fc.record({
    partition: fc.constantFrom(...Partition.options),
    accountId: accountId(),
    roleName: roleName(),
  });
}

export function color(): fc.Arbitrary<string> {
  return fc.stringMatching(/^[0-9a-f]{6}$/);
}

function region(): fc.Arbitrary<string> {
  return fc.constantFrom("us-east-1", "us-gov-west-1", "cn-north-1", "eusc-de-east-1", "ap-southeast-12");
}

const character = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[ -~]$/) },
  { weight: 2, arbitrary: fc.constantFrom(...UGLY_CHARACTERS) },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: "binary", minLength: 1, maxLength: 1 })
      .filter((unit) => !/[\p{Cc}\p{Cs}]/u.test(unit)),
  },
);

/** One line of up to so many characters, quite often of exactly so many. */
export function line(maxLength: number): fc.Arbitrary<string> {
  const any = fc.string({ unit: character, minLength: 1, maxLength });
  const full = fc.string({ unit: character, minLength: maxLength, maxLength });
  return fc
    .oneof({ weight: 4, arbitrary: any }, { weight: 1, arbitrary: full })
    .map((given) => cut(given, maxLength));
}

function note(): fc.Arbitrary<string> {
  return fc
    .tuple(line(500), fc.array(fc.oneof(line(200), fc.constant("")), { maxLength: 4 }))
    .map(([first, rest]) => cut([first, ...rest].join("\n"), 500));
}

/** Any profile that may be stored, each optional field there as often as not. */
export function profile(): fc.Arbitrary<Profile> {
  const baseOf = fc.record(
    { accountId: account(), roleName: roleName() },
    { requiredKeys: ["accountId"], noNullPrototype: true },
  );
  const destination = fc.tuple(fc.constantFrom("/", "https://"), line(200)).map((parts) => parts.join(""));
  return fc.record(
    {
      accountId: account(),
      roleName: roleName(),
      displayName: line(64),
      color: color(),
      partition: fc.constantFrom(...Partition.options),
      ordinal: fc.integer({ min: 2, max: 99 }),
      region: region(),
      destination,
      group: line(64),
      tags: fc.array(line(40), { minLength: 1, maxLength: 10 }),
      base: baseOf,
      environment: fc.constantFrom(...Environment.options),
      note: note(),
      fillOnly: fc.constant(true as const),
      sessionHours: fc.integer({ min: 1, max: 12 }),
    },
    { requiredKeys: ["accountId", "roleName", "displayName", "color", "partition"], noNullPrototype: true },
  );
}

/** Profiles for different roles, or deliberately different ones for the same role. */
export function profiles(maxLength: number): fc.Arbitrary<Profile[]> {
  return fc.uniqueArray(profile(), { selector: profileKey, maxLength });
}

export function key(): fc.Arbitrary<ProfileKey> {
  return profile().map(profileKey);
}

/** The first characters of a text, whole ones: limits count code points. */
function cut(given: string, maxLength: number): string {
  return Array.from(given).slice(0, maxLength).join("");
}
