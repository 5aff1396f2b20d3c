import { expect, test } from "vitest";
import { readRows } from "../../../src/formats/csv-rows.ts";
import { writeSwitchLog } from "../../../src/formats/write-switch-log.ts";
import type { SwitchRecord } from "../../../src/profile/switch-record.ts";

const RECORD: SwitchRecord = {
  at: Date.UTC(2026, 10, 25, 19, 30),
  displayName: "Client prod",
  account: "012345678901",
  roleName: "team/ReadOnly",
  partition: "aws",
  from: "popup",
  base: { account: "111122223333", name: "ada" },
  reason: 'Looks "odd", again',
};

test("writes each switch in a row, with its time in UTC and its account's leading zeros", () => {
  expect(writeSwitchLog([RECORD])).toBe(
    "time,display_name,account,role_name,partition,from,base_account,base_name,reason\r\n" +
      '2026-11-25T19:30:00.000Z,Client prod,012345678901,team/ReadOnly,aws,popup,111122223333,ada,"Looks ""odd"", again"\r\n',
  );
});

test("leaves the cells of what is not known empty", () => {
  const { base: _, reason: __, ...bare } = RECORD;
  const { rows } = readRows(writeSwitchLog([bare]), ",");
  expect(rows[1]?.cells.slice(5)).toEqual(["popup", "", "", ""]);
});

test.each(["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)"])("lets no spreadsheet run the reason %s", (reason) => {
  const { rows } = readRows(writeSwitchLog([{ ...RECORD, reason }]), ",");
  expect(rows[1]?.cells.at(-1)).toBe(`'${reason}`);
});
