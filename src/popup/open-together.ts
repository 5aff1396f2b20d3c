import { countFree, openRoles, takeFitting, type OpenedRole } from "../console/open-roles.ts";
import { isChained } from "../console/preflight.ts";
import { readSessions } from "../console/read-tab.ts";
import { createSwitchRequest, type SwitchRequest } from "../console/switch-request.ts";
import type { SwitchTab } from "../console/switch-role.ts";
import type { Containers } from "../library/containers.ts";
import type { Settings } from "../library/settings.ts";
import type { Container } from "../profile/container.ts";
import { profileKey } from "../profile/profile-key.ts";
import type { Profile } from "../profile/profile.ts";
import { countText, text } from "../ui/text.ts";
import { askReason, confirmSwitch } from "./confirmation.ts";
import { outcomeText } from "./describe-attempt.ts";
import { plainObstacle, type Obstacle } from "./obstacle.ts";
import { openApart, type ApartWish } from "./open-apart.ts";
import { sendRecord } from "./record-switch.ts";
import { groupTabs, roleTabs } from "./role-tabs.ts";

/** A role that a person wants, and what AWS is asked for. */
type Wish = {
  readonly profile: Profile;
  readonly request: SwitchRequest;
  /** Where it opens, if not in a session of the tab's console. */
  readonly container: Container | undefined;
};

type Parts = {
  readonly tab: SwitchTab | undefined;
  readonly settings: Settings;
  /** The roles that open in containers in which the tab is not. */
  readonly elsewhere: Containers;
  readonly onOpened: (profile: Profile) => Promise<void>;
};

type Console = Parameters<typeof openRoles>[1];

/** Opens several roles, each as a session of its own, and says before anything is tried when there are too many. */
export async function openTogether(
  profiles: readonly Profile[],
  parts: Parts,
  isChaining = false,
): Promise<Obstacle | "stayed" | undefined> {
  const { tab } = parts;
  const wishes = collectWishes(profiles, parts);
  const apart = wishes.filter(isApart);
  const wanted = wishes.filter((wish) => !isApart(wish));
  // Those in containers need no session beside that of this tab, and take none.
  if (wanted.length === 0) return open(wishes, parts, undefined);
  if (tab?.session?.multiSession !== true)
    return { ...plainObstacle(text("togetherNeedsSessions")), ways: wayOnWith(apart, parts) };
  const { session } = tab;
  // Anew: those that an earlier try in this popup opened are sessions too, and asking for one again would end it.
  const sessions = (await readSessions(chrome.scripting, tab.id, session)) ?? [];
  const fitting = takeFitting(wanted, sessions);
  if (fitting.length < wanted.length) {
    const free = countFree(sessions);
    return {
      ...plainObstacle(
        free === 0 ? text("notice_sessionsFull") : countText("togetherTooMany", free, wanted.length),
      ),
      ways: wayOnWith([...fitting, ...apart], parts),
    };
  }
  const chained = wanted.find(({ request }) => request.base === undefined);
  if (isChained(session) && !isChaining && chained !== undefined) {
    const take = () => openTogether(profiles, parts, true);
    return {
      ...plainObstacle(text("notice_chained", chained.request.displayName)),
      ways: [{ label: text("way_anyway"), take }],
    };
  }
  return open(wishes, parts, { ...tab, session, sessions });
}

function isApart(wish: Wish): wish is ApartWish {
  return wish.container !== undefined;
}

/** A second profile of one role would end the session that the first one got. */
function collectWishes(profiles: readonly Profile[], { tab, elsewhere }: Parts): readonly Wish[] {
  const wishes = new Map<string, Wish>();
  for (const profile of profiles) {
    const request = createSwitchRequest(profile, tab?.session?.url);
    const container = elsewhere[profileKey(profile)];
    const role = `${request.account} ${request.roleName} ${container ?? ""}`;
    if (!wishes.has(role)) wishes.set(role, { profile, request, container });
  }
  return [...wishes.values()];
}

/** To open those that can be, where there are any. */
function wayOnWith(wishes: readonly Wish[], parts: Parts): Obstacle["ways"] {
  const profiles = wishes.map(({ profile }) => profile);
  if (profiles.length === 0) return [];
  return [{ label: countText("openTogether", profiles.length), take: () => openTogether(profiles, parts) }];
}

async function open(
  wishes: readonly Wish[],
  { tab, settings, onOpened }: Parts,
  console: Console | undefined,
): Promise<Obstacle | "stayed" | undefined> {
  const { keepLog, groupTabs: isGrouping } = settings;
  const profiles = wishes.map(({ profile }) => profile);
  if (!(await confirmSwitch(profiles, settings))) return "stayed";
  const reason = keepLog && settings.askReason ? await askReason(profiles) : "";
  if (reason === undefined) return "stayed";
  const { opened, failures } = await openAll(wishes, { tab, console });
  for (const { request, wasLive } of opened) {
    const wish = wishes.find((one) => one.request === request);
    if (wish === undefined) continue;
    await onOpened(wish.profile);
    // Who signs in to a container is not known here.
    if (keepLog && !wasLive) sendRecord(request, isApart(wish) ? undefined : tab, reason);
  }
  // Groups are a nicety; a browser that refuses them has opened the roles all the same.
  if (isGrouping) await groupTabs(opened).catch((error: unknown) => reportError(error));
  if (failures.length > 0) return { ...plainObstacle(countText("togetherOpened", opened.length)), failures };
  const [first] = opened;
  if (first?.tabId !== undefined) await chrome.tabs.update(first.tabId, { active: true });
  return undefined;
}

/** First those that are sessions of the tab's console, then those in containers. */
async function openAll(
  wishes: readonly Wish[],
  { tab, console }: { readonly tab: SwitchTab | undefined; readonly console: Console | undefined },
): Promise<{ readonly opened: readonly OpenedRole[]; readonly failures: readonly string[] }> {
  const requests = wishes.filter((wish) => !isApart(wish)).map(({ request }) => request);
  const { opened, failed } =
    console === undefined ? { opened: [], failed: [] } : await openRoles(requests, console, roleTabs);
  const apart = await openApart(wishes.filter(isApart), opened.length + 1);
  const failures = failed.map((one) => {
    const { request } = one;
    return text("togetherFailed", request.displayName, outcomeText({ ...one, tab }));
  });
  return { opened: [...opened, ...apart.opened], failures: [...failures, ...apart.failures] };
}
