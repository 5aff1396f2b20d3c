import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { switchBack, type SwitchOutcome, type SwitchTab } from "../console/switch-role.ts";
import type { ProfileSource } from "../library/profile-source.ts";
import type { Settings } from "../library/settings.ts";
import type { Profile } from "../profile/profile.ts";
import { createSearch } from "../profile/search.ts";
import { afterPaint } from "../ui/after-paint.ts";
import { countText, text } from "../ui/text.ts";
import { useProfiles } from "../ui/use-profiles.ts";
import { switchBrowser } from "./active-tab.ts";
import { EmptyState } from "./EmptyState.tsx";
import { moveSelection } from "./list-keys.ts";
import { openOptions } from "./open-page.ts";
import { pickRole } from "./pick-role.ts";
import { RoleList } from "./RoleList.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { SessionLine } from "./SessionLine.tsx";

type Props = {
  readonly source: ProfileSource;
  /** Read while the list is painted: the list need not wait for what the page answers. */
  readonly activeTab: Promise<SwitchTab | undefined>;
  readonly settings: Promise<Settings>;
};

export function Popup({ source, activeTab, settings }: Props) {
  const profiles = useProfiles(source);
  const tab = useTab(activeTab);
  const [query, setQuery] = useState("");
  const [selected, setSelected] = useState(0);
  const { failure, run } = useSwitching();

  const search = useMemo(() => createSearch(profiles ?? []), [profiles]);
  const found = useMemo(() => search(query), [search, query]);
  const at = Math.min(selected, Math.max(0, found.length - 1));

  useEffect(() => {
    if (profiles === undefined) return;
    afterPaint(() => performance.mark(query === "" ? "rolecall:ready" : "rolecall:filtered"));
  }, [profiles, query]);

  const pick = (profile: Profile, otherTab: boolean) =>
    run(async () => {
      const newTab = ((await settings).openIn === "newTab") !== otherTab;
      return pickRole(profile, await activeTab, newTab);
    });
  const changeQuery = (next: string) => {
    setQuery(next);
    setSelected(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, its Enter and arrows are its own.
    if (event.isComposing) return;
    const moved = moveSelection(event.key, at, found.length);
    const profile = found[at];
    if (moved !== undefined) setSelected(moved);
    else if (event.key === "Escape" && query !== "") changeQuery("");
    else if (event.key === "Escape") window.close();
    else if (event.key === "Enter" && profile !== undefined) pick(profile, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <h1 class="unseen">{text("extensionName")}</h1>
      <SearchBox
        query={query}
        selected={found.length > 0 ? at : undefined}
        onQuery={changeQuery}
        onKeyDown={onKeyDown}
      />
      {tab?.session !== undefined && (
        <SessionLine
          session={tab.session}
          onSwitchBack={() => {
            const { id, session } = tab;
            if (session !== undefined) run(() => switchBack(id, session, switchBrowser));
          }}
        />
      )}
      {failure !== undefined && (
        <p role="alert" class="alert">
          {failure}
        </p>
      )}
      {profiles?.length === 0 && <EmptyState />}
      {found.length > 0 && <RoleList profiles={found} selected={at} onKeyDown={onKeyDown} onPick={pick} />}
      <p role="status" class={found.length === 0 && query !== "" ? "none quiet" : "unseen"}>
        {profiles !== undefined && query !== "" && foundText(found.length, query)}
      </p>
      {profiles !== undefined && profiles.length > 0 && <Footer />}
    </>
  );
}

function Footer() {
  return (
    <footer>
      <button type="button" class="plain" onClick={() => void openOptions("add")}>
        {text("addRole")}
      </button>
      <button type="button" class="plain" onClick={() => void openOptions("roles")}>
        {text("manageRoles")}
      </button>
    </footer>
  );
}

function foundText(count: number, query: string): string {
  return count === 0 ? text("noRoleFound", query) : countText("rolesFound", count);
}

function useTab(activeTab: Promise<SwitchTab | undefined>): SwitchTab | undefined {
  const [tab, setTab] = useState<SwitchTab>();
  useEffect(() => {
    void activeTab.then(setTab);
  }, [activeTab]);
  return tab;
}

/** Runs one switch at a time; the popup goes when it is done and stays to say why when it is not. */
function useSwitching() {
  const [failure, setFailure] = useState<string>();
  const busy = useRef(false);
  const run = (action: () => Promise<SwitchOutcome>) => {
    if (busy.current) return;
    busy.current = true;
    setFailure(undefined);
    void action()
      .then(failureText, (error: unknown) => text("switchFailed", String(error)))
      .then((failed) => {
        busy.current = false;
        if (failed === undefined) window.close();
        else setFailure(failed);
      });
  };
  return { failure, run };
}

function failureText({ kind }: SwitchOutcome): string | undefined {
  switch (kind) {
    case "posted":
    case "form":
      return undefined;
    case "strangeSignInHost":
      return text("strangeSignInHost");
    case "pageRefused":
      return text("pageRefused");
  }
}
