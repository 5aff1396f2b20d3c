import { useMemo } from "preact/hooks";
import { profileKey, type Profile, type ProfileKey } from "../profile/profile.ts";
import { text } from "../ui/text.ts";
import { evenOffsets, useWindow } from "../ui/use-window.ts";
import { rowsWith } from "./cell-edit.ts";
import { RoleLine } from "./RoleLine.tsx";
import { COLUMNS, nextSorting, type Column, type Sorting } from "./sort-roles.ts";
import { useCellEdit } from "./use-cell-edit.ts";

type Props = {
  readonly profiles: readonly Profile[];
  readonly sorting: Sorting | undefined;
  readonly onSort: (sorting: Sorting | undefined) => void;
  readonly selected: ReadonlySet<ProfileKey>;
  readonly onSelect: (profiles: readonly Profile[], on: boolean) => void;
  /** Resolves to whether it was stored. */
  readonly onSave: (edited: Profile) => Promise<boolean>;
  readonly onRemove: (profile: Profile) => Promise<unknown>;
};

/** As in the style sheet. */
const LINE_HEIGHT = 36;

/** The roles, one a line. Only the lines in sight exist, which an HTML table cannot do; hence the ARIA one. */
export function RoleTable({ profiles, sorting, onSort, selected, onSelect, onSave, onRemove }: Props) {
  const chosen = profiles.filter((profile) => selected.has(profileKey(profile))).length;
  const offsets = useMemo(() => evenOffsets(profiles.length, LINE_HEIGHT), [profiles.length]);
  const { scroller, onScroll, first, end } = useWindow(offsets);
  const edit = useCellEdit({ profiles, onSave, scroller });
  const editedKey = edit.cell?.key;
  const editedRow = useMemo(
    () => profiles.findIndex((profile) => profileKey(profile) === editedKey),
    [profiles, editedKey],
  );
  const rows = rowsWith(editedRow, first, end).flatMap((row) => {
    const profile = profiles[row];
    return profile === undefined ? [] : [{ row, profile }];
  });
  return (
    <div class="table" role="table" aria-label={text("rolesHeading")} aria-rowcount={profiles.length + 1}>
      <div role="rowgroup">
        <div class="line head quiet" role="row" aria-rowindex={1}>
          <span role="columnheader">
            <input
              type="checkbox"
              aria-label={text("selectAll")}
              checked={chosen > 0}
              indeterminate={chosen > 0 && chosen < profiles.length}
              onInput={(event) => onSelect(profiles, event.currentTarget.checked)}
            />
          </span>
          {COLUMNS.map((column) => (
            <span key={column} role="columnheader" aria-sort={directionOf(sorting, column)}>
              <button type="button" class="sort" onClick={() => onSort(nextSorting(sorting, column))}>
                {text(column)}
              </button>
            </span>
          ))}
          <span role="columnheader">
            <span class="unseen">{text("actions")}</span>
          </span>
        </div>
      </div>
      <div class="lines" role="rowgroup" ref={scroller} tabIndex={-1} onScroll={onScroll}>
        <div role="presentation" style={{ height: `${offsets.at(offsets.count)}px` }}>
          {rows.map(({ row, profile }) => (
            <RoleLine
              key={profileKey(profile)}
              profile={profile}
              rowIndex={row + 2}
              top={offsets.at(row)}
              edit={edit}
              isSelected={selected.has(profileKey(profile))}
              onSelect={(on) => onSelect([profile], on)}
              onRemove={onRemove}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function directionOf(sorting: Sorting | undefined, column: Column): "ascending" | "descending" | "none" {
  if (sorting?.by !== column) return "none";
  return sorting.isDescending ? "descending" : "ascending";
}
