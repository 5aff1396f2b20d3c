import { countFree, openRoles, takeFitting, type RoleFailure } from "../console/open-roles.ts";
import { isChained } from "../console/preflight.ts";
import { readSessions } from "../console/read-tab.ts";
import { createSwitchRequest, type SwitchRequest } from "../console/switch-request.ts";
import type { SwitchTab } from "../console/switch-role.ts";
import type { Settings } from "../library/settings.ts";
import type { Profile } from "../profile/profile.ts";
import { countText, text } from "../ui/text.ts";
import { askReason, confirmSwitch } from "./confirmation.ts";
import { outcomeText } from "./describe-attempt.ts";
import { plainObstacle, type Obstacle } from "./obstacle.ts";
import { sendRecord } from "./record-switch.ts";
import { groupTabs, roleTabs } from "./role-tabs.ts";

/** A role that a person wants, and what AWS is asked for. */
type Wish = { readonly profile: Profile; readonly request: SwitchRequest };

type Parts = {
  readonly tab: SwitchTab | undefined;
  readonly settings: Settings;
  readonly onOpened: (profile: Profile) => Promise<void>;
};

/** Opens several roles, each as a session of its own, and says before anything is tried when there are too many. */
export async function openTogether(
  profiles: readonly Profile[],
  parts: Parts,
  isChaining = false,
): Promise<Obstacle | "stayed" | undefined> {
  const { tab } = parts;
  if (tab?.session?.multiSession !== true) return plainObstacle(text("togetherNeedsSessions"));
  const { session } = tab;
  // Anew: those that an earlier try in this popup opened are sessions too, and asking for one again would end it.
  const sessions = (await readSessions(chrome.scripting, tab.id, session)) ?? [];
  // A second profile of one role would end the session that the first one got.
  const wishes = new Map<string, Wish>();
  for (const profile of profiles) {
    const request = createSwitchRequest(profile, session.url);
    const role = `${request.account} ${request.roleName}`;
    if (!wishes.has(role)) wishes.set(role, { profile, request });
  }
  const wanted = [...wishes.values()];
  const fitting = takeFitting(wanted, sessions);
  if (fitting.length < wanted.length) return tooMany(wanted, fitting, { parts, free: countFree(sessions) });
  const chained = wanted.find(({ request }) => request.base === undefined);
  if (isChained(session) && !isChaining && chained !== undefined) {
    const take = () => openTogether(profiles, parts, true);
    return {
      ...plainObstacle(text("notice_chained", chained.request.displayName)),
      ways: [{ label: text("way_anyway"), take }],
    };
  }
  return open(wanted, parts, { ...tab, session, sessions });
}

function tooMany(
  wanted: readonly Wish[],
  fitting: readonly Wish[],
  { parts, free }: { readonly parts: Parts; readonly free: number },
): Obstacle {
  const label = countText("openTogether", fitting.length);
  const take = () =>
    openTogether(
      fitting.map(({ profile }) => profile),
      parts,
    );
  return {
    ...plainObstacle(
      free === 0 ? text("notice_sessionsFull") : countText("togetherTooMany", free, wanted.length),
    ),
    ways: fitting.length === 0 ? [] : [{ label, take }],
  };
}

async function open(
  wishes: readonly Wish[],
  { tab, settings, onOpened }: Parts,
  console: Parameters<typeof openRoles>[1],
): Promise<Obstacle | "stayed" | undefined> {
  const { keepLog, groupTabs: isGrouping } = settings;
  const profiles = wishes.map(({ profile }) => profile);
  if (!(await confirmSwitch(profiles, settings))) return "stayed";
  const reason = keepLog && settings.askReason ? await askReason(profiles) : "";
  if (reason === undefined) return "stayed";
  const { opened, failed } = await openRoles(
    wishes.map(({ request }) => request),
    console,
    roleTabs,
  );
  for (const { request, wasLive } of opened) {
    const wish = wishes.find((one) => one.request === request);
    if (wish !== undefined) await onOpened(wish.profile);
    if (keepLog && !wasLive) sendRecord(request, tab, reason);
  }
  // Groups are a nicety; a browser that refuses them has opened the roles all the same.
  if (isGrouping) await groupTabs(opened).catch((error: unknown) => reportError(error));
  if (failed.length > 0) return failureObstacle(failed, { tab, count: opened.length });
  const [first] = opened;
  if (first?.tabId !== undefined) await chrome.tabs.update(first.tabId, { active: true });
  return undefined;
}

function failureObstacle(
  failed: readonly RoleFailure[],
  { tab, count }: { readonly tab: SwitchTab | undefined; readonly count: number },
): Obstacle {
  return {
    ...plainObstacle(countText("togetherOpened", count)),
    failures: failed.map((one) => {
      const { request } = one;
      return text("togetherFailed", request.displayName, outcomeText({ ...one, tab }));
    }),
  };
}
