import type { FormTask } from "../../console/pending-switch.ts";
import type { PendingSwitches } from "../../console/pending-switches.ts";
import { SwitchRequest, switchFormUrl } from "../../console/switch-request.ts";
import type { Handlers, Sender } from "../../messages/receive-messages.ts";
import type { FormOffers } from "../sources/form-offers.ts";

/** The slice of `tabs` that opening a form needs. */
type Tabs = {
  create(properties: { url: string }): Promise<{ id?: number | undefined }>;
  update(tabId: number, properties: { url: string }): Promise<unknown>;
};

type Parts = {
  readonly pending: PendingSwitches;
  readonly tabs: Tabs;
  readonly loadOffers: () => Promise<FormOffers>;
};

export type SwitchHandlers = Pick<
  Handlers,
  "openSwitchForm" | "readFormTask" | "claimSubmission" | "takeOffer"
>;

export function createSwitchHandlers({ pending, tabs, loadOffers }: Parts): SwitchHandlers {
  const readTask = async (tabId: number, url: string): Promise<FormTask | undefined> => {
    const task = await pending.task(tabId, url);
    if (task !== undefined) return task;
    const fitting = await (await loadOffers()).list(url);
    return fitting.length > 0 ? { kind: "offer", offers: fitting } : undefined;
  };
  return {
    async openSwitchForm({ request: wished, tabId }) {
      const request = SwitchRequest.parse(wished);
      const url = switchFormUrl(request);
      await pending.choose(request, async () => {
        // A tab that was closed meanwhile rejects.
        const isThere = tabId !== undefined && (await tabs.update(tabId, { url }).then(isDone, isNotDone));
        return isThere ? tabId : requireId((await tabs.create({ url })).id);
      });
      return undefined;
    },
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

const isDone = () => true;
const isNotDone = () => false;

function tabOf(sender: Sender): number {
  return requireId(sender.tab?.id);
}

function requireId(id: number | undefined): number {
  if (id === undefined) throw new Error("There is no tab to switch in.");
  return id;
}
