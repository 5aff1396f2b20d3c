import { isDeepStrictEqual } from "node:util";
import type { StorageArea, StorageChanges } from "../../src/library/storage-area.ts";

type StorageChange = { readonly oldValue?: unknown; readonly newValue?: unknown };
export type Changes = Readonly<Record<string, StorageChange>>;
type Listener = (changes: Record<string, unknown>) => void;

export type Items = ReadonlyMap<string, unknown>;
export type Write = {
  readonly operation: "set" | "remove";
  readonly keys: readonly string[];
  readonly next: Items;
};

export type StorageAreaOptions = {
  readonly items?: Record<string, unknown>;
  /** Sees each write before it happens and refuses it by throwing. */
  readonly guard?: (write: Write) => void;
  /** Hears of what each write changed, before any listener does. */
  readonly onWritten?: (changes: Changes) => void;
};

/** A browser's storage area in memory, with what a test wants to know of it and do to it. */
export type FakeStorageArea = StorageArea & {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  remove(keys: string | string[]): Promise<void>;
  readonly onChanged: StorageChanges;
  /** How often each method was called, whatever came of it. */
  readonly calls: { get: number; set: number; remove: number };
  readonly failNextSet: (error: Error) => void;
  readonly contents: () => Record<string, unknown>;
  /** The browser's own write, undefined for a deletion, when its sync engine brings something: no guard, no event yet. */
  readonly receive: (items: ReadonlyMap<string, unknown>) => Changes;
  readonly notify: (changes: Changes) => void;
};

/** Values are cloned on the way in and out; an event fires when a value really changed, before the write resolves. */
export function createStorageArea(options: StorageAreaOptions = {}): FakeStorageArea {
  const { items = {}, guard, onWritten } = options;
  let stored: Items = new Map(Object.entries(structuredClone(items)));
  const listeners = new Set<Listener>();
  const calls = { get: 0, set: 0, remove: 0 };
  let nextSetError: Error | undefined;

  const replace = (next: Items): Changes => {
    const changes = compareItems(stored, next);
    stored = next;
    return changes;
  };
  const write = (write: Write) => {
    guard?.(write);
    const changes = replace(write.next);
    onWritten?.(changes);
    notify(changes);
  };
  const notify = (changes: Changes) => {
    if (Object.keys(changes).length === 0) return;
    for (const listener of listeners) listener(structuredClone(changes));
  };

  return {
    calls,
    async get(keys) {
      calls.get += 1;
      await later();
      const wanted = keys === null ? [...stored.keys()] : [keys].flat();
      return structuredClone(Object.fromEntries([...stored].filter(([key]) => wanted.includes(key))));
    },
    async set(written) {
      calls.set += 1;
      await later();
      const error = nextSetError;
      nextSetError = undefined;
      if (error !== undefined) throw error;
      const defined = Object.entries(structuredClone(written)).filter(([, value]) => value !== undefined);
      const next = new Map([...stored, ...defined]);
      write({ operation: "set", keys: defined.map(([key]) => key), next });
    },
    async remove(keys) {
      calls.remove += 1;
      await later();
      const unwanted = [keys].flat();
      const next = new Map([...stored].filter(([key]) => !unwanted.includes(key)));
      write({ operation: "remove", keys: unwanted, next });
    },
    onChanged: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
    failNextSet(error) {
      nextSetError = error;
    },
    contents: () => structuredClone(Object.fromEntries(stored)),
    receive(received) {
      const next = new Map([...stored, ...structuredClone(received)]);
      return replace(new Map([...next].filter(([, value]) => value !== undefined)));
    },
    notify,
  };
}

/** Whoever does not wait for an answer does not get to see it, nor what it brings about. */
function later(): Promise<void> {
  return Promise.resolve();
}

function compareItems(before: Items, after: Items): Changes {
  const keys = new Set([...before.keys(), ...after.keys()]);
  const changed = [...keys].filter((key) => !isDeepStrictEqual(before.get(key), after.get(key)));
  return Object.fromEntries(
    changed.map((key) => [
      key,
      {
        ...(before.has(key) && { oldValue: before.get(key) }),
        ...(after.has(key) && { newValue: after.get(key) }),
      },
    ]),
  );
}
