import { describe, expect, test } from "vitest";
import { planImport } from "../../../src/formats/plan.ts";
import type { Candidate, ProfileField } from "../../../src/formats/reading.ts";
import type { Profile } from "../../../src/profile/profile.ts";
import { buildProfile } from "../../support/builders.ts";

const IDENTITY: readonly ProfileField[] = ["accountId", "roleName", "partition"];
const candidate = (overrides: Partial<Profile> = {}, extra: readonly ProfileField[] = []): Candidate => ({
  profile: buildProfile(overrides),
  given: [...IDENTITY, ...(Object.keys(overrides) as ProfileField[]), ...extra],
  place: { line: 1 },
});
const FIRST = buildProfile({ displayName: "First", note: "mine" });
const SECOND = buildProfile({ displayName: "Second", ordinal: 2 });
const OTHER = buildProfile({ displayName: "Other", roleName: "Admin" });
const KEY = "aws:123456789012:ReadOnly";

const kinds = (current: readonly Profile[], ...candidates: readonly Candidate[]) =>
  planImport(current, candidates, "merge").entries.map(({ kind, key, profile }) => [
    kind,
    key,
    profile.displayName,
  ]);

describe("a role that is not there", () => {
  test("is new", () => {
    expect(planImport([OTHER], [candidate({ displayName: "x" })], "merge")).toEqual({
      entries: [
        {
          kind: "new",
          key: KEY,
          profile: buildProfile({ displayName: "x" }),
          changes: [],
          place: { line: 1 },
        },
      ],
      removed: [],
      duplicates: [],
    });
  });

  test("several times is numbered", () => {
    expect(
      planImport([], [candidate({ displayName: "a" }), candidate({ displayName: "b" })], "merge").entries.map(
        ({ key, profile }) => [key, profile.ordinal],
      ),
    ).toEqual([
      [KEY, undefined],
      [`${KEY}#2`, 2],
    ]);
  });

  test("keeps the number that it comes with", () => {
    const { entries } = planImport([], [candidate({ displayName: "a", ordinal: 7 })], "merge");
    expect(entries).toMatchObject([{ kind: "new", key: `${KEY}#7`, profile: { ordinal: 7 } }]);
  });
});

describe("a role that is there", () => {
  test("is the same when it says nothing new", () => {
    expect(kinds([FIRST], candidate({ displayName: "First" }))).toEqual([["same", KEY, "First"]]);
    expect(kinds([FIRST], candidate())).toEqual([["same", KEY, "First"]]);
  });

  test("is changed field by field, and keeps what is not spoken of", () => {
    const { entries } = planImport([FIRST], [candidate({ displayName: "New", color: "fbbf93" })], "merge");
    expect(entries).toEqual([
      {
        kind: "changed",
        key: KEY,
        profile: { ...FIRST, displayName: "New", color: "fbbf93" },
        changes: [
          { field: "displayName", before: "First", after: "New" },
          { field: "color", before: "99bce3", after: "fbbf93" },
        ],
        place: { line: 1 },
      },
    ]);
  });

  test("is replaced as a whole when a person wants that", () => {
    const { entries } = planImport([FIRST], [candidate({ displayName: "First" })], "replace");
    expect(entries).toMatchObject([
      { kind: "changed", changes: [{ field: "note", before: "mine", after: undefined }] },
    ]);
    expect(entries[0]?.profile).not.toHaveProperty("note");
  });
});

describe("of a role's several profiles", () => {
  test("the one of the same name is meant", () => {
    expect(kinds([FIRST, SECOND], candidate({ displayName: "Second" }))).toEqual([
      ["same", `${KEY}#2`, "Second"],
    ]);
  });

  test("the one of the same number is meant", () => {
    expect(kinds([FIRST, SECOND], candidate({ displayName: "New", ordinal: 2 }))).toEqual([
      ["changed", `${KEY}#2`, "New"],
    ]);
    expect(kinds([FIRST, SECOND], candidate({ displayName: "New" }, ["ordinal"]))).toEqual([
      ["changed", KEY, "New"],
    ]);
  });

  test("the first is meant when nothing says better", () => {
    expect(kinds([FIRST, SECOND], candidate({ displayName: "New" }))).toEqual([["changed", KEY, "New"]]);
    expect(kinds([SECOND, FIRST], candidate())).toEqual([["same", KEY, "First"]]);
  });

  test("none gives way to a further one", () => {
    const further = [candidate({ displayName: "First" }), candidate({ displayName: "New" })];
    expect(kinds([FIRST, SECOND], ...further)).toEqual([
      ["same", KEY, "First"],
      ["new", `${KEY}#3`, "New"],
    ]);
  });

  test("the hundredth has no place", () => {
    const all = Array.from({ length: 98 }, (_, at) =>
      buildProfile({ displayName: `n${at}`, ordinal: at + 2 }),
    );
    const ones = [candidate({ displayName: "First" }), candidate({ displayName: "New" })];
    expect(kinds([FIRST, ...all], ...ones)).toEqual([["same", KEY, "First"]]);
    expect(kinds([FIRST, ...all.slice(0, 97)], ...ones)).toEqual([
      ["same", KEY, "First"],
      ["new", `${KEY}#99`, "New"],
    ]);
  });
});

describe("what an input does not have", () => {
  test("stays in a merge and goes in a replacement", () => {
    expect(planImport([FIRST, OTHER, SECOND], [candidate()], "merge").removed).toEqual([]);
    expect(planImport([FIRST, OTHER, SECOND], [candidate()], "replace").removed).toEqual([OTHER, SECOND]);
    expect(planImport([FIRST], [], "replace").removed).toEqual([FIRST]);
  });
});

test("what is there more than once is told", () => {
  const { entries, duplicates } = planImport(
    [],
    [candidate({ note: "a" }), candidate({ note: "b" })],
    "merge",
  );
  expect(entries).toMatchObject([{ profile: { note: "b" } }]);
  expect(duplicates.map(({ kind }) => kind)).toEqual(["overridden"]);
});

test("another partition's role of the same account and name is another role", () => {
  expect(kinds([FIRST], candidate({ partition: "aws-cn" })).map(([kind]) => kind)).toEqual(["new"]);
});
