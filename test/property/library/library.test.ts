import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Change } from "../../../src/library/library.ts";
import { profileKey, type Profile, type ProfileKey } from "../../../src/profile/profile.ts";
import { profiles } from "../../support/arbitraries.ts";
import { change } from "../../support/library-arbitraries.ts";
import { createMutex } from "../../support/mutex.ts";
import { NOW, openLibrary, sortProfiles } from "../../support/open-library.ts";
import { createStorageArea } from "../../support/storage-area.ts";

/** What a library is to a person: a deletion deletes, a save saves, and of both for one profile the save stays. */
function applyTo(known: Map<ProfileKey, Profile>, { remove = [], save = [] }: Change): void {
  for (const key of remove) known.delete(key);
  for (const profile of save) known.set(profileKey(profile), profile);
}

const changes = profiles(5)
  .filter((pool) => pool.length > 0)
  .chain((pool) => fc.array(change(pool), { minLength: 1, maxLength: 8 }));

test("a change is whole, or nothing when the area refuses it", async () => {
  const steps = changes.chain((changes) =>
    fc.tuple(...changes.map((change) => fc.record({ change: fc.constant(change), isRefused: fc.boolean() }))),
  );
  await fc.assert(
    fc.asyncProperty(steps, async (steps) => {
      const { local, library } = openLibrary();
      const known = new Map<ProfileKey, Profile>();
      for (const { change, isRefused } of steps) {
        if (isRefused) {
          local.failNextSet(new Error("refused"));
          await expect(library.change(change)).rejects.toThrow("refused");
        } else {
          await library.change(change);
          applyTo(known, change);
        }
        expect(sortProfiles(await library.load())).toEqual(sortProfiles([...known.values()]));
      }
    }),
  );
});

test("a change and the step that undoes it leave the profiles as they were", async () => {
  await fc.assert(
    fc.asyncProperty(changes, async (changes) => {
      const { library } = openLibrary();
      for (const change of changes.slice(1)) await library.change(change);
      const before = sortProfiles(await library.load());
      const undo = await library.change(changes[0] ?? {});
      const after = sortProfiles(await library.load());
      const redo = await library.change(undo);
      expect(sortProfiles(await library.load())).toEqual(before);
      await library.change(redo);
      expect(sortProfiles(await library.load())).toEqual(after);
    }),
  );
});

test("undoing all steps from the last to the first leaves nothing", async () => {
  await fc.assert(
    fc.asyncProperty(changes, async (changes) => {
      const { library } = openLibrary();
      const undos: Change[] = [];
      for (const change of changes) undos.push(await library.change(change));
      for (const undo of undos.toReversed()) await library.change(undo);
      expect(await library.load()).toEqual([]);
    }),
  );
});

test("two pages that change the library at once lose nothing, with clocks that disagree", async () => {
  const calls = changes.chain((changes) =>
    fc.tuple(...changes.map((change) => fc.record({ change: fc.constant(change), page: fc.nat(1) }))),
  );
  await fc.assert(
    fc.asyncProperty(calls, fc.integer({ min: -10, max: 10 }), async (calls, aheadMs) => {
      const local = createStorageArea();
      const lock = createMutex();
      const pages = [openLibrary({ local, lock }), openLibrary({ local, lock, now: () => NOW + aheadMs })];
      const known = new Map<ProfileKey, Profile>();
      for (const { change } of calls) applyTo(known, change);
      // The lock is taken in the order of the calls, none of which waits for another.
      await Promise.all(calls.map(({ change, page }) => pages[page]!.library.change(change)));
      for (const { library } of pages) {
        expect(sortProfiles(await library.load())).toEqual(sortProfiles([...known.values()]));
      }
    }),
  );
});
