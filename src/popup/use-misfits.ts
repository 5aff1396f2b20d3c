import { useEffect, useMemo, useState } from "preact/hooks";
import type { SwitchTab } from "../console/switch-role.ts";
import type { Containers } from "../library/containers.ts";
import type { RoleRows } from "../profile/role-rows.ts";
import { NO_MISFITS, type Misfits } from "./list-items.ts";
import { runWhenIdle } from "./run-when-idle.ts";
import { watchTouches } from "./watch-touches.ts";
import type { Desk } from "./use-desk.ts";

type Place = { readonly tab: SwitchTab | undefined; readonly elsewhere: Containers };

/**
 * The rows that do not fit the tab's session and do not open elsewhere either, and where the list has them; none until the
 * page has told.
 */
export function useMisfits(desk: Promise<Desk>, { tab, elsewhere }: Place, rows: RoleRows | undefined) {
  const [found, setFound] = useState<{ readonly of: RoleRows; readonly rows: ReadonlySet<number> }>();
  const [isLast, setLast] = useState(false);
  const [isHidden, setHidden] = useState(false);
  const touches = useMemo(() => watchTouches(globalThis), []);
  useEffect(() => {
    const session = tab?.session;
    if (session === undefined || rows === undefined) return;
    let stop: (() => void) | undefined;
    let isOver = false;
    void desk.then(({ findMisfits }) => {
      const find = function* () {
        const misfits = new Set(yield* findMisfits(rows, session));
        for (const key of Object.keys(elsewhere)) misfits.delete(rows.find(key) ?? -1);
        setFound({ of: rows, rows: misfits });
        // Of a tab that is read once more they stay where they are: the list does not move under a person.
        setLast((isLast) => isLast || !touches.any());
      };
      if (!isOver) stop = runWhenIdle(find());
    });
    return () => {
      isOver = true;
      stop?.();
    };
  }, [desk, tab, elsewhere, rows, touches]);
  const misfits = useMemo((): Misfits => {
    // The numbers of other rows mean nothing in these.
    if (found === undefined || found.of !== rows) return NO_MISFITS;
    return { rows: found.rows, place: isHidden ? "nowhere" : isLast ? "last" : "asOthers" };
  }, [found, rows, isHidden, isLast]);
  return { misfits, isHidden, setHidden };
}
