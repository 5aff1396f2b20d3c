import type { Profile } from "../profile/profile.ts";
import { writeRows, type Columns } from "./write-rows.ts";
import { inFileOrder, type Written } from "./written.ts";

const COLUMNS: Columns<Profile> = [
  ["account_id", ({ accountId }) => accountId],
  ["role_name", ({ roleName }) => roleName],
  ["display_name", ({ displayName }) => displayName],
  ["color", ({ color }) => color],
  ["partition", ({ partition }) => partition],
  ["ordinal", ({ ordinal }) => ordinal?.toString()],
  ["region", ({ region }) => region],
  ["destination", ({ destination }) => destination],
  ["group", ({ group }) => group],
  ["tags", ({ tags }) => tags && joinTags(tags)],
  ["base_account", ({ base }) => base?.accountId],
  ["base_role", ({ base }) => base?.roleName],
  ["environment", ({ environment }) => environment],
  ["note", ({ note }) => note],
  ["fill_only", ({ fillOnly }) => fillOnly?.toString()],
  ["session_hours", ({ sessionHours }) => sessionHours?.toString()],
];

/** A table for spreadsheets, with everything that a profile has. */
export function writeCsv(profiles: readonly Profile[]): Written {
  return { text: writeRows(COLUMNS, inFileOrder(profiles)), lost: [] };
}

/** Tags between semicolons; one a line when a tag holds a separator itself. */
function joinTags(tags: readonly string[]): string {
  const isPlain = tags.every((tag) => !/[;,]/.test(tag) && tag.trim() === tag);
  return isPlain ? tags.join("; ") : `${tags.join("\n")}\n`;
}
