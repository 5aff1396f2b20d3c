import { profileKey, type Profile } from "../profile/profile.ts";
import { Account } from "../ui/Account.tsx";
import { text } from "../ui/text.ts";
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
  const { displayName, accountId, roleName, region, group, environment, color } = profile;
  const key = encodeURIComponent(profileKey(profile));
  return (
    <div
      class="line"
      role="row"
      aria-rowindex={rowIndex}
      style={{ top: `${top}px`, "--person-color": `#${color}` }}
    >
      <span role="cell">
        <input
          type="checkbox"
          aria-label={text("selectNamed", displayName)}
          checked={isSelected}
          onInput={(event) => onSelect(event.currentTarget.checked)}
        />
      </span>
      <span role="cell" class="first">
        <span class="edge" />
        <bdi>{displayName}</bdi>
      </span>
      <span role="cell">
        <Account account={accountId} />
      </span>
      <span role="cell">
        <bdi>{roleName}</bdi>
      </span>
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
    </div>
  );
}
