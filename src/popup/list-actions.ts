import type { KeptRoles } from "../library/kept-roles.ts";
import type { Profile } from "../profile/profile.ts";
import { text, type TextName } from "../ui/text.ts";
import type { Desk } from "./use-desk.ts";
import type { useSearch } from "./use-search.ts";

type Parts = {
  readonly desk: Promise<Desk>;
  readonly roles: KeptRoles | undefined;
  readonly shown: ReturnType<typeof useSearch>;
  /** Says what came of it, or nothing. */
  readonly tell: (news: string | undefined) => void;
};

/** What a person does to the list itself: fold a group, move a role. */
export function listActions({ desk, roles, shown: { list, isSearching, select }, tell }: Parts) {
  const profileAt = (option: number): Profile | undefined => {
    const row = list.line(list.lineOfOption(option));
    return typeof row === "number" ? roles?.rows.profile(row) : undefined;
  };
  /** Why a line has no place of its own that it could be moved from. */
  const whyFixed = (line: number): TextName | undefined => {
    const section = list.headingOf(line)?.section;
    if (isSearching) return "moveSearching";
    if (section === "favorites") return undefined;
    if (section === "misfits") return "moveMisfits";
    return section === "recent" || roles?.view.order === "recent" ? "moveRecent" : undefined;
  };
  const canMove = (line: number) => {
    const why = whyFixed(line);
    if (why !== undefined) tell(text(why));
    return why === undefined;
  };
  /** Within its section. */
  const moveLine = (line: number, to: number) => {
    const [from, other] = [list.line(line), list.line(to)];
    if (roles === undefined || typeof from !== "number" || !canMove(line)) return;
    if (typeof other !== "number") return;
    select(list.optionsAbove(to));
    void desk
      .then(({ moveRole }) => moveRole(roles, from, other))
      .then((refusal) => {
        tell(refusal);
        if (refusal !== undefined) select(list.optionsAbove(line));
      });
  };
  return {
    profileAt,
    favoriteAt: (at: number): Profile | undefined => {
      const row = roles?.rows.find(roles.view.favorites[at] ?? "");
      return row === undefined ? undefined : roles?.rows.profile(row);
    },
    fold: (group: string, isFolded: boolean) => void desk.then(({ foldGroup }) => foldGroup(group, isFolded)),
    canMove,
    moveLine,
    /** Among its neighbours in sight. */
    move: (option: number, by: 1 | -1) => {
      const line = list.lineOfOption(option);
      moveLine(line, line + by);
    },
  };
}
