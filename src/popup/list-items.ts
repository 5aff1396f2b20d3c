import { lastUsed } from "../library/last-used.ts";
import type { KeptRoles } from "../library/kept-roles.ts";
import type { RoleRows } from "../profile/role-rows.ts";

/** A heading of the list. A folded one can be selected, to unfold it, for its rows are not there. */
export type Heading = {
  readonly section: "favorites" | "recent" | "group" | "others";
  /** The name of a group. */
  readonly group: string;
  readonly count: number;
  readonly folded: boolean;
};

/** A line of the popup's list: the row of a role, or a heading. */
type ListItem = number | Heading;

export type List = {
  readonly items: readonly ListItem[];
  /** Which of the items can be selected, in order. */
  readonly options: readonly number[];
};

/** How many of the last used roles come first. */
const RECENT_ROWS = 5;

/** The list while nothing is searched: favourites, the last used roles, then each group; no role twice. */
export function browseList({ rows, view }: KeptRoles): List {
  const items: ListItem[] = [];
  const placed = new Set<number>();
  const put = (section: Heading["section"], group: string, found: readonly number[]) => {
    const left = found.filter((row) => !placed.has(row));
    if (left.length === 0) return;
    const folded = section === "group" && view.folded.includes(group);
    const needsHeading = section !== "others" || items.length > 0;
    if (needsHeading) items.push({ section, group, count: left.length, folded });
    if (folded) return;
    for (const row of left) {
      items.push(row);
      placed.add(row);
    }
  };
  const find = (key: string) => rows.find(key) ?? [];
  put("favorites", "", view.favorites.flatMap(find));
  const used = lastUsed(view.uses).flatMap(find);
  const favorites = new Set(placed);
  const recent = used.filter((row) => !favorites.has(row));
  put("recent", "", view.order === "recent" ? recent : recent.slice(0, RECENT_ROWS));
  if (view.order === "recent") put("others", "", range(0, rows.count));
  else
    for (const { group, start, end } of groupRuns(rows))
      put(group === "" ? "others" : "group", group, range(start, end));
  return listOf(items);
}

/** The list of what a search found. */
export function foundList(found: readonly number[]): List {
  return listOf(found);
}

function listOf(items: readonly ListItem[]): List {
  const options: number[] = [];
  for (const [at, item] of items.entries()) if (typeof item === "number" || item.folded) options.push(at);
  return { items, options };
}

/** Where each group begins and ends. Rows of one group stand together, so that a group's end is found by bisection. */
function groupRuns(rows: RoleRows): readonly { group: string; start: number; end: number }[] {
  const runs = [];
  for (let start = 0; start < rows.count;) {
    const group = rows.group(start);
    let [low, high] = [start, rows.count];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (rows.group(middle) === group) low = middle;
      else high = middle;
    }
    runs.push({ group, start, end: high });
    start = high;
  }
  return runs;
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}

/** In pixels, as in the style sheet. */
export const HEADING_HEIGHT = 24;
const ROW_HEIGHTS = { comfortable: 32, compact: 26 };

/** Where each item begins, in pixels, and behind them where the last one ends. */
export function itemOffsets({ items }: List, density: keyof typeof ROW_HEIGHTS): readonly number[] {
  const offsets = [0];
  let height = 0;
  for (const item of items)
    offsets.push((height += typeof item === "number" ? ROW_HEIGHTS[density] : HEADING_HEIGHT));
  return offsets;
}

/** The heading of the rows at an item, which stays in sight while they pass under it. */
export function headingAbove({ items }: List, item: number): Heading | undefined {
  for (let at = item; at >= 0; at--) {
    const above = items[at];
    if (typeof above === "object") return above;
  }
  return undefined;
}
