import { expect, test } from "vitest";
import { SwitchRecord } from "../../../src/profile/switch-record.ts";

const RECORD = {
  at: 1_700_000_000_000,
  displayName: "Client prod",
  account: "444455556666",
  roleName: "team/Admin",
  partition: "aws",
  from: "popup",
  base: { account: "111122223333", name: "ada" },
  reason: "A broken deployment",
};

test.each(["popup", "addressBar", "link", "renewal"])("a switch that was asked for by %s is kept", (from) => {
  expect(SwitchRecord.parse({ ...RECORD, from })).toEqual({ ...RECORD, from });
});

test("who switched and why may be missing", () => {
  const { base: _, reason: __, ...least } = RECORD;
  expect(SwitchRecord.parse(least)).toEqual(least);
  expect(SwitchRecord.parse({ ...least, base: {} })).toEqual({ ...least, base: {} });
});

test.each(Object.keys(RECORD).filter((field) => field !== "base" && field !== "reason"))(
  "a record without %s is none",
  (field) => {
    expect(SwitchRecord.safeParse({ ...RECORD, [field]: undefined }).success).toBe(false);
  },
);

test.each([
  ["from", "elsewhere"],
  ["partition", "aws-moon"],
  ["base", "ada"],
  ["base", { name: 1 }],
  ["reason", 1],
])("a record with another %s is none: %j", (field, value) => {
  expect(SwitchRecord.safeParse({ ...RECORD, [field]: value }).success).toBe(false);
});
