import type { Profile } from "../profile/profile.ts";
import type { SearchWord } from "../profile/search-words.ts";
import { Account } from "../ui/Account.tsx";
import { Marked } from "../ui/Marked.tsx";
import { text } from "../ui/text.ts";
import type { PickHow } from "./desk.ts";
import type { OptionProps } from "./GroupHeading.tsx";

type Props = OptionProps & {
  readonly profile: Profile;
  readonly words: readonly SearchWord[];
  readonly top: number;
  readonly onPick: (how: PickHow) => void;
};

export function RoleRow({ id, profile, words, top, selected, position, count, onPick }: Props) {
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
      onClick={(event) => onPick(event.ctrlKey || event.metaKey ? "other" : "asSet")}
    >
      <span class="edge" />
      <bdi class="name">
        <Marked text={displayName} words={words} />
      </bdi>
      <bdi class="role quiet">
        <Marked text={roleName} words={words} />
      </bdi>
      {environment === "production" && <span class="chip">{text("environmentProductionChip")}</span>}
      <Account account={accountId} words={words} />
    </div>
  );
}
