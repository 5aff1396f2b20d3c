import { expect, test } from "vitest";
import { inFileOrder, listLost } from "../../../src/formats/written.ts";
import { buildProfile } from "../../support/builders.ts";

test("profiles are written by role, then in the order of their numbers", () => {
  const tenth = buildProfile({ ordinal: 10 });
  const second = buildProfile({ ordinal: 2 });
  const first = buildProfile();
  const longer = buildProfile({ roleName: "ReadOnly2" });
  const china = buildProfile({ partition: "aws-cn" });
  const given = [china, longer, tenth, second, first];
  expect(inFileOrder(given)).toEqual([china, first, second, tenth, longer]);
  expect(given[0]).toBe(china);
});

test("what is lost is listed field by field, where there was something to lose", () => {
  const one = buildProfile({ note: "n", group: "g" });
  const two = buildProfile({ note: "n" });
  const plain = buildProfile();
  expect(listLost([one, two, plain], (_, field) => field === "note" || field === "group")).toEqual([
    { field: "group", profiles: [one] },
    { field: "note", profiles: [one, two] },
  ]);
  expect(listLost([one, two], (profile, field) => field === "note" && profile === two)).toEqual([
    { field: "note", profiles: [two] },
  ]);
  expect(listLost([one], () => false)).toEqual([]);
});
