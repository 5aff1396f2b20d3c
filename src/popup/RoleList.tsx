import { useEffect, useMemo } from "preact/hooks";
import { profileKey, type Profile } from "../profile/profile.ts";
import { text } from "../ui/text.ts";
import { useWindow } from "../ui/use-window.ts";
import { HEADING_HEIGHT, listRows, rowOffsets } from "./list-rows.ts";
import { RoleRow } from "./RoleRow.tsx";

type Props = {
  readonly profiles: readonly Profile[];
  /** Which of the profiles is selected. */
  readonly selected: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPick: (profile: Profile, otherTab: boolean) => void;
};

export const LIST_ID = "roles";

export function optionId(at: number): string {
  return `role-${at}`;
}

/** The roles to pick from. The focus can stay in the search box, which names the selected option as the active one. */
export function RoleList({ profiles, selected, onKeyDown, onPick }: Props) {
  const rows = useMemo(() => listRows(profiles), [profiles]);
  const offsets = useMemo(() => rowOffsets(rows), [rows]);
  const grouped = rows.length > profiles.length;
  const { scroller, onScroll, top, first, end, reveal } = useWindow(offsets, grouped ? HEADING_HEIGHT : 0);

  const topRow = rows[top];
  const group = topRow?.kind === "heading" ? topRow.group : topRow?.profile.group;

  useEffect(() => {
    if (selected === 0) scroller.current?.scrollTo(0, 0);
    else reveal(rows.findIndex((row) => row.kind === "option" && row.at === selected));
  }, [rows, selected, reveal, scroller]);

  return (
    <div
      id={LIST_ID}
      class="list"
      role="listbox"
      aria-label={text("rolesList")}
      tabIndex={0}
      aria-activedescendant={optionId(selected)}
      onKeyDown={onKeyDown}
      ref={scroller}
      onScroll={onScroll}
      // A click must not take the focus out of the search box.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
    >
      {group !== undefined && <GroupHeading group={group} />}
      <div role="presentation" class="rows" style={{ height: `${offsets.at(-1) ?? 0}px` }}>
        {rows.slice(first, end).map((row, index) => {
          const top = offsets[first + index] ?? 0;
          if (row.kind === "heading")
            return <GroupHeading key={`group ${row.group}`} group={row.group} top={top} />;
          return (
            <RoleRow
              key={profileKey(row.profile)}
              id={optionId(row.at)}
              profile={row.profile}
              top={top}
              selected={row.at === selected}
              position={row.at + 1}
              count={profiles.length}
              onPick={(otherTab) => {
                onPick(row.profile, otherTab);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}

type HeadingProps = {
  readonly group: string;
  /** Its place among the rows; without one it stays at the top while its group passes under it. */
  readonly top?: number;
};

/** Each option's name holds its group, so the heading is for the eye alone. */
function GroupHeading({ group, top }: HeadingProps) {
  return (
    <div
      class={top === undefined ? "heading quiet sticky" : "heading quiet"}
      role="presentation"
      aria-hidden="true"
      style={{ top: `${top ?? 0}px` }}
    >
      <bdi>{group}</bdi>
    </div>
  );
}
