import { environmentMark } from "../console/environment-mark.ts";
import type { Handlers } from "../messages/receive-messages.ts";
import type { Environment } from "../profile/profile.ts";

/** The slices of the browser's API that the badge of a tab needs. */
type Browser = {
  readonly action: {
    setBadgeText(details: { tabId: number; text: string }): Promise<void>;
    setBadgeBackgroundColor(details: { tabId: number; color: string }): Promise<void>;
    setBadgeTextColor(details: { tabId: number; color: string }): Promise<void>;
  };
  readonly i18n: { getMessage(name: string): string };
};

/** The browser takes it off when the tab loads another page. */
const BADGES: Readonly<Record<Environment, { readonly ground: string; readonly text: string }>> = {
  production: { ground: "#b3261e", text: "#ffffff" },
  staging: { ground: "#fbbf93", text: "#000000" },
  development: { ground: "#b7ca9d", text: "#000000" },
};

export function createMarkHandlers({ action, i18n }: Browser): Pick<Handlers, "showMark"> {
  return {
    async showMark({ environment }, { tab }) {
      const tabId = tab?.id;
      if (tabId === undefined) return undefined;
      if (environment === undefined) {
        await action.setBadgeText({ tabId, text: "" });
        return undefined;
      }
      const { ground, text } = BADGES[environment];
      await action.setBadgeBackgroundColor({ tabId, color: ground });
      await action.setBadgeTextColor({ tabId, color: text });
      await action.setBadgeText({ tabId, text: i18n.getMessage(environmentMark(environment)) });
      return undefined;
    },
  };
}
