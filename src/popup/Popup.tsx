import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { SwitchTab } from "../console/switch-role.ts";
import type { KeptRoles } from "../library/kept-roles.ts";
import { profileKey } from "../profile/profile-key.ts";
import { readQuery } from "../profile/search-words.ts";
import { afterPaint } from "../ui/after-paint.ts";
import { countText, text } from "../ui/text.ts";
import type { PickHow } from "./desk.ts";
import { EmptyState } from "./EmptyState.tsx";
import { Footer } from "./Footer.tsx";
import { browseList, foundList, type List } from "./list-items.ts";
import { moveSelection } from "./list-keys.ts";
import { ObstacleView } from "./ObstacleView.tsx";
import { RoleList } from "./RoleList.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { createRoleSearch } from "./search-roles.ts";
import { SessionLine } from "./SessionLine.tsx";
import { useRoles, useTab, type Desk } from "./use-desk.ts";
import { useSwitching } from "./use-switching.ts";

type Props = {
  readonly kept: KeptRoles | undefined;
  readonly desk: Promise<Desk>;
  readonly activeTab: Promise<SwitchTab | undefined>;
};

const NOTHING: List = { items: [], options: [] };

export function Popup({ kept, desk, activeTab }: Props) {
  const roles = useRoles(desk, kept);
  const tab = useTab(activeTab);
  const [query, setQuery] = useState("");
  const [selected, setSelected] = useState(0);
  const { obstacle, run, dismiss } = useSwitching();

  const browsed = useMemo(() => (roles === undefined ? NOTHING : browseList(roles)), [roles]);
  const search = useMemo(() => roles && createRoleSearch(roles, Date.now()), [roles]);
  const words = useMemo(() => readQuery(query).words, [query]);
  const isSearching = words.length > 0;
  const list = useMemo(
    () => (isSearching && search !== undefined ? foundList(search(query)) : browsed),
    [isSearching, search, query, browsed],
  );
  const count = list.options.length;
  const at = Math.min(selected, Math.max(0, count - 1));

  useLayoutEffect(() => {
    if (roles === undefined) return;
    afterPaint(() => performance.mark(query === "" ? "rolecall:ready" : "rolecall:filtered"));
  }, [roles, query]);

  const changeQuery = (next: string) => {
    setQuery(next);
    setSelected(0);
  };
  const pick = (option: number, how: PickHow) => {
    const item = list.items[list.options[option] ?? -1];
    if (typeof item === "object") void desk.then(({ foldGroup }) => foldGroup(item.group, false));
    if (typeof item !== "number" || roles === undefined) return;
    const key = profileKey(roles.rows.profile(item));
    run(async () => (await desk).switchTo(key, await activeTab, how));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, its Enter and arrows are its own.
    if (event.isComposing) return;
    const moved = moveSelection(event.key, at, count);
    if (moved !== undefined) setSelected(moved);
    else if (event.key === "Escape" && query !== "") changeQuery("");
    else if (event.key === "Escape") window.close();
    else if (event.key === "Enter") pick(at, event.ctrlKey || event.metaKey ? "other" : "asSet");
    else return;
    event.preventDefault();
  };

  return (
    <>
      <h1 class="unseen">{text("extensionName")}</h1>
      <SearchBox
        query={query}
        selected={count > 0 ? at : undefined}
        onQuery={changeQuery}
        onKeyDown={onKeyDown}
      />
      {tab?.session !== undefined && (
        <SessionLine
          tab={tab}
          session={tab.session}
          onSwitchBack={() => run(async () => (await desk).leaveRole(tab))}
        />
      )}
      {obstacle !== undefined && <ObstacleView obstacle={obstacle} onTake={run} onDismiss={dismiss} />}
      {roles?.rows.count === 0 && <EmptyState />}
      {roles !== undefined && count > 0 && (
        <RoleList
          roles={roles}
          list={list}
          words={words}
          selected={at}
          onKeyDown={onKeyDown}
          onPick={pick}
          onFold={(group, isFolded) => void desk.then(({ foldGroup }) => foldGroup(group, isFolded))}
        />
      )}
      <p role="status" class={count === 0 && isSearching ? "none quiet" : "unseen"}>
        {roles !== undefined && isSearching && foundText(count, query)}
      </p>
      {roles !== undefined && roles.rows.count > 0 && <Footer />}
    </>
  );
}

function foundText(count: number, query: string): string {
  return count === 0 ? text("noRoleFound", query) : countText("rolesFound", count);
}
