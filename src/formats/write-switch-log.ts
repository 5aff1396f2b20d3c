import type { SwitchRecord } from "../profile/switch-record.ts";
import { writeRows, type Columns } from "./write-rows.ts";

const COLUMNS: Columns<SwitchRecord> = [
  ["time", ({ at }) => new Date(at).toISOString()],
  ["display_name", ({ displayName }) => displayName],
  ["account", ({ account }) => account],
  ["role_name", ({ roleName }) => roleName],
  ["partition", ({ partition }) => partition],
  ["from", ({ from }) => from],
  ["base_account", ({ base }) => base?.account],
  ["base_name", ({ base }) => base?.name],
  ["reason", ({ reason }) => reason],
];

/** The log as a table for spreadsheets, with times in UTC, as CloudTrail has them. */
export function writeSwitchLog(records: readonly SwitchRecord[]): string {
  return writeRows(COLUMNS, records);
}
