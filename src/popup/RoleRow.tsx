import type { Profile } from "../profile/profile.ts";
import { Account } from "../ui/Account.tsx";
import { text } from "../ui/text.ts";

type Props = {
  readonly id: string;
  readonly profile: Profile;
  readonly top: number;
  readonly selected: boolean;
  /** Among all options, from 1, for those who cannot see that most rows do not exist. */
  readonly position: number;
  readonly count: number;
  readonly onPick: (otherTab: boolean) => void;
};

export function RoleRow({ id, profile, top, selected, position, count, onPick }: Props) {
  const { displayName, accountId, roleName, color, environment, group } = profile;
  return (
    <div
      id={id}
      role="option"
      aria-selected={selected}
      aria-setsize={count}
      aria-posinset={position}
      aria-description={group}
      class="row"
      style={{ top: `${top}px`, "--person-color": `#${color}` }}
      onClick={(event) => {
        onPick(event.ctrlKey || event.metaKey);
      }}
    >
      <span class="edge" />
      <bdi class="name">{displayName}</bdi>
      <bdi class="role quiet">{roleName}</bdi>
      {environment === "production" && <span class="chip">{text("environmentProductionChip")}</span>}
      <Account account={accountId} />
    </div>
  );
}
