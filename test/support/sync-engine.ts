import { createChromiumSyncArea, type ChromiumSyncArea } from "./chromium-sync-area.ts";
import type { Changes } from "./storage-area.ts";

export type SyncEngine = {
  /** The sync area of a machine, new at the first mention of its name and not in sync with any other yet. */
  machine(name: string): ChromiumSyncArea;
  /**
   * Lets a machine go online for a moment: it takes what is new on the server and gives what is new of its own.
   * The events of what came are fired now, held until `deliver`, or never fired, as happens when a browser starts.
   */
  sync(name: string, events?: "now" | "held" | "lost"): void;
  deliver(name: string): void;
  /** Turns a machine's sync off, until its next `sync`: what it writes meanwhile then gives way to the server's items. */
  turnOff(name: string): void;
  server(): Record<string, unknown>;
};

/** `value` undefined: the key was deleted. */
type Version = { readonly value: unknown; readonly number: number };

type Machine = {
  readonly area: ChromiumSyncArea;
  /** Keys set or removed here that the server has not heard of. */
  readonly unsent: Set<string>;
  readonly held: Changes[];
  /** The number of the last version that came from or went to the server; undefined before the first meeting. */
  seen: number | undefined;
};

/**
 * Several machines' sync areas and the one server behind them, with the losses that were seen with Chromium 156's
 * engine and its local sync backend. Nothing moves between machines but by `sync`.
 */
export function createSyncEngine(now: () => number): SyncEngine {
  const machines = new Map<string, Machine>();
  const versions = new Map<string, Version>();
  let lastNumber = 0;

  const find = (name: string): Machine => {
    const machine = machines.get(name) ?? createMachine(now);
    machines.set(name, machine);
    return machine;
  };
  const live = () => [...versions].filter(([, { value }]) => value !== undefined);

  const download = (machine: Machine): Changes => {
    const news = [...versions].filter(([, { number }]) => number > (machine.seen ?? 0));
    const own = machine.area.contents();
    const received = new Map<string, unknown>();
    for (const [key, { value }] of news) {
      // An edit outlives a deletion. Else the server, which heard first, is right, and the change made here is lost.
      if (machine.unsent.has(key) && value === undefined && key in own) continue;
      machine.unsent.delete(key);
      received.set(key, value);
    }
    return machine.area.receive(received);
  };
  /** A machine that never met the server has its own items deleted, unless it is the first of all. */
  const join = (machine: Machine): Changes => {
    const own = Object.keys(machine.area.contents());
    machine.unsent.clear();
    if (live().length > 0) {
      const gone = own.map((key) => [key, undefined] as const);
      return machine.area.receive(
        new Map([...gone, ...live().map(([key, { value }]) => [key, value] as const)]),
      );
    }
    for (const key of own) machine.unsent.add(key);
    return {};
  };
  const upload = (machine: Machine) => {
    const own = machine.area.contents();
    for (const key of machine.unsent) versions.set(key, { value: own[key], number: ++lastNumber });
    machine.unsent.clear();
    machine.seen = lastNumber;
  };

  return {
    machine: (name) => find(name).area,
    sync(name, events = "now") {
      const machine = find(name);
      const changes = machine.seen === undefined ? join(machine) : download(machine);
      upload(machine);
      if (events === "now") machine.area.notify(changes);
      if (events === "held") machine.held.push(changes);
    },
    deliver(name) {
      const { area, held } = find(name);
      for (const changes of held.splice(0)) area.notify(changes);
    },
    turnOff(name) {
      const machine = find(name);
      machine.seen = undefined;
    },
    server: () => structuredClone(Object.fromEntries(live().map(([key, { value }]) => [key, value]))),
  };
}

function createMachine(now: () => number): Machine {
  const unsent = new Set<string>();
  const onWritten = (changes: Changes) => {
    for (const key of Object.keys(changes)) unsent.add(key);
  };
  const area = createChromiumSyncArea({ now, onWritten });
  return { area, unsent, held: [], seen: undefined };
}

/** An engine whose machines have met and agree on `items`. */
export async function createInSync(
  items: Record<string, unknown>,
  names: readonly string[] = ["a", "b"],
): Promise<SyncEngine> {
  const engine = createSyncEngine(() => 0);
  await engine.machine(names[0] ?? "").set(items);
  for (const name of names) engine.sync(name);
  return engine;
}
