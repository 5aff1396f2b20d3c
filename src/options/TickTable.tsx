import { useMemo } from "preact/hooks";
import type { Profile, ProfileKey } from "../profile/profile.ts";
import { text } from "../ui/text.ts";
import { useWindow } from "../ui/use-window.ts";
import { TickLine } from "./TickLine.tsx";
import type { Ticks } from "./use-ticks.ts";

export type TickRow = {
  readonly key: ProfileKey;
  readonly profile: Profile;
  /** What would happen to it, in a word. */
  readonly fate?: string;
  readonly isDeletion?: boolean;
  /** One line each. */
  readonly details: readonly string[];
};

type Props = {
  readonly label: string;
  readonly rows: readonly TickRow[];
  readonly ticks: Ticks;
};

/** As in the style sheet. */
const LINE_HEIGHT = 36;
const DETAIL_HEIGHT = 20;
const DETAILS_PADDING = 6;

/** Roles to tick, one a line, each with what there is to know before it is. Only the lines in sight exist. */
export function TickTable({ label, rows, ticks: { ticked, tick, tickAll } }: Props) {
  const offsets = useMemo(() => {
    let height = 0;
    const starts = [0, ...rows.map((row) => (height += rowHeight(row)))];
    return { count: rows.length, at: (row: number) => starts[row] ?? 0 };
  }, [rows]);
  const { scroller, onScroll, first, end } = useWindow(offsets);
  return (
    <div class="table ticks" role="table" aria-label={label} aria-rowcount={rows.length + 1}>
      <div role="rowgroup">
        <div class="line head quiet" role="row" aria-rowindex={1}>
          <span role="columnheader">
            <input
              type="checkbox"
              aria-label={text("tickAll")}
              checked={ticked.size > 0}
              indeterminate={ticked.size > 0 && ticked.size < rows.length}
              onInput={(event) => tickAll(event.currentTarget.checked)}
            />
          </span>
          <span role="columnheader">{text("displayName")}</span>
          <span role="columnheader">{text("accountId")}</span>
          <span role="columnheader">{text("roleName")}</span>
          <span role="columnheader">
            <span class="unseen">{text("fate")}</span>
          </span>
        </div>
      </div>
      <div class="lines" role="rowgroup" ref={scroller} onScroll={onScroll}>
        <div role="presentation" style={{ height: `${offsets.at(offsets.count)}px` }}>
          {rows.slice(first, end).map((row, index) => (
            <TickLine
              key={row.key}
              row={row}
              rowIndex={first + index + 2}
              top={offsets.at(first + index)}
              isTicked={ticked.has(row.key)}
              onTick={(on) => tick(row.key, on)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function rowHeight({ details }: TickRow): number {
  return LINE_HEIGHT + (details.length > 0 ? details.length * DETAIL_HEIGHT + DETAILS_PADDING : 0);
}
