import { switchingIdentity } from "../../console/fit.ts";
import { createSwitchRequest, type SwitchRequest } from "../../console/switch-request.ts";
import { switchRole, type SwitchBrowser, type SwitchTab } from "../../console/switch-role.ts";
import type { Container } from "../../profile/container.ts";
import type { Profile } from "../../profile/profile.ts";
import type { SwitchRecord } from "../../profile/switch-record.ts";

/** Where the browser has a person open what they entered in the address bar. */
export type Disposition = `${chrome.omnibox.OnInputEnteredDisposition}`;

type Parts = {
  /** The tab that a person is on. */
  readonly readTab: () => Promise<SwitchTab | undefined>;
  /** The container that a role always opens in. */
  readonly loadContainer: (profile: Profile) => Promise<Container | undefined>;
  /** What a switch is made with, AWS's form being opened where it is asked for. Who makes it goes into the log. */
  readonly browserFor: (
    request: SwitchRequest,
    how: {
      readonly base: SwitchRecord["base"];
      readonly disposition: Disposition;
      readonly isPrivate: boolean;
      /** Where its form is opened, in a new tab, unless that is gone. */
      readonly container?: Container;
    },
  ) => SwitchBrowser;
};

/** Switches to a role where there is no popup to say what stands in the way. */
export type DirectSwitch = (
  profile: Profile,
  disposition: Disposition,
) => Promise<{ readonly isPrivate: boolean }>;

/**
 * Switches from the page in this tab where that works. Else, in new tabs, and for roles that open in a container where this
 * tab is not, AWS's own form is opened, which says what is wrong.
 */
export function createDirectSwitch({ readTab, loadContainer, browserFor }: Parts): DirectSwitch {
  return async (profile, disposition) => {
    const here = await readTab();
    const isPrivate = here?.isPrivate === true;
    const own = isPrivate ? undefined : await loadContainer(profile);
    const container = own === here?.container ? undefined : own;
    const tab = disposition === "currentTab" && container === undefined ? here : undefined;
    const request = createSwitchRequest(profile, tab?.session?.url);
    const base = tab?.session && switchingIdentity(tab.session);
    const apart = container === undefined ? {} : { container };
    const browser = browserFor(request, { base, disposition, isPrivate, ...apart });
    const isOpened =
      tab?.session !== undefined &&
      (await switchRole(request, tab, { browser, how: { newTab: false } })).kind === "left";
    if (!isOpened) await browser.openForm(request, tab?.id);
    return { isPrivate };
  };
}
