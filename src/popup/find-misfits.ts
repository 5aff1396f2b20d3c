import { misfitOf } from "../console/fit.ts";
import type { ConsoleSession } from "../console/session.ts";
import { readOrigin } from "../profile/role-row.ts";
import type { RoleRows } from "../profile/role-rows.ts";

/** So many rows take less than a millisecond. */
const READ_AT_ONCE = 250;

/**
 * Finds, step by step, the rows, in order, whose roles cannot be assumed from a session. They are read in place: no
 * profile is made. The last step returns them.
 */
export function* findMisfits(
  rows: RoleRows,
  session: ConsoleSession,
): Generator<undefined, readonly number[]> {
  const found: number[] = [];
  const [ends, { text, starts }] = [rows.searchedEnds(), rows];
  for (let row = 0; row < rows.count; row++) {
    if (row % READ_AT_ONCE === 0) yield;
    const shown = text.slice((ends[row] ?? 0) + 1, (starts[row + 1] ?? 0) - 1);
    if (misfitOf(readOrigin(shown), session) !== undefined) found.push(row);
  }
  return found;
}
