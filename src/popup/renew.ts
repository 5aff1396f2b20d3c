import { isSavedByNewTab, type KeptReason } from "../console/renewal.ts";
import { sightingOf } from "../console/sighting.ts";
import type { SwitchTab } from "../console/switch-role.ts";
import { sendMessage } from "../messages/send-message.ts";
import { text } from "../ui/text.ts";
import { plainObstacle, type Obstacle } from "./obstacle.ts";
import { describeSwitch } from "./pick-role.ts";
import { switchBrowser } from "./switch-browser.ts";

/** Renews the session of the role that a tab is in. The background does it, which stays when the popup goes. */
export async function renew(tab: SwitchTab, newTab = false): Promise<Obstacle | undefined> {
  const sighting = tab.session && sightingOf(tab.session, { tabId: tab.id, now: Date.now() });
  const renewal = await sendMessage(chrome.runtime, "renewSession", { sighting, newTab });
  if (renewal.kind === "kept") return keptObstacle(renewal.why, tab);
  const means = { tab, browser: switchBrowser, how: { newTab } };
  return describeSwitch(renewal.outcome, renewal.request, means);
}

function keptObstacle(why: KeptReason, tab: SwitchTab): Obstacle {
  return {
    ...plainObstacle(text(`renewKept_${why}`)),
    ways: isSavedByNewTab(why) ? [{ label: text("renewNewTab"), take: () => renew(tab, true) }] : [],
  };
}
