import { useState } from "preact/hooks";
import { askForContainers } from "../console/container-access.ts";
import type { SwitchTab } from "../console/switch-role.ts";
import { profileKey, type ProfileKey } from "../profile/profile-key.ts";
import type { Profile } from "../profile/profile.ts";
import { text } from "../ui/text.ts";
import type { PickHow } from "./desk.ts";
import { openOptions } from "./open-page.ts";
import type { RoleAction } from "./role-actions.ts";
import type { Desk } from "./use-desk.ts";
import { useSwitching } from "./use-switching.ts";

/** The others are of the list itself. */
type DeskAction = Exclude<RoleAction, "moveUp" | "moveDown" | "mark" | "unmark" | "openGroup">;

/** Carries out what a person wants of a role, and tells what came of it. */
export function useRoleActions(desk: Promise<Desk>, activeTab: Promise<SwitchTab | undefined>) {
  const { obstacle, run, dismiss } = useSwitching();
  const [news, setNews] = useState<string>();

  /** Says what takes a while as long as it does. Where something else is under way, nothing is run and nothing said. */
  const runSaying = (doing: string, ...[action]: Parameters<typeof run>) =>
    run(() => {
      setNews(doing);
      return action().finally(() => setNews(undefined));
    });
  /** Nothing is picked where no role is. */
  const pick = (profile: Profile | undefined, how: PickHow) => {
    if (profile !== undefined)
      run(async () => (await desk).switchTo(profileKey(profile), await activeTab, how));
  };
  const copy = async (copied: string | undefined) => {
    if (copied === undefined) setNews(text("roleGone"));
    else
      await navigator.clipboard.writeText(copied).then(
        () => setNews(text("copied")),
        (error: unknown) => setNews(text("notCopied", String(error))),
      );
  };
  const toggleFavorite = async (profile: Profile) => {
    setNews(await (await desk).toggleFavorite(profileKey(profile)));
  };
  const act = async (profile: Profile, action: DeskAction): Promise<void> => {
    switch (action) {
      case "here":
      case "newTab":
      case "fillOnly":
        pick(profile, action);
        return;
      case "inContainer":
        pick(profile, "newTab");
        return;
      case "copyLink":
        return copy(await (await desk).roleLink(profileKey(profile)));
      case "copyAccountId":
        return copy(profile.accountId);
      case "copyArn":
        return copy((await desk).formatRoleArn(profile));
      case "addFavorite":
      case "removeFavorite":
        return toggleFavorite(profile);
      case "keepContainer": {
        // Before anything else is waited for.
        const isAllowed = askForContainers(chrome.permissions);
        setNews(await (await desk).keepContainer(profile, await activeTab, isAllowed));
        return;
      }
      case "dropContainer":
        setNews(await (await desk).dropContainer(profile));
        return;
      case "edit":
        return openOptions(`edit/${encodeURIComponent(profileKey(profile))}`);
    }
  };
  return {
    obstacle,
    run,
    dismiss,
    news,
    tell: setNews,
    pick,
    act: (profile: Profile, action: DeskAction) => void act(profile, action),
    /** `onTried` is called once some were asked for, and the popup is still there because others were not to be had. */
    openAll: (keys: readonly ProfileKey[], onTried: () => void) =>
      runSaying(text("togetherOpening"), async () => {
        const met = await (await desk).openAll(keys, await activeTab);
        if (typeof met === "object" && met.failures !== undefined) onTried();
        return met;
      }),
    renew: (tab: SwitchTab) => runSaying(text("renewing"), async () => (await desk).renew(tab)),
    leave: (tab: SwitchTab) => run(async () => (await desk).leaveRole(tab)),
  };
}
