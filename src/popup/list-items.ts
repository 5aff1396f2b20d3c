import { lastUsed } from "../library/last-used.ts";
import type { KeptRoles } from "../library/kept-roles.ts";
import { lastWhere } from "../profile/bisect.ts";
import type { RoleRows } from "../profile/role-rows.ts";
import type { Offsets } from "../ui/use-window.ts";
import { createList, type Heading, type List, type Stretch } from "./list.ts";

/** How many of the last used roles come first. */
const RECENT_ROWS = 5;

/** The rows that do not fit the tab's session, in order, and where they stand while nothing is searched. */
export type Misfits = {
  readonly rows: ReadonlySet<number>;
  readonly place: "asOthers" | "last" | "nowhere";
};

export const NO_MISFITS: Misfits = { rows: new Set(), place: "asOthers" };

/** The list while nothing is searched: favourites, the last used roles, then each group; no role twice. */
export function browseList({ rows, view }: KeptRoles, misfits = NO_MISFITS): List {
  const apart = misfits.place === "asOthers" ? NO_MISFITS.rows : misfits.rows;
  const stretches: Stretch[] = [];
  const put = (section: Heading["section"], group: string, count: number, found: readonly Stretch[]) => {
    if (count === 0) return;
    const folded = section === "group" && view.folded.includes(group);
    if (section !== "others" || stretches.length > 0) stretches.push({ section, group, count, folded });
    if (!folded) stretches.push(...found);
  };
  const find = (key: string) => rows.find(key) ?? [];
  const favorites = [...new Set(view.favorites.flatMap(find))].filter((row) => !apart.has(row));
  put("favorites", "", favorites.length, [favorites]);
  const recent: number[] = [];
  for (const key of lastUsed(view.uses)) {
    if (view.order !== "recent" && recent.length === RECENT_ROWS) break;
    const row = rows.find(key);
    if (row !== undefined && !favorites.includes(row) && !apart.has(row)) recent.push(row);
  }
  put("recent", "", recent.length, [recent]);
  const placed = Int32Array.from([...favorites, ...recent, ...apart]).sort();
  const groups = view.order === "recent" ? [{ group: "", start: 0, end: rows.count }] : groupRuns(rows);
  for (const { group, start, end } of groups) {
    const left = rangesWithout(placed, start, end);
    const count = left.reduce((sum, range) => sum + range.end - range.start, 0);
    put(group === "" ? "others" : "group", group, count, left);
  }
  if (misfits.place === "last") put("misfits", "", apart.size, [[...apart]]);
  return createList(stretches);
}

/** What is left of the rows from `start` to before `end` without those that stand elsewhere, which are sorted. */
function rangesWithout(placed: Int32Array, start: number, end: number) {
  const ranges: { start: number; end: number }[] = [];
  let from = start;
  // Many may stand elsewhere, and there may be many groups.
  for (const row of placed.subarray(lastWhere(0, placed.length, (at) => (placed[at] ?? 0) <= start))) {
    if (row < start) continue;
    if (row >= end) break;
    if (row > from) ranges.push({ start: from, end: row });
    from = row + 1;
  }
  if (from < end) ranges.push({ start: from, end });
  return ranges;
}

/** The list of what a search found. */
export function foundList(found: readonly number[] | Int32Array): List {
  return createList([found]);
}

/** Where each group begins and ends. Rows of one group stand together, so that a group's end is found by bisection. */
function groupRuns(rows: RoleRows): readonly { group: string; start: number; end: number }[] {
  const runs = [];
  for (let start = 0; start < rows.count;) {
    const group = rows.group(start);
    const end = 1 + lastWhere(start, rows.count, (row) => rows.group(row) === group);
    runs.push({ group, start, end });
    start = end;
  }
  return runs;
}

/** In pixels, as in the style sheet. */
export const HEADING_HEIGHT = 24;
const ROW_HEIGHTS = { comfortable: 32, compact: 26 };

/** Where each line begins. */
export function lineOffsets({ count, headingsAbove }: List, density: keyof typeof ROW_HEIGHTS): Offsets {
  const row = ROW_HEIGHTS[density];
  return { count, at: (line) => line * row - headingsAbove(line) * (row - HEADING_HEIGHT) };
}
