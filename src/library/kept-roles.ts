import { readRows, type RoleRows } from "../profile/role-rows.ts";
import type { RolesView } from "./roles-view.ts";

/**
 * The roles as the popup shows them, kept in the extension's `localStorage`, which is there before the first frame:
 * 10,000 roles are read in 1 ms, where the shards of the local area take 250 ms and one text in it 16 ms (Chromium 156).
 * It is a copy and may be gone or out of date: its stamp says of which state it is one, and nothing may be done with
 * a row before its profile was found in the library.
 */
export type KeptRoles = {
  readonly stamp: string;
  readonly rows: RoleRows;
  readonly view: RolesView;
};

/** The stamp of the rows that are made of a revision in an order. */
export function stampOf(revision: unknown, order: RolesView["order"]): string {
  return `${FORMAT} ${String(revision)} ${order}`;
}

/** Whether nothing was stored since the rows were made. */
export function isCurrent({ stamp, view }: KeptRoles, revision: unknown): boolean {
  return stamp === stampOf(revision, view.order);
}

/** Of the rows' text, see `toRow`. An update that changes it must not read what an older version kept. */
const FORMAT = 1;

/** What this uses of `localStorage`. */
export type TextStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const ROWS_KEY = "rows";
const VIEW_KEY = "view";

export function readKeptRoles(store: TextStore): KeptRoles | undefined {
  const [kept, view] = [store.getItem(ROWS_KEY), store.getItem(VIEW_KEY)];
  if (kept === null || view === null) return undefined;
  const end = kept.indexOf("\n");
  return {
    stamp: kept.slice(0, end),
    rows: readRows(kept.slice(end + 1)),
    // Only `keepRoles` writes it.
    view: JSON.parse(view) as RolesView,
  };
}

/** Keeps the roles, or only how they are shown where the rows are the same. */
export function keepRoles(store: TextStore, { stamp, rows, view }: KeptRoles, rowsAreNew: boolean): void {
  try {
    store.setItem(VIEW_KEY, JSON.stringify(view));
    if (rowsAreNew) store.setItem(ROWS_KEY, `${stamp}\n${rows.text}`);
  } catch {
    // There is no room for so many roles. Without a copy the popup reads the library, which takes longer.
    store.removeItem(ROWS_KEY);
  }
}
