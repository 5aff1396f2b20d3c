import type { SwitchRecord } from "../profile/switch-record.ts";
import { writeRows } from "./write-rows.ts";

const COLUMNS = [
  ["time", ({ at }) => new Date(at).toISOString()],
  ["display_name", ({ displayName }) => displayName],
  ["account", ({ account }) => account],
  ["role_name", ({ roleName }) => roleName],
  ["partition", ({ partition }) => partition],
  ["from", ({ from }) => from],
  ["base_account", ({ base }) => base?.account],
  ["base_name", ({ base }) => base?.name],
  ["reason", ({ reason }) => reason],
] as const satisfies readonly (readonly [string, (record: SwitchRecord) => string | undefined])[];

/** The log as a table for spreadsheets, with times in UTC, as CloudTrail has them. */
export function writeSwitchLog(records: readonly SwitchRecord[]): string {
  const header = COLUMNS.map(([name]) => name);
  return writeRows([header, ...records.map((record) => COLUMNS.map(([, textOf]) => textOf(record) ?? ""))]);
}
