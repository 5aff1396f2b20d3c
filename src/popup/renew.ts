import { RENEW_LABELS, wayOn, type KeptReason, type RenewHow } from "../console/renewal.ts";
import { sightingOf } from "../console/sighting.ts";
import type { SwitchTab } from "../console/switch-role.ts";
import { sendMessage } from "../messages/send-message.ts";
import { text } from "../ui/text.ts";
import { plainObstacle, type Obstacle } from "./obstacle.ts";
import { describeSwitch } from "./pick-role.ts";
import { switchBrowser } from "./switch-browser.ts";

/** Renews the session of the role that a tab is in. The background does it, which stays when the popup goes. */
export async function renew(
  tab: SwitchTab,
  how: RenewHow = { newTab: false, anyway: false },
): Promise<Obstacle | undefined> {
  const sighting = tab.session && sightingOf(tab.session, { tabId: tab.id, now: Date.now() });
  const renewal = await sendMessage(chrome.runtime, "renewSession", { sighting, ...how });
  if (renewal.kind === "kept") return keptObstacle(renewal.why, tab, how);
  const means = { tab, browser: switchBrowser, how: { newTab: how.newTab } };
  return describeSwitch(renewal.outcome, renewal.request, means);
}

function keptObstacle(why: KeptReason, tab: SwitchTab, how: RenewHow): Obstacle {
  const way = wayOn(why);
  return {
    ...plainObstacle(text(`renewKept_${why}`)),
    ways:
      way === undefined
        ? []
        : [{ label: text(RENEW_LABELS[way]), take: () => renew(tab, { ...how, [way]: true }) }],
  };
}
