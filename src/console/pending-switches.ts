import { formTask, PendingSwitch, type FormTask } from "./pending-switch.ts";
import type { SwitchRequest } from "./switch-request.ts";
import { switchKey } from "./tab-items.ts";

/** The slice of the session area that is used. */
type SessionArea = {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
};

export async function savePendingSwitch(
  session: Pick<SessionArea, "set">,
  tabId: number,
  pending: PendingSwitch,
): Promise<void> {
  await session.set({ [switchKey(tabId)]: pending });
}

type Exclusive = <Result>(task: () => Promise<Result>) => Promise<Awaited<Result>>;

type Parts = {
  readonly session: SessionArea;
  /** Runs one task at a time, in whichever page or worker. */
  readonly exclusive: Exclusive;
  /** The wall clock, in milliseconds since 1970. */
  readonly now: () => number;
};

/** The switches under way, one a tab. The newest one in a tab takes the place of the one before. */
export type PendingSwitches = {
  /** Opens the form in a tab, by the given way, and has it completed there. A form that loads meanwhile waits. */
  readonly choose: (request: SwitchRequest, openTab: () => Promise<number>) => Promise<void>;
  /** What to do with a form at an address. A refusal is told once. */
  readonly task: (tabId: number, address: string) => Promise<FormTask | undefined>;
  /** Whether the form may be submitted: true once for each switch that a person chose. */
  readonly claim: (tabId: number) => Promise<boolean>;
};

export function createPendingSwitches({ session, exclusive, now }: Parts): PendingSwitches {
  const load = async (tabId: number) =>
    PendingSwitch.safeParse((await session.get(switchKey(tabId)))[switchKey(tabId)]).data;
  const save = (tabId: number, request: SwitchRequest, state: PendingSwitch["state"]) =>
    savePendingSwitch(session, tabId, { request, state, since: now() });

  return {
    choose: (request, openTab) => exclusive(async () => save(await openTab(), request, "chosen")),
    task: (tabId, address) =>
      exclusive(async () => {
        const task = formTask(await load(tabId), address, now());
        if (task?.kind === "explain") await session.remove(switchKey(tabId));
        return task;
      }),
    claim: (tabId) =>
      exclusive(async () => {
        const pending = await load(tabId);
        if (pending?.state !== "chosen") return false;
        await save(tabId, pending.request, "submitted");
        return true;
      }),
  };
}
