import { switchingIdentity } from "../../console/fit.ts";
import { createSwitchRequest, type SwitchRequest } from "../../console/switch-request.ts";
import { switchRole, type SwitchBrowser, type SwitchTab } from "../../console/switch-role.ts";
import type { Profile } from "../../profile/profile.ts";
import type { SwitchRecord } from "../../profile/switch-record.ts";

/** Where the browser has a person open what they entered in the address bar. */
export type Disposition = `${chrome.omnibox.OnInputEnteredDisposition}`;

type Parts = {
  /** The tab that a person is on. */
  readonly readTab: () => Promise<SwitchTab | undefined>;
  /** What a switch is made with, AWS's form being opened where it is asked for. Who makes it goes into the log. */
  readonly browserFor: (
    request: SwitchRequest,
    how: {
      readonly base: SwitchRecord["base"];
      readonly disposition: Disposition;
      readonly isPrivate: boolean;
    },
  ) => SwitchBrowser;
};

/** Switches to a role where there is no popup to say what stands in the way. */
export type DirectSwitch = (
  profile: Profile,
  disposition: Disposition,
) => Promise<{ readonly isPrivate: boolean }>;

/**
 * Switches from the page in this tab where that works. Else, and in new tabs, AWS's own form is opened, which says what
 * is wrong.
 */
export function createDirectSwitch({ readTab, browserFor }: Parts): DirectSwitch {
  return async (profile, disposition) => {
    const here = await readTab();
    const isPrivate = here?.isPrivate === true;
    const tab = disposition === "currentTab" ? here : undefined;
    const request = createSwitchRequest(profile, tab?.session?.url);
    const base = tab?.session && switchingIdentity(tab.session);
    const browser = browserFor(request, { base, disposition, isPrivate });
    const isOpened =
      tab?.session !== undefined &&
      (await switchRole(request, tab, { browser, how: { newTab: false } })).kind === "left";
    if (!isOpened) await browser.openForm(request, tab?.id);
    return { isPrivate };
  };
}
