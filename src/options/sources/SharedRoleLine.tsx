import type { Override } from "../../library/overrides.ts";
import { Profile } from "../../profile/profile.ts";
import { Account } from "../../ui/Account.tsx";
import { text } from "../../ui/text.ts";

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
  const { displayName, accountId, roleName } = profile;
  const color = override.color ?? profile.color;
  const setGroup = (typed: string) => {
    const name = typed.trim();
    const isGroup = Profile.shape.group.safeParse(name).success;
    onChange(({ group: _, ...rest }) => (isGroup ? { ...rest, group: name } : rest));
  };
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
          aria-label={text("showNamed", displayName)}
          checked={override.hidden !== true}
          onInput={(event) => {
            const isShown = event.currentTarget.checked;
            onChange(({ hidden: _, ...rest }) => (isShown ? rest : { ...rest, hidden: true }));
          }}
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
        <input
          type="text"
          aria-label={text("groupNamed", displayName)}
          placeholder={profile.group ?? ""}
          value={override.group ?? ""}
          maxLength={64}
          onChange={(event) => setGroup(event.currentTarget.value)}
        />
      </span>
    </div>
  );
}
