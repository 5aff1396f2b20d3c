import type { Override } from "../../library/overrides.ts";
import { Profile } from "../../profile/profile.ts";
import { text } from "../../ui/text.ts";
import { CheckedLine } from "../CheckedLine.tsx";
import { CommittedInput } from "../CommittedInput.tsx";

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
  const setGroup = (typed: string) => {
    const name = typed.trim();
    const isGroup = Profile.shape.group.safeParse(name).success;
    onChange(({ group: _, ...rest }) => (isGroup ? { ...rest, group: name } : rest));
    return isGroup ? name : "";
  };
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
        <input
          type="color"
          aria-label={text("colorNamed", displayName)}
          value={`#${color}`}
          onChange={(event) => {
            const chosen = event.currentTarget.value.slice(1);
            onChange(({ color: _, ...rest }) =>
              chosen === profile.color ? rest : { ...rest, color: chosen },
            );
          }}
        />
      </span>
      <span role="cell">
        <CommittedInput
          aria-label={text("groupNamed", displayName)}
          placeholder={profile.group ?? ""}
          value={override.group ?? ""}
          maxLength={64}
          onCommit={setGroup}
        />
      </span>
    </CheckedLine>
  );
}
