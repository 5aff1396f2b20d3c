import { misfitOf } from "../console/fit.ts";
import type { ConsoleSession } from "../console/session.ts";
import { readOrigin } from "../profile/role-row.ts";
import type { RoleRows } from "../profile/role-rows.ts";

/** The rows, in order, whose roles cannot be assumed from a session. They are read in place: no profile is made. */
export function findMisfits(rows: RoleRows, session: ConsoleSession): readonly number[] {
  const found: number[] = [];
  for (let row = 0; row < rows.count; row++) {
    const shown = rows.text.slice(rows.searchedEnd(row) + 1, rows.start(row + 1) - 1);
    if (misfitOf(readOrigin(shown), session) !== undefined) found.push(row);
  }
  return found;
}
