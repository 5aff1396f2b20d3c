import { useEffect, useMemo, useState } from "preact/hooks";
import type { SwitchTab } from "../console/switch-role.ts";
import type { RoleRows } from "../profile/role-rows.ts";
import { NO_MISFITS, type Misfits } from "./list-items.ts";
import { watchTouches } from "./watch-touches.ts";
import type { Desk } from "./use-desk.ts";

/** The rows that do not fit the tab's session, and where the list has them; none until the page has told. */
export function useMisfits(desk: Promise<Desk>, tab: SwitchTab | undefined, rows: RoleRows | undefined) {
  const [find, setFind] = useState<(rows: RoleRows) => readonly number[]>();
  const [isLast, setLast] = useState(false);
  const [isHidden, setHidden] = useState(false);
  const touches = useMemo(() => watchTouches(globalThis), []);
  useEffect(() => {
    const session = tab?.session;
    if (session === undefined) return;
    void desk.then(({ findMisfits }) => {
      setFind(() => (of: RoleRows) => findMisfits(of, session));
      // Of a tab that is read once more they stay where they are: the list does not move under a person.
      setLast((isLast) => isLast || !touches.any());
    });
  }, [desk, tab, touches]);
  const found = useMemo(() => (rows === undefined ? undefined : find?.(rows)), [rows, find]);
  const misfits = useMemo((): Misfits => {
    if (found === undefined) return NO_MISFITS;
    return { rows: new Set(found), place: isHidden ? "nowhere" : isLast ? "last" : "asOthers" };
  }, [found, isHidden, isLast]);
  return { misfits, isHidden, setHidden };
}
