import { isDeepStrictEqual } from "node:util";
import { createSyncEngine } from "../sync-engine.ts";
import { waitFor } from "./condition.ts";
import { createSyncedMachines, type Visit } from "./synced-machines.ts";

/** What both a real machine's sync area and a simulated one can do. */
export type Area = Pick<Visit, "get" | "set" | "remove" | "getBytesInUse">;
type Work = (area: Area) => Promise<unknown>;

/** Real Chromium machines and simulated ones that are made to live through the same. */
export type TwoEngines = {
  /** Lets both machines sync, waits until they hold the same, does the work on both and compares what came of it. */
  readonly online: (name: string, work?: Work) => Promise<Record<string, unknown>>;
  /** Does work of which the server does not hear before the machine's next time online. */
  readonly leaveUnsent: (name: string, work: (attempt: number) => Work) => Promise<void>;
  readonly withoutSync: (name: string, work: Work) => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function createTwoEngines(): Promise<TwoEngines> {
  const machines = await createSyncedMachines();
  const engine = createSyncEngine(() => 0);
  const simulated = (name: string): Area => {
    const area = engine.machine(name);
    const refusal = (error: Error) => error.message;
    return {
      get: () => area.get(null),
      set: (items) => area.set(items).then(() => undefined, refusal),
      remove: (keys) => area.remove([...keys]).then(() => undefined, refusal),
      getBytesInUse: () => area.getBytesInUse(null),
    };
  };
  const agree = async (name: string, real: Area) => {
    const expected = await simulated(name).get();
    await waitFor(async () => isDeepStrictEqual(await real.get(), expected), {
      what: `${name} to hold ${JSON.stringify(expected).slice(0, 500)}`,
    });
  };
  const doBoth = async (name: string, real: Area, work: Work) => {
    const answers = [await work(real), await work(simulated(name))];
    if (!isDeepStrictEqual(answers[0], answers[1])) {
      throw new Error(
        `Chromium answers ${JSON.stringify(answers[0])}, the simulation ${JSON.stringify(answers[1])}.`,
      );
    }
  };

  return {
    async online(name, work = () => Promise.resolve()) {
      engine.sync(name);
      await machines.online(name, async (visit) => {
        await agree(name, visit);
        await doBoth(name, visit, work);
        await agree(name, visit);
        await doBoth(name, visit, (area) => area.getBytesInUse());
      });
      engine.sync(name);
      return simulated(name).get();
    },
    async leaveUnsent(name, work) {
      await machines.leaveUnsent(name, (attempt) => async (visit) => {
        // The change of an attempt before this one was sent after all.
        engine.sync(name);
        await agree(name, visit);
        await doBoth(name, visit, work(attempt));
      });
    },
    async withoutSync(name, work) {
      engine.turnOff(name);
      await machines.withoutSync(name, (visit) => doBoth(name, visit, work));
    },
    close: () => machines.close(),
  };
}
