import type { FormTask } from "../../console/pending-switch.ts";
import type { PendingSwitches } from "../../console/pending-switches.ts";
import type { Handlers, Sender } from "../../messages/receive-messages.ts";
import type { FormOffers } from "../sources/form-offers.ts";

type Parts = {
  readonly pending: PendingSwitches;
  readonly loadOffers: () => Promise<FormOffers>;
};

export type SwitchHandlers = Pick<Handlers, "readFormTask" | "claimSubmission" | "takeOffer">;

export function createSwitchHandlers({ pending, loadOffers }: Parts): SwitchHandlers {
  const readTask = async (tabId: number, url: string): Promise<FormTask | undefined> => {
    const task = await pending.task(tabId, url);
    if (task !== undefined) return task;
    const fitting = await (await loadOffers()).list(url);
    return fitting.length > 0 ? { kind: "offer", offers: fitting } : undefined;
  };
  return {
    readFormTask: (_, sender) => readTask(tabOf(sender), sender.url ?? ""),
    async takeOffer({ key }, sender) {
      const tabId = tabOf(sender);
      const request = await (await loadOffers()).take(sender, key);
      if (request === undefined) return undefined;
      await pending.choose(request, () => Promise.resolve(tabId));
      return { kind: "complete", request };
    },
    claimSubmission: (_, sender) => pending.claim(tabOf(sender)),
  };
}

function tabOf({ tab }: Sender): number {
  if (tab?.id === undefined) throw new Error("There is no tab to switch in.");
  return tab.id;
}
