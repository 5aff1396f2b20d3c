import type { KeptRoles } from "../library/kept-roles.ts";
import type { Profile } from "../profile/profile.ts";
import type { Desk } from "./use-desk.ts";
import type { useSearch } from "./use-search.ts";

type Parts = {
  readonly desk: Promise<Desk>;
  readonly roles: KeptRoles | undefined;
  readonly shown: ReturnType<typeof useSearch>;
};

/** What a person does to the list itself: fold a group, move a role. */
export function listActions({ desk, roles, shown: { list, isSearching, select } }: Parts) {
  const profileAt = (option: number): Profile | undefined => {
    const row = list.line(list.lineOfOption(option));
    return typeof row === "number" ? roles?.rows.profile(row) : undefined;
  };
  return {
    profileAt,
    favoriteAt: (at: number): Profile | undefined => {
      const row = roles?.rows.find(roles.view.favorites[at] ?? "");
      return row === undefined ? undefined : roles?.rows.profile(row);
    },
    fold: (group: string, isFolded: boolean) => void desk.then(({ foldGroup }) => foldGroup(group, isFolded)),
    /** Among its neighbours in sight, within its group. A last used role, or one that does not fit, has no place of its own. */
    move: (option: number, by: 1 | -1) => {
      const line = list.lineOfOption(option);
      const [from, to] = [list.line(line), list.line(line + by)];
      const section = list.headingOf(line)?.section;
      const isPlaced =
        !isSearching && section !== "recent" && section !== "misfits" && roles?.view.order !== "recent";
      if (roles === undefined || !isPlaced || typeof from !== "number" || typeof to !== "number") return;
      select(option + by);
      void desk.then(({ moveRole }) => moveRole(roles, from, to));
    },
  };
}
