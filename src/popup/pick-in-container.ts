import type { ContainerFailure } from "../console/open-in-container.ts";
import { createSwitchRequest } from "../console/switch-request.ts";
import { switchRole, type SwitchBrowser, type SwitchTab } from "../console/switch-role.ts";
import type { Container } from "../profile/container.ts";
import { profileKey } from "../profile/profile-key.ts";
import type { Profile } from "../profile/profile.ts";
import { text } from "../ui/text.ts";
import { plainObstacle, type Obstacle } from "./obstacle.ts";
import { describeSwitch, pickRole, type PickMeans } from "./pick-role.ts";
import { sendRecord } from "./record-switch.ts";
import { forgetContainer } from "./role-containers.ts";
import { openBehindIn, switchBrowser } from "./switch-browser.ts";

/**
 * Switches to a profile's role in a new tab of the container that it always opens in. Returns what keeps the person from it,
 * as `pickRole` does. Where the container does not open, they are told, for without it they may be somebody else.
 */
export async function pickInContainer(
  profile: Profile,
  tab: SwitchTab | undefined,
  { container, ...means }: PickMeans & { readonly container: Container },
): Promise<Obstacle | undefined> {
  const { log } = means;
  const request = createSwitchRequest(profile, tab?.session?.url);
  let failure: ContainerFailure | undefined;
  const browser: SwitchBrowser = {
    ...switchBrowser,
    async openForm(asked) {
      const opened = await openBehindIn(container, asked);
      if (opened.kind !== "opened") {
        failure = opened;
        return;
      }
      if (log !== undefined) sendRecord(request, undefined, log.reason);
      // Last: a new tab that comes to the front closes the popup.
      if (opened.tabId !== undefined) await chrome.tabs.update(opened.tabId, { active: true });
    },
  };
  // What is known of the tab in front says nothing of who is signed in there.
  const outcome = await switchRole(request, undefined, { browser, how: { newTab: true } });
  if (failure === undefined)
    return describeSwitch(outcome, request, { tab: undefined, browser, how: { newTab: true } });
  const title = await describeContainer(failure, profile);
  const take = () => pickRole(profile, tab, means);
  return { ...plainObstacle(title), ways: [{ label: text("openUncontained"), take }] };
}

/** Why a role's container did not open. One that is gone is forgotten. */
export async function describeContainer(failure: ContainerFailure, profile: Profile): Promise<string> {
  const { displayName } = profile;
  if (failure.kind === "closed") return text("containerClosed", displayName, failure.detail);
  await forgetContainer(profileKey(profile));
  return text("containerGone", displayName);
}
