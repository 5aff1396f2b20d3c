import { useMemo, useRef, useState } from "preact/hooks";
import type { SwitchTab } from "../console/switch-role.ts";
import type { KeptRoles } from "../library/kept-roles.ts";
import { text } from "../ui/text.ts";
import { elsewhereOf } from "./elsewhere.ts";
import { EmptyState } from "./EmptyState.tsx";
import { Footer } from "./Footer.tsx";
import { LazyFitBar } from "./LazyFitBar.tsx";
import { LazyKeySheet } from "./LazyKeySheet.tsx";
import { LazyMenu } from "./LazyMenu.tsx";
import { LazyOpenBar } from "./LazyOpenBar.tsx";
import { listActions } from "./list-actions.ts";
import { moveSelection } from "./list-keys.ts";
import { ObstacleView } from "./ObstacleView.tsx";
import { readKey, type KeyCommand } from "./popup-keys.ts";
import type { RoleAction } from "./role-actions.ts";
import { RoleList } from "./RoleList.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { SessionLine } from "./SessionLine.tsx";
import { Status } from "./Status.tsx";
import { useContainers, useNotes, useRoles, useTab, type Desk } from "./use-desk.ts";
import { keysOfGroup, useMarked } from "./use-marked.ts";
import { useMisfits } from "./use-misfits.ts";
import { useRoleActions } from "./use-role-actions.ts";
import { useSearch } from "./use-search.ts";

type Props = {
  readonly kept: KeptRoles | undefined;
  readonly desk: Promise<Desk>;
  readonly activeTab: Promise<SwitchTab | undefined>;
};

export function Popup({ kept, desk, activeTab: firstRead }: Props) {
  const [activeTab, setActiveTab] = useState(firstRead);
  const roles = useRoles(desk, kept);
  const tab = useTab(activeTab);
  const containers = useContainers(desk);
  const elsewhere = useMemo(() => elsewhereOf(containers, tab), [containers, tab]);
  const noteOf = useNotes(desk, tab, elsewhere);
  const { misfits, isHidden, setHidden } = useMisfits(desk, { tab, elsewhere }, roles?.rows);
  const shown = useSearch(roles, misfits);
  const { query, words, isSearching, list, count, selected, select } = shown;
  const actions = useRoleActions(desk, activeTab);
  const ofList = listActions({ desk, roles, shown, tell: actions.tell });
  const { profileAt, favoriteAt, fold, move } = ofList;
  const { obstacle, pick } = actions;
  const { marked, isMarked, ...marking } = useMarked();
  const [menuAt, setMenuAt] = useState<number>();
  const [isSheetOpen, setSheetOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  /** The roles that were opened are sessions now: what the popup says of the tab is of before. */
  const onTried = () => {
    marking.clear();
    setActiveTab(desk.then(({ readActiveTab }) => readActiveTab()));
  };
  const hasMisfits = misfits.rows.size > 0;
  const showOnlyFitting = (isOn: boolean) => {
    setHidden(isOn);
    select(0);
  };
  const changeQuery = (next: string) => {
    actions.tell(undefined);
    shown.search(next);
  };
  const run = (command: KeyCommand) => {
    const line = list.line(list.lineOfOption(selected));
    const profile = profileAt(selected);
    switch (command.kind) {
      case "pick":
        if (typeof line === "object") fold(line.group, false);
        else if (marked.length > 0 && command.how === "asSet") actions.openAll(marked, onTried);
        else pick(profile, command.how);
        return;
      case "mark":
        marking.toggle(profile);
        return;
      case "favorite":
        pick(favoriteAt(command.at), "asSet");
        return;
      case "move":
        move(selected, command.by);
        return;
      case "menu":
        if (profile !== undefined) setMenuAt(selected);
        return;
      case "fold":
        if (profile?.group !== undefined && !isSearching) fold(profile.group, true);
        return;
      case "fitting":
        showOnlyFitting(!isHidden);
        return;
      case "sheet":
        setSheetOpen(true);
        return;
      case "escape":
        if (query !== "") changeQuery("");
        else if (marked.length > 0) marking.clear();
        else window.close();
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
    const command = readKey(event, { isTyping: field !== undefined, query, isAtEnd, hasMisfits });
    if (moved !== undefined) select(moved);
    else if (command !== undefined) run(command);
    if (moved !== undefined || (command !== undefined && command.kind !== "type")) event.preventDefault();
  };
  const close = () => {
    setMenuAt(undefined);
    setSheetOpen(false);
    input.current?.focus();
  };
  const openGroup = (group: string) => {
    if (roles !== undefined) actions.openAll(keysOfGroup(roles, group), onTried);
  };
  const onAction = (option: number, action: RoleAction) => {
    const profile = profileAt(option);
    if (action === "moveUp" || action === "moveDown") move(option, action === "moveUp" ? -1 : 1);
    else if (action === "mark" || action === "unmark") marking.toggle(profile);
    else if (action === "openGroup") openGroup(profile?.group ?? "");
    else if (profile !== undefined) actions.act(profile, action);
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
        <SessionLine
          desk={desk}
          tab={tab}
          session={tab.session}
          roles={roles?.rows}
          onRenew={() => actions.renew(tab)}
          onSwitchBack={() => actions.leave(tab)}
        />
      )}
      {obstacle !== undefined && (
        <ObstacleView obstacle={obstacle} onTake={actions.run} onDismiss={actions.dismiss} />
      )}
      {roles?.rows.count === 0 && <EmptyState />}
      {roles !== undefined && count > 0 && (
        <RoleList
          roles={roles}
          list={list}
          words={words}
          noteOf={noteOf}
          selected={selected}
          onKeyDown={onKeyDown}
          isMarked={isMarked}
          onPick={(option, how) => pick(profileAt(option), how)}
          onMark={(option) => marking.toggle(profileAt(option))}
          onOpenGroup={openGroup}
          onMenu={(option) => {
            select(option);
            setMenuAt(option);
          }}
          onFold={fold}
          desk={desk}
          onGrab={ofList.canMove}
          onDrop={ofList.moveLine}
        />
      )}
      <Status
        news={actions.news}
        found={roles !== undefined && isSearching ? count : undefined}
        query={query}
      />
      {hasMisfits && <LazyFitBar isOn={isHidden} hidden={shown.hidden} onChange={showOnlyFitting} />}
      {marked.length > 0 && (
        <LazyOpenBar
          count={marked.length}
          tab={tab}
          onOpen={() => actions.openAll(marked, onTried)}
          onClear={marking.clear}
        />
      )}
      {roles !== undefined && roles.rows.count > 0 && <Footer uses={roles.view.uses} />}
      {roles !== undefined && menuAt !== undefined && menuProfile !== undefined && (
        <LazyMenu
          roles={roles}
          profile={menuProfile}
          isMarked={isMarked(menuProfile)}
          containers={containers}
          tab={tab}
          option={menuAt}
          onAction={(action) => onAction(menuAt, action)}
          onClose={close}
        />
      )}
      {isSheetOpen && <LazyKeySheet onClose={close} />}
    </>
  );
}
