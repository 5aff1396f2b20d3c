import { profileKey, type Profile } from "../profile/profile.ts";
import { text } from "../ui/text.ts";
import { CheckedLine } from "./CheckedLine.tsx";
import { EditableCell } from "./EditableCell.tsx";
import { environmentText } from "./environment-text.ts";
import type { CellEdit } from "./use-cell-edit.ts";

type Props = {
  readonly profile: Profile;
  /** In the whole table, from 1, which is its head. */
  readonly rowIndex: number;
  readonly top: number;
  readonly edit: CellEdit;
  readonly isSelected: boolean;
  readonly onSelect: (on: boolean) => void;
  readonly onRemove: (profile: Profile) => Promise<unknown>;
};

export function RoleLine({ profile, rowIndex, top, edit, isSelected, onSelect, onRemove }: Props) {
  const { displayName, region, group, environment } = profile;
  const key = encodeURIComponent(profileKey(profile));
  const cell = { profile, edit };
  return (
    <CheckedLine
      profile={profile}
      rowIndex={rowIndex}
      top={top}
      label={text("selectNamed", displayName)}
      isChecked={isSelected}
      onCheck={onSelect}
      onKeyDown={(event) => {
        if (event.key === "F2" && !event.defaultPrevented) edit.open(profile, "displayName");
      }}
      name={
        <EditableCell {...cell} field="displayName">
          <bdi>{displayName}</bdi>
        </EditableCell>
      }
    >
      <EditableCell {...cell} field="region">
        {region}
      </EditableCell>
      <EditableCell {...cell} field="group">
        <bdi>{group}</bdi>
      </EditableCell>
      <EditableCell {...cell} field="environment">
        {environment !== undefined && environmentText(environment)}
      </EditableCell>
      <span role="cell" class="actions">
        <a href={`#edit/${key}`} aria-label={text("editNamed", displayName)}>
          {text("edit")}
        </a>
        <a href={`#copy/${key}`} aria-label={text("duplicateNamed", displayName)}>
          {text("duplicate")}
        </a>
        <button
          type="button"
          class="plain danger"
          aria-label={text("deleteNamed", displayName)}
          onClick={() => void onRemove(profile)}
        >
          {text("delete")}
        </button>
      </span>
    </CheckedLine>
  );
}
