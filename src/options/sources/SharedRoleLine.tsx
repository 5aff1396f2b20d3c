import type { Override } from "../../library/overrides.ts";
import { Profile } from "../../profile/profile.ts";
import { text } from "../../ui/text.ts";
import { CheckedLine } from "../CheckedLine.tsx";
import { useCommitted } from "../use-committed.ts";

type Props = {
  readonly profile: Profile;
  readonly override: Override;
  /** In the whole table, from 1, which is its head. */
  readonly rowIndex: number;
  readonly top: number;
  readonly onChange: (change: (before: Override) => Override) => void;
};

/** A shared role: what the source says of it, and the three things that a person may have otherwise. */
export function SharedRoleLine({ profile, override, rowIndex, top, onChange }: Props) {
  const { displayName } = profile;
  const color = override.color ?? profile.color;
  const colorField = useCommitted(`#${color}`, (chosen) => {
    const picked = chosen.slice(1);
    onChange(({ color: _, ...rest }) => (picked === profile.color ? rest : { ...rest, color: picked }));
    return chosen;
  });
  const groupField = useCommitted(override.group ?? "", (typed) => {
    const name = typed.trim();
    const isGroup = Profile.shape.group.safeParse(name).success;
    onChange(({ group: _, ...rest }) => (isGroup ? { ...rest, group: name } : rest));
    return isGroup ? name : "";
  });
  return (
    <CheckedLine
      profile={{ ...profile, color }}
      rowIndex={rowIndex}
      top={top}
      label={text("showNamed", displayName)}
      isChecked={override.hidden !== true}
      onCheck={(isShown) => {
        onChange(({ hidden: _, ...rest }) => (isShown ? rest : { ...rest, hidden: true }));
      }}
    >
      <span role="cell">
        <input type="color" aria-label={text("colorNamed", displayName)} {...colorField} />
      </span>
      <span role="cell">
        <input
          type="text"
          aria-label={text("groupNamed", displayName)}
          placeholder={profile.group ?? ""}
          maxLength={64}
          {...groupField}
        />
      </span>
    </CheckedLine>
  );
}
