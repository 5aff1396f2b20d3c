import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { SwitchTab } from "../console/switch-role.ts";
import type { KeptRoles } from "../library/kept-roles.ts";
import { profileKey } from "../profile/profile-key.ts";
import type { Profile } from "../profile/profile.ts";
import { afterPaint } from "../ui/after-paint.ts";
import { countText, text } from "../ui/text.ts";
import { EmptyState } from "./EmptyState.tsx";
import { Footer } from "./Footer.tsx";
import { headingAbove } from "./list-items.ts";
import { moveSelection } from "./list-keys.ts";
import { ObstacleView } from "./ObstacleView.tsx";
import { readKey, type KeyCommand } from "./popup-keys.ts";
import type { RoleAction } from "./role-actions.ts";
import { optionId, RoleList } from "./RoleList.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { SessionLine } from "./SessionLine.tsx";
import { useRoles, useTab, type Desk } from "./use-desk.ts";
import { usePart } from "./use-part.ts";
import { useRoleActions } from "./use-role-actions.ts";
import { useSearch } from "./use-search.ts";

type Props = {
  readonly kept: KeptRoles | undefined;
  readonly desk: Promise<Desk>;
  readonly activeTab: Promise<SwitchTab | undefined>;
};

const loadMenu = () => import("./RowMenu.tsx");
const loadSheet = () => import("./KeySheet.tsx");

export function Popup({ kept, desk, activeTab }: Props) {
  const roles = useRoles(desk, kept);
  const tab = useTab(activeTab);
  const { query, search, words, isSearching, list, count, selected, select } = useSearch(roles);
  const {
    obstacle,
    dismiss,
    run: runSwitch,
    news,
    clearNews,
    pick,
    act,
    leave,
  } = useRoleActions(desk, activeTab);
  const [menuAt, setMenuAt] = useState<number>();
  const [isSheetOpen, setSheetOpen] = useState(false);
  const menu = usePart(menuAt !== undefined, loadMenu);
  const sheet = usePart(isSheetOpen, loadSheet);
  const input = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => {
    if (roles === undefined) return;
    afterPaint(() => performance.mark(query === "" ? "rolecall:ready" : "rolecall:filtered"));
  }, [roles, query]);

  const itemAt = (option: number) => list.items[list.options[option] ?? -1];
  const profileAt = (option: number): Profile | undefined => {
    const item = itemAt(option);
    return typeof item === "number" ? roles?.rows.profile(item) : undefined;
  };
  const fold = (group: string, isFolded: boolean) =>
    void desk.then(({ foldGroup }) => foldGroup(group, isFolded));
  const changeQuery = (next: string) => {
    clearNews();
    search(next);
  };
  /** Among its neighbours in sight, within its group. A last used role has no place of its own to move. */
  const move = (option: number, by: 1 | -1) => {
    const item = list.options[option] ?? -1;
    const [from, to] = [list.items[item], list.items[item + by]];
    const isPlaced =
      !isSearching && headingAbove(list, item)?.section !== "recent" && roles?.view.order !== "recent";
    if (roles === undefined || !isPlaced || typeof from !== "number" || typeof to !== "number") return;
    select(option + by);
    void desk.then(({ moveRole }) => moveRole(roles, from, to));
  };
  const run = (command: KeyCommand) => {
    const item = itemAt(selected);
    const profile = profileAt(selected);
    switch (command.kind) {
      case "pick":
        if (typeof item === "object") fold(item.group, false);
        else if (profile !== undefined) pick(profile, command.how);
        return;
      case "favorite": {
        const row = roles?.rows.find(roles.view.favorites[command.at] ?? "");
        if (row !== undefined && roles !== undefined) pick(roles.rows.profile(row), "asSet");
        return;
      }
      case "move":
        move(selected, command.by);
        return;
      case "menu":
        if (profile !== undefined) setMenuAt(selected);
        return;
      case "fold":
        if (profile?.group !== undefined && !isSearching) fold(profile.group, true);
        return;
      case "sheet":
        setSheetOpen(true);
        return;
      case "escape":
        if (query === "") window.close();
        else changeQuery("");
        return;
      case "type":
        // The letter arrives in the search box, for that is where its key press ends.
        input.current?.focus();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, its Enter and arrows are its own.
    if (event.isComposing) return;
    const field = event.target === input.current ? input.current : undefined;
    const isAtEnd = field?.selectionStart === query.length;
    const moved = event.altKey ? undefined : moveSelection(event.key, selected, count);
    const command = readKey(event, { isTyping: field !== undefined, query, isAtEnd });
    if (moved !== undefined) select(moved);
    else if (command !== undefined) run(command);
    if (moved !== undefined || (command !== undefined && command.kind !== "type")) event.preventDefault();
  };
  const close = () => {
    setMenuAt(undefined);
    setSheetOpen(false);
    input.current?.focus();
  };
  const onAction = (option: number, action: RoleAction) => {
    const profile = profileAt(option);
    if (action === "moveUp" || action === "moveDown") move(option, action === "moveUp" ? -1 : 1);
    else if (profile !== undefined) act(profile, action);
  };
  const menuProfile = menuAt === undefined ? undefined : profileAt(menuAt);

  return (
    <>
      <h1 class="unseen">{text("extensionName")}</h1>
      <SearchBox
        input={input}
        query={query}
        selected={count > 0 ? selected : undefined}
        onQuery={changeQuery}
        onKeyDown={onKeyDown}
      />
      {tab?.session !== undefined && (
        <SessionLine tab={tab} session={tab.session} onSwitchBack={() => leave(tab)} />
      )}
      {obstacle !== undefined && <ObstacleView obstacle={obstacle} onTake={runSwitch} onDismiss={dismiss} />}
      {roles?.rows.count === 0 && <EmptyState />}
      {roles !== undefined && count > 0 && (
        <RoleList
          roles={roles}
          list={list}
          words={words}
          selected={selected}
          onKeyDown={onKeyDown}
          onPick={(option, how) => {
            const profile = profileAt(option);
            if (profile !== undefined) pick(profile, how);
          }}
          onMenu={(option) => {
            select(option);
            setMenuAt(option);
          }}
          onFold={fold}
        />
      )}
      <p role="status" class={news !== undefined || (count === 0 && isSearching) ? "none quiet" : "unseen"}>
        {news ?? (roles !== undefined && isSearching && foundText(count, query))}
      </p>
      {roles !== undefined && roles.rows.count > 0 && <Footer uses={roles.view.uses} />}
      {menu !== undefined && menuAt !== undefined && menuProfile !== undefined && (
        <menu.RowMenu
          profile={menuProfile}
          isFavorite={roles?.view.favorites.includes(profileKey(menuProfile)) === true}
          top={document.getElementById(optionId(menuAt))?.getBoundingClientRect().bottom ?? 0}
          onAction={(action) => onAction(menuAt, action)}
          onClose={close}
        />
      )}
      {sheet !== undefined && isSheetOpen && <sheet.KeySheet onClose={close} />}
    </>
  );
}

function foundText(count: number, query: string): string {
  return count === 0 ? text("noRoleFound", query) : countText("rolesFound", count);
}
