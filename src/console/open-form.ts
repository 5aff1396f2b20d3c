import { openNewTab, type NewTabTabs } from "./new-tab.ts";
import type { PendingSwitches } from "./pending-switches.ts";
import { switchFormUrl, type SwitchRequest } from "./switch-request.ts";

/** The slice of `tabs` that opening a form needs. */
type Tabs = NewTabTabs & {
  update(tabId: number, properties: { url: string } | { active: true }): Promise<unknown>;
};

type Parts = { readonly tabs: Tabs; readonly pending: Pick<PendingSwitches, "choose"> };

/** Opens AWS's form for a role, in a tab or, where that is closed or none is given, in a new one, to be completed there. */
export async function openForm(
  request: SwitchRequest,
  tabId: number | undefined,
  { tabs, pending }: Parts,
): Promise<void> {
  const url = switchFormUrl(request);
  const isThere = (id: number) =>
    tabs.update(id, { url }).then(
      () => true,
      () => false,
    );
  let created: number | undefined;
  await pending.choose(request, async () => {
    if (tabId !== undefined && (await isThere(tabId))) return tabId;
    created = (await openNewTab(tabs, { url, active: false })).id;
    if (created === undefined) throw new Error("There is no tab to switch in.");
    return created;
  });
  // Only now: a new tab that comes to the front closes the popup, and with it what has not been noted yet.
  if (created !== undefined) await tabs.update(created, { active: true });
}
