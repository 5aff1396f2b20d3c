import * as fc from "fast-check";
import { profileKey, type Profile, type ProfileKey } from "../../src/profile/profile.ts";
import type { Entry, Shard } from "../../src/library/shard.ts";
import type { Change } from "../../src/library/library.ts";
import { key, profile } from "./arbitraries.ts";

/** Stamps of this decade by a few machines, and any others that have the form. */
export function stamp(): fc.Arbitrary<string> {
  const wall = fc
    .integer({ min: Date.UTC(2020), max: Date.UTC(2030) })
    .map((ms) => ms.toString(36).padStart(9, "0"));
  const counter = fc.constantFrom("000", "001", "00a", "zzz");
  const machine = fc.constantFrom("aaaaaa", "bbbbbb", "000001");
  return fc.oneof(
    { weight: 3, arbitrary: fc.tuple(wall, counter, machine).map((parts) => parts.join("")) },
    { weight: 1, arbitrary: fc.stringMatching(/^[0-9a-z]{18}$/) },
  );
}

/** An entry under its key: two times in three a profile, else a tombstone. */
function keyedEntry(): fc.Arbitrary<readonly [ProfileKey, Entry]> {
  const live = fc
    .tuple(stamp(), profile())
    .map(([stamp, profile]) => [profileKey(profile), { stamp, profile }] as const);
  const buried = fc.tuple(stamp(), key()).map(([stamp, key]) => [key, { stamp }] as const);
  return fc.oneof({ weight: 2, arbitrary: live }, { weight: 1, arbitrary: buried });
}

export function shard(maxEntries = 12): fc.Arbitrary<Shard> {
  return fc
    .uniqueArray(keyedEntry(), { selector: ([key]) => key, maxLength: maxEntries })
    .map((entries) => Object.fromEntries(entries));
}

/**
 * Copies of one shard on several machines, each with its own part of the same past:
 * a stamp stands for one change of one profile, so wherever it is found, it is found with the same value.
 */
export function shardCopies(count: number): fc.Arbitrary<Shard[]> {
  const past = fc.array(fc.tuple(fewKeys(), stamp()), { minLength: 1, maxLength: 8 }).map(distinctStamps);
  return past.chain((entries) =>
    fc
      .array(fc.subarray(entries), { minLength: count, maxLength: count })
      .map((copies) => copies.map((part) => Object.fromEntries(part))),
  );
}

/** Steps that store and delete, most often among few profiles, so that they meet. */
export function change(pool: readonly Profile[]): fc.Arbitrary<Change> {
  const restyled = fc
    .tuple(fc.constantFrom(...pool), fc.constantFrom("000000", "ffffff", "123456"))
    .map(([profile, color]) => ({ ...profile, color }));
  return fc.record({
    save: fc.uniqueArray(restyled, { selector: profileKey, maxLength: pool.length }),
    remove: fc.subarray(pool.map(profileKey)),
  });
}

function fewKeys(): fc.Arbitrary<readonly [ProfileKey, Profile | undefined]> {
  const role = fc.constantFrom("Admin", "Billing", "ReadOnly");
  return fc.tuple(role, profile(), fc.boolean()).map(([roleName, any, isLive]) => {
    const { ordinal: _, ...rest } = any;
    const profile: Profile = { ...rest, accountId: "123456789012", partition: "aws", roleName };
    return [profileKey(profile), isLive ? profile : undefined];
  });
}

function distinctStamps(
  changes: readonly (readonly [readonly [ProfileKey, Profile | undefined], string])[],
): (readonly [ProfileKey, Entry])[] {
  const byStamp = new Map(
    changes.map(([[key, profile], stamp]) => [
      `${key} ${stamp}`,
      [key, profile === undefined ? { stamp } : { stamp, profile }] as const,
    ]),
  );
  return [...byStamp.values()];
}
