import { createSwitchRequest } from "../console/switch-request.ts";
import { switchRole, type SwitchOutcome, type SwitchTab } from "../console/switch-role.ts";
import type { Profile } from "../profile/profile.ts";
import { switchBrowser } from "./active-tab.ts";

/** Switches to a profile's role in the tab, or in a new one where that was asked for or no tab is known. */
export async function pickRole(
  profile: Profile,
  tab: SwitchTab | undefined,
  newTab: boolean,
): Promise<SwitchOutcome> {
  const request = createSwitchRequest(profile, tab?.session?.url);
  if (tab !== undefined && !newTab) return switchRole(request, tab, switchBrowser);
  await switchBrowser.openForm(request, undefined);
  return { kind: "form" };
}
