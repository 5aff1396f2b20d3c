import { countText, text } from "../ui/text.ts";
import type { Heading } from "./list.ts";

/** What a line of the list needs to be an option of it. */
export type OptionProps = {
  readonly id: string;
  readonly selected: boolean;
  /** Among all options, from 1, for those who cannot see that most rows do not exist. */
  readonly position: number;
  readonly count: number;
};

type Props = {
  readonly heading: Heading;
  /** Its place among the rows; without one it stays at the top while its group passes under it. */
  readonly top?: number;
  /** A folded heading stands for its rows and can be selected. */
  readonly option?: OptionProps | undefined;
  readonly onFold: (group: string, isFolded: boolean) => void;
  /** All of its roles. */
  readonly onOpen: (group: string) => void;
};

/** Each option's name holds its group, so a heading that is none is for the eye and the pointer alone. */
export function GroupHeading({ heading, top, option, onFold, onOpen }: Props) {
  const { section, group, count, folded } = heading;
  const semantics =
    option === undefined
      ? ({ role: "presentation", "aria-hidden": true } as const)
      : ({
          role: "option",
          id: option.id,
          "aria-selected": option.selected,
          "aria-setsize": option.count,
          "aria-posinset": option.position,
          "aria-label": countText("foldedGroup", count, group),
        } as const);
  return (
    <div
      {...semantics}
      class={top === undefined ? "heading quiet sticky" : "heading quiet"}
      style={{ top: `${top ?? 0}px` }}
      onClick={section === "group" ? () => onFold(group, !folded) : undefined}
    >
      {section === "group" && <span class={folded ? "fold folded" : "fold"} />}
      <bdi>{section === "group" ? group : text(SECTION_TEXTS[section])}</bdi>
      {folded && <span class="count">{count}</span>}
      {/* For the pointer; by key it is in the menu of each of its roles. */}
      {section === "group" && (
        <span
          class="open-all"
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            onOpen(group);
          }}
        >
          {text("openAll")}
        </span>
      )}
    </div>
  );
}

const SECTION_TEXTS = {
  favorites: "sectionFavorites",
  recent: "sectionRecent",
  others: "rolesHeading",
  misfits: "sectionMisfits",
} as const;
