import { describe, expect, test } from "vitest";
import { changedFields, gatherSlots, roleKey, withGiven } from "../../../src/formats/import-slots.ts";
import type { Candidate, ProfileField } from "../../../src/formats/reading.ts";
import type { Profile } from "../../../src/profile/profile.ts";
import { buildProfile } from "../../support/builders.ts";

const IDENTITY: readonly ProfileField[] = ["accountId", "roleName", "partition"];
const candidate = (
  overrides: Partial<Profile>,
  given: readonly ProfileField[] = Object.keys(overrides) as ProfileField[],
  line = 1,
): Candidate => ({ profile: buildProfile(overrides), given: [...IDENTITY, ...given], place: { line } });
const gather = (...candidates: readonly Candidate[]) => {
  const { slots, duplicates } = gatherSlots(candidates);
  return {
    slots: slots.map((ofRole) =>
      ofRole.map(({ candidate: { profile, place }, isExact }) => [profile.displayName, place.line, isExact]),
    ),
    duplicates: duplicates.map(({ kind, candidate: { place }, earlier }) => [
      kind,
      place.line,
      earlier.place.line,
    ]),
  };
};

describe("candidates for one role", () => {
  test("under different names are kept as further profiles", () => {
    expect(gather(candidate({ displayName: "a" }), candidate({ displayName: "b" }, undefined, 2))).toEqual({
      slots: [
        [
          ["a", 1, false],
          ["b", 2, false],
        ],
      ],
      duplicates: [["further", 2, 1]],
    });
  });

  test("under one name are one, of which the later says how it is", () => {
    const found = gatherSlots([
      candidate({ displayName: "a", region: "eu-west-1", group: "g" }),
      candidate({ displayName: "a", region: "eu-north-1" }, undefined, 2),
    ]);
    expect(found.slots.flat()).toMatchObject([
      { candidate: { profile: { region: "eu-north-1", group: "g" }, place: { line: 2 } } },
    ]);
    expect(found.slots[0]?.[0]?.candidate.given).toEqual([
      "accountId",
      "roleName",
      "displayName",
      "partition",
      "region",
      "group",
    ]);
    expect(found.duplicates.map(({ kind }) => kind)).toEqual(["overridden"]);
  });

  test("that say the same are one, said twice", () => {
    expect(
      gather(candidate({ displayName: "a" }), candidate({ displayName: "a" }, undefined, 2)).duplicates,
    ).toEqual([["identical", 2, 1]]);
  });

  test("without a name mean whatever is there", () => {
    const nameless = (line: number) => candidate({ group: "g" }, ["group"], line);
    expect(gather(candidate({ displayName: "a" }), nameless(2)).slots).toEqual([[["a", 2, false]]]);
    expect(gather(nameless(1), candidate({ displayName: "a" }, undefined, 2)).slots).toEqual([
      [["a", 2, false]],
    ]);
  });

  test("that say which one they are go by that alone", () => {
    const exact = (ordinal: number | undefined, line: number) =>
      candidate(
        { displayName: "a", ...(ordinal !== undefined && { ordinal }) },
        ["displayName", "ordinal"],
        line,
      );
    expect(gather(exact(undefined, 1), exact(2, 2), exact(2, 3))).toEqual({
      slots: [
        [
          ["a", 1, true],
          ["a", 3, true],
        ],
      ],
      duplicates: [["identical", 3, 2]],
    });
  });

  test("are 99 at most", () => {
    const names = Array.from({ length: 100 }, (_, at) => candidate({ displayName: `n${at}` }, undefined, at));
    const { slots, duplicates } = gather(...names);
    expect(slots[0]).toHaveLength(99);
    expect(duplicates.slice(-2).map(([kind]) => kind)).toEqual(["further", "tooMany"]);
  });
});

test("candidates for different roles stay apart, in their order", () => {
  const ones = [
    { roleName: "B" },
    { roleName: "A" },
    { accountId: "999999999999" },
    { partition: "aws-cn" as const },
  ];
  const { slots, duplicates } = gatherSlots(ones.map((one) => candidate(one)));
  expect(slots).toHaveLength(4);
  expect(slots[0]?.[0]?.candidate.profile.roleName).toBe("B");
  expect(duplicates).toEqual([]);
});

test("a role's key is that of its first profile", () => {
  expect(roleKey(buildProfile({ ordinal: 3 }))).toBe("aws:123456789012:ReadOnly");
});

test("what a candidate says is put over a profile, and what it says to be empty is taken away", () => {
  const before = buildProfile({ group: "g", note: "n" });
  expect(
    withGiven(before, candidate({ displayName: "New", color: "000000" }, ["displayName", "note"])),
  ).toEqual(buildProfile({ displayName: "New", group: "g" }));
});

describe("the fields that differ", () => {
  test.each([
    [{}, {}, []],
    [{ note: "a" }, { note: "b" }, ["note"]],
    [{ note: "a" }, {}, ["note"]],
    [{}, { group: "g" }, ["group"]],
    [{ tags: ["a", "b"] }, { tags: ["a", "b"] }, []],
    [{ tags: ["a", "b"] }, { tags: ["b", "a"] }, ["tags"]],
    [{ tags: ["a"] }, {}, ["tags"]],
    [{ base: { accountId: "x", roleName: "r" } }, { base: { roleName: "r", accountId: "x" } }, []],
    [{ base: { accountId: "x" } }, { base: { accountId: "x", roleName: "r" } }, ["base"]],
    [{ base: { accountId: "x" } }, { base: { accountId: "y" } }, ["base"]],
    [{ color: "000000", displayName: "a" }, { color: "ffffff", displayName: "b" }, ["displayName", "color"]],
  ] as const)("of %j and %j are %j", (before, after, fields) => {
    expect(
      changedFields(buildProfile(before as Partial<Profile>), buildProfile(after as Partial<Profile>)),
    ).toEqual(fields);
  });
});
