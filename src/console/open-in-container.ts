import type { Container } from "../profile/container.ts";
import { openNewTab, type NewTabTabs } from "./new-tab.ts";
import type { PendingSwitches } from "./pending-switches.ts";
import { switchFormUrl, type SwitchRequest } from "./switch-request.ts";

/** Why a container did not open. */
export type ContainerFailure =
  /** It was deleted. */
  | { readonly kind: "gone" }
  /** Containers are turned off, or Rolecall may not open them; in Firefox's words. */
  | { readonly kind: "closed"; readonly detail: string };

type Parts = { readonly tabs: NewTabTabs; readonly pending: Pick<PendingSwitches, "choose"> };

/**
 * Opens AWS's form for a role behind the tab in front, so many places after it, in a container, to be completed there: it
 * alone works where nothing is known of who is signed in. A person who is nobody there signs in first.
 */
export async function openInContainer(
  request: SwitchRequest,
  container: Container,
  { tabs, pending, places = 1 }: Parts & { readonly places?: number },
): Promise<{ readonly kind: "opened"; readonly tabId: number | undefined } | ContainerFailure> {
  const properties = { url: switchFormUrl(request), active: false, cookieStoreId: container };
  let failure: ContainerFailure | undefined;
  let tabId: number | undefined;
  const open = async () => {
    const created = await openNewTab(tabs, properties, places).catch((error: unknown) => {
      failure = failureOf(error);
      throw error;
    });
    if (created.id === undefined) throw new Error("There is no tab to switch in.");
    return (tabId = created.id);
  };
  await pending.choose(request, open).catch((error: unknown) => {
    if (failure === undefined) throw error;
  });
  return failure ?? { kind: "opened", tabId };
}

/** Firefox sets them apart by their words alone (140 to 153). */
function failureOf(error: unknown): ContainerFailure {
  const detail = error instanceof Error ? error.message : String(error);
  return detail.startsWith("No cookie store exists") ? { kind: "gone" } : { kind: "closed", detail };
}
