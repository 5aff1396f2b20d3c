import { createLibrary, type Change } from "../../src/library/library.ts";
import { joinByStamp } from "../../src/library/join-by-stamp.ts";
import { reconcile } from "../../src/library/reconcile.ts";
import { repeatUntilDone } from "../../src/library/repeat.ts";
import { loadReplica } from "../../src/library/replica.ts";
import { withRevision } from "../../src/library/revision.ts";
import { keepUnlessSettled } from "../../src/library/settled.ts";
import { SHARD_NAMES, type Entry, type Shard } from "../../src/library/shard.ts";
import { decodeShard } from "../../src/library/wire.ts";
import type { ProfileKey } from "../../src/profile/profile.ts";
import type { ChromiumSyncArea } from "./chromium-sync-area.ts";
import { createDyingWorker } from "./dying-worker.ts";
import { createMutex } from "./mutex.ts";
import { NOW } from "./open-library.ts";
import { createStorageArea, type FakeStorageArea } from "./storage-area.ts";
import { createSyncEngine } from "./sync-engine.ts";

type Death = { readonly call: number; readonly fate: "lands" | "is lost" };

/** What can happen to three machines. `at` is the machine. */
export type Event =
  | {
      readonly kind: "change";
      readonly at: number;
      readonly change: Change;
      readonly death: Death | undefined;
    }
  | { readonly kind: "reconcile"; readonly at: number; readonly death: Death | undefined }
  /** The browser's engine takes what is new on the server and gives what is new here. */
  | { readonly kind: "sync"; readonly at: number }
  | { readonly kind: "turn sync off"; readonly at: number }
  | { readonly kind: "refuse a write"; readonly at: number }
  | { readonly kind: "pass"; readonly ms: number }
  | { readonly kind: "wipe the sync area"; readonly at: number }
  | { readonly kind: "damage a shard"; readonly at: number; readonly name: string }
  | { readonly kind: "wipe the local area"; readonly at: number };

type Machine = {
  readonly local: FakeStorageArea;
  readonly sync: ChromiumSyncArea;
  /** Outlives every worker here, which is where a mistake about what is settled would show. */
  readonly session: FakeStorageArea;
  readonly now: () => number;
};

export type ThreeMachines = {
  readonly take: (event: Event) => Promise<void>;
  /** Each machine in turn goes online and does what there is to do, twice. */
  readonly runTwice: () => Promise<void>;
  readonly areas: () => readonly Machine[];
  /** The latest entries of all that must not be lost: what any machine ever held, unless the last place was wiped. */
  readonly due: () => ReadonlyMap<ProfileKey, Entry>;
  /** The entry that was once made under a key with a stamp. */
  readonly made: (key: ProfileKey, stamp: string) => Entry | undefined;
  readonly writes: () => readonly number[];
};

type View = ReturnType<typeof createDyingWorker>["view"];

const NAMES = ["a", "b", "c"] as const;

/** Three machines over the simulated engine, with their clocks so many milliseconds ahead. */
export function createThreeMachines(aheadMs: readonly number[]): ThreeMachines {
  const clock = { now: NOW };
  const engine = createSyncEngine(() => clock.now);
  const machines: Machine[] = NAMES.map((name, at) => ({
    local: createStorageArea({ items: { machine: name.repeat(6) } }),
    sync: engine.machine(name),
    session: createStorageArea(),
    now: () => clock.now + (aheadMs[at] ?? 0),
  }));
  const made = new Map<string, Entry>();
  let due: Shard = {};
  let wipes = 0;
  let isWireSafe = true;

  const note = async (machine: Machine) => {
    const entries = await readEntries(machine);
    for (const [key, entry] of Object.entries(entries)) made.set(`${key} ${entry.stamp}`, entry);
    due = joinByStamp(due, entries);
  };

  /** What the background does whenever it is asked. */
  const keep = (at: number, view: View = (area) => area) => {
    const { local, sync, session, now } = machines[at]!;
    const parts = { local: withRevision(view(local)), sync: view(sync), session: view(session), now };
    return keepUnlessSettled(parts, () =>
      reconcile({ ...parts, lock: createMutex(), machineName: NAMES[at]! }),
    );
  };

  const take = async (event: Event): Promise<void> => {
    clock.now += 1;
    if (event.kind === "pass") {
      clock.now += event.ms;
      return;
    }
    const machine = machines[event.at]!;
    const name = NAMES[event.at]!;
    const { local, sync, now } = machine;
    switch (event.kind) {
      case "change":
        await untilDeath(event.death, (view) =>
          createLibrary({
            local: withRevision(view(local)),
            changes: local.onChanged,
            lock: createMutex(),
            now,
          }).change(event.change),
        );
        return note(machine);
      case "reconcile":
        await untilDeath(event.death, (view) => keep(event.at, view));
        return note(machine);
      case "sync":
        engine.sync(name);
        return;
      case "turn sync off":
        engine.turnOff(name);
        return;
      case "refuse a write":
        sync.failNextSet(new Error("Resource::kQuotaBytes quota exceeded"));
        return;
      case "wipe the sync area":
        isWireSafe = false;
        return sync.remove(Object.keys(sync.contents()));
      case "damage a shard":
        isWireSafe = false;
        return sync.set({ [event.name]: "1.1.0.***" }).catch(() => undefined);
      case "wipe the local area": {
        // A machine that lost its area names itself anew.
        const gone = Object.keys(local.contents()).map((key) => [key, undefined] as const);
        local.receive(
          new Map<string, unknown>([...gone, ["machine", `${name}${String(++wipes).padStart(5, "0")}`]]),
        );
        const rest = await Promise.all(machines.map(readEntries));
        due = [...rest, ...(isWireSafe ? [await readWire(engine.server())] : [])].reduce(joinByStamp);
      }
    }
  };

  const run = async (at: number): Promise<void> => {
    engine.sync(NAMES[at]!);
    await repeatUntilDone(
      () => keep(at),
      (ms) => {
        clock.now += ms;
        return Promise.resolve();
      },
    )();
    engine.sync(NAMES[at]!);
  };

  return {
    take,
    async runTwice() {
      for (const at of [0, 1, 2, 0, 1, 2]) await run(at);
    },
    areas: () => machines,
    due: () => new Map(Object.entries(due)),
    made: (key, stamp) => made.get(`${key} ${stamp}`),
    writes: () => machines.flatMap(({ local, sync }) => [local.calls.set, sync.calls.set, sync.calls.remove]),
  };
}

/** Runs a task, to its end or to the call in which its worker dies. */
async function untilDeath(death: Death | undefined, task: (view: View) => Promise<unknown>): Promise<void> {
  const worker = createDyingWorker(death?.call ?? Number.POSITIVE_INFINITY, death?.fate ?? "lands");
  await Promise.race([worker.died, task((area) => worker.view(area))]);
}

async function readEntries({ local }: Machine): Promise<Shard> {
  return Object.assign({}, ...Object.values(await loadReplica(local))) as Shard;
}

async function readWire(items: Readonly<Record<string, unknown>>): Promise<Shard> {
  const decoded = await Promise.all(SHARD_NAMES.map((name) => decodeShard(items[name])));
  return Object.assign({}, ...decoded.map((found) => (found.kind === "shard" ? found.shard : {}))) as Shard;
}
