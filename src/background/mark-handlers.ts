import type { MarksWork } from "./marks/main.ts";
import type { Handlers } from "../messages/receive-messages.ts";

/** The slice of `action` that the badge of a tab needs. The browser chooses black or white for its text. */
type Action = {
  setBadgeText(details: { tabId: number; text: string }): Promise<void>;
  setBadgeBackgroundColor(details: { tabId: number; color: string }): Promise<void>;
};

/** The browser takes a tab's badge off when the tab loads another page. */
export function createMarkHandlers(
  action: Action,
  load: () => Promise<MarksWork>,
): Pick<Handlers, "showBadge" | "noteSession"> {
  return {
    async showBadge({ text, color }, { tab: { id: tabId } = {} }) {
      if (tabId === undefined) return undefined;
      await action.setBadgeBackgroundColor({ tabId, color: `#${color}` });
      await action.setBadgeText({ tabId, text });
      return undefined;
    },
    noteSession: async ({ sighting }, { tab }) => (await load()).noteSession(sighting, tab?.id),
  };
}
