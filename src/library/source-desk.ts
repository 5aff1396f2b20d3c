import type { Profile, ProfileKey } from "../profile/profile.ts";
import { profileKey } from "../profile/profile.ts";
import { buildSharedLayer } from "./layers.ts";
import type { Lock } from "./lock.ts";
import { loadOverrides } from "./overrides.ts";
import { loadSettings } from "./settings.ts";
import { compareCopies, copyKey, loadCopy } from "./shared-copy.ts";
import { SHARED_KEY, withRevision } from "./revision.ts";
import {
  HEADERS_KEY,
  loadSourceHeaders,
  loadSources,
  loadSourceStates,
  SOURCES_KEY,
  STATES_KEY,
  type CopyMarks,
  type SharedSource,
  type SourceFailure,
  type SourceHeader,
  type SourceState,
} from "./shared-source.ts";
import type { ErasableArea } from "./storage-area.ts";

/** What asking a source, or being told by one, came to. */
export type SourceOutcome =
  | { readonly kind: "fresh"; readonly profiles: readonly Profile[]; readonly marks?: CopyMarks }
  /** The copy is still what the source says. */
  | { readonly kind: "same" }
  | { readonly kind: "failed"; readonly failure: SourceFailure };

/** The one place where sources, their states and their copies are written, always together with the layer they make. */
export type SourceDesk = {
  readonly add: (source: SharedSource, header?: SourceHeader) => Promise<void>;
  readonly remove: (id: SharedSource["id"]) => Promise<void>;
  /** Puts the administrator's sources in place of those that were there before. */
  readonly replaceManaged: (
    sources: readonly SharedSource[],
    headers: Readonly<Record<string, SourceHeader>>,
  ) => Promise<void>;
  readonly settle: (id: SharedSource["id"], outcome: SourceOutcome) => Promise<void>;
  /** Lets go of favourites that their source no longer has. */
  readonly forgetVanished: (id: SharedSource["id"], key: ProfileKey) => Promise<void>;
  /** Makes the layer anew, after overrides changed. */
  readonly rebuild: () => Promise<void>;
};

type Parts = { readonly local: ErasableArea; readonly lock: Lock; readonly now: () => number };

const NEW_STATE: SourceState = { count: 0, vanished: [] };

export function createSourceDesk({ local, lock, now }: Parts): SourceDesk {
  const drop = (ids: readonly string[]) => local.remove(ids.map(copyKey));

  return {
    add: (source, header) =>
      lock(async () => {
        const sources = (await loadSources(local)).filter(({ id }) => id !== source.id);
        const headers = await loadSourceHeaders(local);
        await local.set({
          [SOURCES_KEY]: [...sources, source],
          ...(header !== undefined && { [HEADERS_KEY]: { ...headers, [source.id]: header } }),
        });
      }),
    remove: (id) =>
      lock(async () => {
        await removeSources(local, [id]);
        await drop([id]);
        await writeLayer(local);
      }),
    replaceManaged: (managed, managedHeaders) =>
      lock(async () => {
        const sources = await loadSources(local);
        const gone = sources.filter((one) => one.isManaged && !managed.some(({ id }) => id === one.id));
        const headers = await removeSources(
          local,
          gone.map(({ id }) => id),
        );
        await local.set({
          [SOURCES_KEY]: [...managed, ...sources.filter(({ isManaged }) => !isManaged)],
          [HEADERS_KEY]: { ...headers, ...managedHeaders },
        });
        await drop(gone.map(({ id }) => id));
        await writeLayer(local);
      }),
    settle: (id, outcome) =>
      lock(async () => {
        if (!(await loadSources(local)).some((source) => source.id === id)) return;
        const states = await loadSourceStates(local);
        const before = states[id] ?? NEW_STATE;
        const save = (state: SourceState, items: Record<string, unknown> = {}) =>
          local.set({ ...items, [STATES_KEY]: { ...states, [id]: state } });
        if (outcome.kind !== "fresh") {
          await save(settledState(before, outcome, now()));
          return;
        }
        const [copy, { favorites }] = await Promise.all([loadCopy(local, id), loadSettings(local)]);
        const change = before.goodAt === undefined ? undefined : compareCopies(copy, outcome.profiles, now());
        const { etag: _, lastModified: __, via: ___, failure: ____, ...kept } = before;
        const lost = (change?.removed ?? []).filter((profile) => favorites.includes(profileKey(profile)));
        const state: SourceState = {
          ...kept,
          ...outcome.marks,
          checkedAt: now(),
          goodAt: now(),
          count: outcome.profiles.length,
          ...(change !== undefined && { news: change.news }),
          vanished: [...before.vanished, ...lost],
        };
        try {
          await save(state, { [copyKey(id)]: outcome.profiles });
        } catch (error) {
          // The local area is full; the last good copy stays.
          const failure = { reason: "notStored", detail: String(error) } as const;
          await save(settledState(before, { kind: "failed", failure }, now()));
          return;
        }
        await writeLayer(local);
      }),
    forgetVanished: (id, key) =>
      lock(async () => {
        const states = await loadSourceStates(local);
        const state = states[id];
        if (state === undefined) return;
        const vanished = state.vanished.filter((profile) => profileKey(profile) !== key);
        await local.set({ [STATES_KEY]: { ...states, [id]: { ...state, vanished } } });
      }),
    rebuild: () => lock(() => writeLayer(local)),
  };
}

/** A state after a check that brought no new copy. A failure keeps the time when it began. */
function settledState(
  before: SourceState,
  outcome: Exclude<SourceOutcome, { kind: "fresh" }>,
  now: number,
): SourceState {
  const { failure, ...fine } = before;
  if (outcome.kind === "same") return { ...fine, checkedAt: now, goodAt: now };
  return { ...fine, checkedAt: now, failure: { ...outcome.failure, since: failure?.since ?? now } };
}

/** Takes sources out of all but their copies; returns the headers that stay. */
async function removeSources(
  local: ErasableArea,
  ids: readonly string[],
): Promise<Readonly<Record<string, SourceHeader>>> {
  const without = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => !ids.includes(id)));
  const sources = (await loadSources(local)).filter(({ id }) => !ids.includes(id));
  const headers = without(await loadSourceHeaders(local));
  const states = without(await loadSourceStates(local));
  await local.set({ [SOURCES_KEY]: sources, [STATES_KEY]: states, [HEADERS_KEY]: headers });
  return headers;
}

/** The administrator's sources come first, then the person's, in the order in which they were added. */
async function writeLayer(local: ErasableArea): Promise<void> {
  const [sources, overrides] = await Promise.all([loadSources(local), loadOverrides(local)]);
  const copies = await Promise.all(
    sources.map(async ({ id, name }) => ({ name, profiles: await loadCopy(local, id) })),
  );
  const layer = buildSharedLayer(copies, (key) => overrides[key]?.value);
  await withRevision(local).set({ [SHARED_KEY]: layer });
}
