import type { ComponentChildren } from "preact";
import { profileKey, type Profile } from "../profile/profile.ts";
import type { CellField as Field } from "./cell-edit.ts";
import { CellField } from "./CellField.tsx";
import type { CellEdit } from "./use-cell-edit.ts";

type Props = {
  readonly profile: Profile;
  readonly field: Field;
  readonly edit: CellEdit;
  /** What the cell shows while it is not edited. */
  readonly children: ComponentChildren;
};

/** A cell that turns into a field by a double click or F2. The arrow keys go from one to the next. */
export function EditableCell({ profile, field, edit, children }: Props) {
  const isHeld = edit.cell?.field === field && edit.cell.key === profileKey(profile);
  const isOpen = isHeld && edit.isOpen;
  return (
    <span
      role="cell"
      class={`editable ${isOpen ? "open" : ""} ${field === "displayName" ? "first" : ""}`}
      tabIndex={-1}
      aria-keyshortcuts="F2"
      ref={isHeld ? edit.element : null}
      onDblClick={() => edit.open(profile, field)}
      onKeyDown={(event) => {
        const cell = event.currentTarget;
        if (event.target !== cell) return;
        if (event.key === "F2") edit.open(profile, field);
        else if (event.key === "ArrowRight") neighbourOf(cell, 1)?.focus();
        else if (event.key === "ArrowLeft") neighbourOf(cell, -1)?.focus();
        else return;
        event.preventDefault();
      }}
    >
      {field === "displayName" && <span class="edge" />}
      {isOpen ? <CellField profile={profile} field={field} close={edit.close} save={edit.save} /> : children}
    </span>
  );
}

function neighbourOf(cell: HTMLElement, step: number): HTMLElement | undefined {
  const cells = [...(cell.parentElement?.querySelectorAll<HTMLElement>(".editable") ?? [])];
  return cells[cells.indexOf(cell) + step];
}
