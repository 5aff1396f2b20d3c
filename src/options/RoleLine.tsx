import { profileKey, type Profile } from "../profile/profile.ts";
import { text } from "../ui/text.ts";
import { CheckedLine } from "./CheckedLine.tsx";
import { environmentText } from "./environment-text.ts";

type Props = {
  readonly profile: Profile;
  /** In the whole table, from 1, which is its head. */
  readonly rowIndex: number;
  readonly top: number;
  readonly isSelected: boolean;
  readonly onSelect: (on: boolean) => void;
  readonly onRemove: (profile: Profile) => Promise<unknown>;
};

export function RoleLine({ profile, rowIndex, top, isSelected, onSelect, onRemove }: Props) {
  const { displayName, region, group, environment } = profile;
  const key = encodeURIComponent(profileKey(profile));
  return (
    <CheckedLine
      profile={profile}
      rowIndex={rowIndex}
      top={top}
      label={text("selectNamed", displayName)}
      isChecked={isSelected}
      onCheck={onSelect}
    >
      <span role="cell">{region}</span>
      <span role="cell">
        <bdi>{group}</bdi>
      </span>
      <span role="cell">{environment !== undefined && environmentText(environment)}</span>
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
