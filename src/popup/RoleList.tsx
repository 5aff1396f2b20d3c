import { useEffect, useMemo } from "preact/hooks";
import type { KeptRoles } from "../library/kept-roles.ts";
import type { Profile } from "../profile/profile.ts";
import type { SearchWord } from "../profile/search-words.ts";
import { text } from "../ui/text.ts";
import { useWindow } from "../ui/use-window.ts";
import type { NoteOf } from "./describe-fit.ts";
import type { PickHow } from "./desk.ts";
import { markedLine } from "./drop-place.ts";
import { GroupHeading } from "./GroupHeading.tsx";
import { HEADING_HEIGHT, lineOffsets } from "./list-items.ts";
import type { List } from "./list.ts";
import { RoleRow } from "./RoleRow.tsx";
import type { Desk } from "./use-desk.ts";
import { useDrag } from "./use-drag.ts";

type Props = {
  readonly roles: KeptRoles;
  readonly list: List;
  /** What the list was searched by. */
  readonly words: readonly SearchWord[];
  /** What a row says of its role and the tab's session, once that is known. */
  readonly noteOf: NoteOf | undefined;
  /** Which of the options is selected. */
  readonly selected: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPick: (option: number, how: PickHow) => void;
  readonly isMarked: (profile: Profile) => boolean;
  readonly onMark: (option: number) => void;
  readonly onOpenGroup: (group: string) => void;
  readonly onMenu: (option: number) => void;
  readonly onFold: (group: string, isFolded: boolean) => void;
  readonly desk: Promise<Desk>;
  /** Whether a line may be dragged; says why where it may not. */
  readonly onGrab: (line: number) => boolean;
  readonly onDrop: (line: number, to: number) => void;
};

export const LIST_ID = "roles";

export function optionId(at: number): string {
  return `role-${at}`;
}

/** The roles to pick from. The focus can stay in the search box, which names the selected option as the active one. */
export function RoleList({ roles: { rows, view }, list, words, selected, onKeyDown, ...on }: Props) {
  const { noteOf, isMarked, onPick, onMark, onOpenGroup, onMenu, onFold } = on;
  const { desk, onGrab, onDrop } = on;
  const favorites = useMemo(
    () => new Map(view.favorites.map((key, favorite) => [rows.find(key), favorite + 1])),
    [rows, view.favorites],
  );
  const offsets = useMemo(() => lineOffsets(list, view.density), [list, view.density]);
  const hasHeadings = list.headingOf(list.count) !== undefined;
  const { scroller, onScroll, top, first, end, reveal } = useWindow(
    offsets,
    hasHeadings ? HEADING_HEIGHT : 0,
  );
  const { drag, onPointerDown } = useDrag({ desk, scroller, list, offsets, onGrab, onDrop });
  const dropLine = drag && markedLine(drag);
  const sticky = hasHeadings ? list.headingOf(top) : undefined;

  useEffect(() => {
    if (selected === 0) scroller.current?.scrollTo(0, 0);
    else reveal(list.lineOfOption(selected));
  }, [list, selected, reveal, scroller]);

  return (
    <div
      id={LIST_ID}
      class={`list ${view.density}${drag === undefined ? "" : " dragging"}`}
      role="listbox"
      aria-label={text("rolesList")}
      tabIndex={0}
      aria-activedescendant={optionId(selected)}
      onKeyDown={onKeyDown}
      ref={scroller}
      onScroll={onScroll}
      onPointerDown={onPointerDown}
      // A click must not take the focus out of the search box.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
    >
      {sticky !== undefined && <GroupHeading heading={sticky} onFold={onFold} onOpen={onOpenGroup} />}
      <div role="presentation" class="rows" style={{ height: `${offsets.at(offsets.count)}px` }}>
        {Array.from({ length: end - first }, (_, index) => {
          const item = list.line(first + index);
          if (item === undefined) return null;
          const place = { top: offsets.at(first + index) };
          const isOption = typeof item === "number" || item.folded;
          const option = list.optionsAbove(first + index);
          const props = {
            id: optionId(option),
            selected: option === selected,
            position: option + 1,
            count: list.options,
          };
          if (typeof item === "object") {
            const key = `${item.section} ${item.group}`;
            return (
              <GroupHeading
                key={key}
                heading={item}
                top={place.top}
                option={isOption ? props : undefined}
                onFold={onFold}
                onOpen={onOpenGroup}
              />
            );
          }
          const profile = rows.profile(item);
          return (
            <RoleRow
              // By its place: to fill rows anew for what a key found takes half as long as to make others.
              key={first + index}
              {...props}
              {...place}
              profile={profile}
              note={noteOf?.(profile)}
              words={words}
              favorite={favorites.get(item)}
              marked={isMarked(profile)}
              dragged={drag?.line === first + index}
              onMark={() => onMark(option)}
              onMenu={() => onMenu(option)}
              onPick={(how) => onPick(option, how)}
            />
          );
        })}
        {dropLine !== undefined && (
          <div role="presentation" class="drop-mark" style={{ top: `${offsets.at(dropLine)}px` }} />
        )}
      </div>
    </div>
  );
}
