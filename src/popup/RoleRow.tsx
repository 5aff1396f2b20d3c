import { findMarks, findNameMarks } from "../profile/marks.ts";
import type { Profile } from "../profile/profile.ts";
import type { SearchWord } from "../profile/search-words.ts";
import { Account } from "../ui/Account.tsx";
import { markText } from "../ui/mark-text.tsx";
import { text } from "../ui/text.ts";
import type { FitNote } from "./describe-fit.ts";
import type { PickHow } from "./desk.ts";
import type { OptionProps } from "./GroupHeading.tsx";

type Props = OptionProps & {
  readonly profile: Profile;
  readonly words: readonly SearchWord[];
  readonly note: FitNote | undefined;
  readonly top: number;
  /** The key, from 1, that switches to it. */
  readonly favorite: number | undefined;
  /** To be opened together with others. */
  readonly marked: boolean;
  /** On its way to another place. */
  readonly dragged: boolean;
  readonly onMark: () => void;
  readonly onPick: (how: PickHow) => void;
  readonly onMenu: () => void;
};

export function RoleRow({ id, profile, words, top, selected, position, count, favorite, ...row }: Props) {
  const { displayName, accountId, roleName, color, environment, group } = profile;
  const { note, marked, dragged, onPick, onMark, onMenu } = row;
  const [nameMarks, roleMarks] = findNameMarks(displayName, roleName, words);
  const reason = matchedElsewhere(profile, words);
  return (
    <div
      id={id}
      role="option"
      aria-selected={selected}
      aria-checked={marked || undefined}
      aria-setsize={count}
      aria-posinset={position}
      aria-description={[note?.text, favorite && text("favoriteNumber", favorite), group]
        .filter(Boolean)
        .join(", ")}
      class={["row", note?.isMisfit === true && "misfit", marked && "marked", dragged && "dragged"]
        .filter(Boolean)
        .join(" ")}
      title={note?.text}
      style={{ top: `${top}px` }}
      onClick={(event) => {
        if (event.shiftKey) onMark();
        else onPick(event.ctrlKey || event.metaKey ? "other" : "asSet");
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu();
      }}
    >
      <span class="edge" style={{ "--person-color": `#${color}` }} />
      <bdi class="name">{markText(displayName, nameMarks)}</bdi>
      <bdi class="role quiet">
        {markText(roleName, roleMarks)}
        {note !== undefined && (
          <>
            {" · "}
            <bdi>{note.text}</bdi>
          </>
        )}
        {reason !== undefined && (
          <>
            {" · "}
            <bdi>{markText(reason, findMarks(reason, words))}</bdi>
          </>
        )}
      </bdi>
      {environment === "production" && <span class="chip">{text("environmentProductionChip")}</span>}
      {favorite !== undefined && <kbd aria-hidden="true">{favorite}</kbd>}
      <Account account={accountId} words={words} />
      {/* For the pointer; an option holds no button. By key the menu opens from the search box. */}
      <span
        class="more"
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          onMenu();
        }}
      />
    </div>
  );
}

/** What a search found a role by, when that is not in sight anyway. */
function matchedElsewhere(profile: Profile, words: readonly SearchWord[]): string | undefined {
  const { displayName, roleName, accountId, group, tags = [], region, environment, note } = profile;
  const isIn = (text: string | undefined, word: SearchWord) =>
    text !== undefined && findMarks(text, [word]).length > 0;
  const shown = [displayName, roleName, accountId, `${displayName} ${roleName}`];
  const hidden = words.find((word) => !shown.some((text) => isIn(text, word)));
  return hidden && [group, ...tags, region, environment, note].find((text) => isIn(text, hidden));
}
