import { describe, expect, test } from "vitest";
import { planChange } from "../../../src/formats/plan-change.ts";
import type { ImportPlan, PlanEntry } from "../../../src/formats/plan.ts";
import { profileKey } from "../../../src/profile/profile.ts";
import { buildProfile } from "../../support/builders.ts";

const entry = (kind: PlanEntry["kind"], roleName: string): PlanEntry => {
  const profile = buildProfile({ roleName, group: "Own" });
  return { kind, key: profileKey(profile), profile, changes: [], place: {} };
};
const ENTRIES = [entry("new", "New"), entry("changed", "Changed"), entry("same", "Same")];
const GONE = buildProfile({ roleName: "Gone" });
const PLAN: ImportPlan = { entries: ENTRIES, removed: [GONE], duplicates: [] };
const keyOf = (roleName: string) => profileKey(buildProfile({ roleName }));
const names = (change: ReturnType<typeof planChange>) => change.save.map(({ roleName }) => roleName);

describe("a plan", () => {
  test("stores what is new and changed, and deletes what goes, in one step", () => {
    expect(planChange(PLAN)).toEqual({
      save: [ENTRIES[0]?.profile, ENTRIES[1]?.profile],
      remove: [profileKey(GONE)],
    });
  });

  test("is carried out for the ticked rows only", () => {
    const change = planChange(PLAN, { ticked: new Set([keyOf("Changed"), keyOf("Same")]) });
    expect([names(change), change.remove]).toEqual([["Changed"], []]);
    expect(planChange(PLAN, { ticked: new Set([keyOf("Gone")]) })).toEqual({
      save: [],
      remove: [keyOf("Gone")],
    });
  });

  test("gives all ticked rows a group and a colour, those that are the same too", () => {
    const { save } = planChange(PLAN, { group: "All", color: "fbbf93" });
    expect(save.map(({ roleName, group, color }) => [roleName, group, color])).toEqual([
      ["New", "All", "fbbf93"],
      ["Changed", "All", "fbbf93"],
      ["Same", "All", "fbbf93"],
    ]);
    expect(planChange(PLAN, { group: "All" }).save[0]).toMatchObject({ group: "All", color: "99bce3" });
    expect(planChange(PLAN, { color: "fbbf93" }).save[0]).toMatchObject({ group: "Own", color: "fbbf93" });
  });

  test("does not store what has that group and colour already", () => {
    expect(names(planChange(PLAN, { group: "Own", color: "99bce3" }))).toEqual(["New", "Changed"]);
    expect(names(planChange(PLAN, { group: "Own", color: "000000" }))).toContain("Same");
  });
});
