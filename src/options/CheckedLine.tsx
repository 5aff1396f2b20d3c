import type { ComponentChildren } from "preact";
import type { Profile } from "../profile/profile.ts";
import { Account } from "../ui/Account.tsx";

type Props = {
  readonly profile: Profile;
  /** In the whole table, from 1, which is its head. */
  readonly rowIndex: number;
  readonly top: number;
  /** What the checkbox in front is called. */
  readonly label: string;
  readonly isChecked: boolean;
  readonly onCheck: (on: boolean) => void;
  /** The cell with the name, if it is more than that. */
  readonly name?: ComponentChildren;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** The cells behind the role's name, account and role. */
  readonly children: ComponentChildren;
};

/** A role in a table, with a checkbox in front. */
export function CheckedLine({
  profile,
  rowIndex,
  top,
  label,
  isChecked,
  onCheck,
  name,
  onKeyDown,
  children,
}: Props) {
  const { displayName, accountId, roleName, color } = profile;
  return (
    <div
      class="line"
      role="row"
      aria-rowindex={rowIndex}
      onKeyDown={onKeyDown}
      style={{ top: `${top}px`, "--person-color": `#${color}` }}
    >
      <span role="cell">
        <input
          type="checkbox"
          aria-label={label}
          checked={isChecked}
          onInput={(event) => onCheck(event.currentTarget.checked)}
        />
      </span>
      {name ?? (
        <span role="cell" class="first">
          <span class="edge" />
          <bdi>{displayName}</bdi>
        </span>
      )}
      <span role="cell">
        <Account account={accountId} />
      </span>
      <span role="cell">
        <bdi>{roleName}</bdi>
      </span>
      {children}
    </div>
  );
}
