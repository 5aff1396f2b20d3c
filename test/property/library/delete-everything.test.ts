import * as fc from "fast-check";
import { expect, test } from "vitest";
import { profileKey } from "../../../src/profile/profile.ts";
import { buildRealisticProfiles } from "../../support/builders.ts";
import { createMachine } from "../../support/machines.ts";
import { sortProfiles } from "../../support/open-library.ts";
import { createRandom } from "../../support/random.ts";
import { createStorageArea } from "../../support/storage-area.ts";

const POOL = buildRealisticProfiles(12, createRandom(7));
const some = fc.subarray(POOL);
/** Clocks that disagree by up to a day. */
const ahead = fc.integer({ min: -86_400_000, max: 86_400_000 });

test("deleting everything reaches a machine that was away, and spares what is stored afterwards", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ mine: some, theirs: some, unsent: some, later: some, clocks: fc.tuple(ahead, ahead) }),
      async ({ mine, theirs, unsent, later, clocks }) => {
        const sync = createStorageArea();
        // The one that is away has the last clock: what it made before would else be taken for newer.
        const [here, there, away] = [
          createMachine(sync, "aaaaaa", clocks[0]),
          createMachine(sync, "bbbbbb", clocks[1]),
          createMachine(sync, "cccccc", -2 * 86_400_000),
        ];
        await here.library.change({ save: mine });
        await there.library.change({ save: theirs });
        for (const machine of [here, there, away, here]) await machine.reconcile();
        await away.library.change({ save: unsent.map((profile) => ({ ...profile, color: "123456" })) });

        const keys = (await here.library.load()).map(profileKey);
        const undo = await here.library.change({ remove: keys, removeAll: true });
        for (const machine of [here, there]) await machine.reconcile();
        await there.library.change({ save: later });
        const all = [there, away, here, there, away];
        for (const machine of all) await machine.reconcile();
        for (const { library } of [here, there, away]) {
          expect(sortProfiles(await library.load())).toEqual(sortProfiles(later));
        }

        const before = sync.calls.set;
        for (const machine of all) await machine.reconcile();
        expect(sync.calls.set).toBe(before);

        await here.library.change(undo);
        for (const machine of [here, there, away]) await machine.reconcile();
        const back = new Set((await away.library.load()).map(profileKey));
        expect([...keys, ...later.map(profileKey)].every((key) => back.has(key))).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});
