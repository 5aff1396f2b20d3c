import type { Way } from "../console/preflight.ts";
import { createSwitchRequest, type SwitchRequest } from "../console/switch-request.ts";
import {
  switchBack,
  switchRole,
  takeWay,
  type SwitchOutcome,
  type SwitchTab,
} from "../console/switch-role.ts";
import { sendMessage } from "../messages/send-message.ts";
import type { Profile } from "../profile/profile.ts";
import { describeAttempt } from "./describe-attempt.ts";
import type { Obstacle } from "./obstacle.ts";
import { switchBrowserWithLog } from "./record-switch.ts";
import { switchBrowser } from "./switch-browser.ts";

export type PickMeans = {
  readonly newTab: boolean;
  /** Where the person keeps a log; the reason may be empty. */
  readonly log?: { readonly reason: string } | undefined;
};

/**
 * Switches to a profile's role in the tab, or in a new one where that was asked for or no tab is known. Returns what
 * keeps the person from it; undefined when it is under way.
 */
export async function pickRole(
  profile: Profile,
  tab: SwitchTab | undefined,
  { newTab, log }: PickMeans,
): Promise<Obstacle | undefined> {
  const request = createSwitchRequest(profile, tab?.session?.url);
  const browser = log === undefined ? switchBrowser : switchBrowserWithLog(request, tab, log.reason);
  const means = { browser, how: { newTab } };
  return describeSwitch(await switchRole(request, tab, means), request, { ...means, tab });
}

/** What keeps a person from a role, with the ways on by the same means; undefined when the switch is under way. */
export function describeSwitch(
  outcome: SwitchOutcome,
  request: SwitchRequest,
  means: Parameters<typeof takeWay>[2],
): Obstacle | undefined {
  if (outcome.kind === "left") return undefined;
  const take = async (way: Way) => describeSwitch(await takeWay(way, request, means), request, means);
  return describeAttempt({ outcome, request, tab: means.tab, take });
}

/** Leaves the role of a console tab. */
export async function goBack(tab: SwitchTab): Promise<Obstacle | undefined> {
  const outcome = await switchBack(tab, switchBrowser);
  if (outcome.kind === "left") {
    noteLeft(tab);
    return undefined;
  }
  return describeAttempt({ outcome, tab, take: () => goBack(tab) });
}

/** Other tabs still show the role, and where marks are off no page tells that it was left. */
function noteLeft({ id: tabId, session }: SwitchTab): void {
  if (session === undefined || session.multiSession) return;
  const { account: accountId = "", name: userName } = session.login;
  const sighting = { accountId, userName, loadedAt: Date.now(), tabId };
  void sendMessage(chrome.runtime, "noteSession", { sighting });
}
