import { joinByStamp } from "../../../src/library/join-by-stamp.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Change } from "../../../src/library/library.ts";
import { loadReplica } from "../../../src/library/replica.ts";
import { SHARD_NAMES } from "../../../src/library/shard.ts";
import type { Profile } from "../../../src/profile/profile.ts";
import { profiles } from "../../support/arbitraries.ts";
import { change } from "../../support/library-arbitraries.ts";
import { createMachine, type Machine } from "../../support/machines.ts";
import { sortProfiles } from "../../support/open-library.ts";
import { createStorageArea } from "../../support/storage-area.ts";

/** A change on one of two machines, or what their worker does when it wakes. */
type Step = { readonly at: number; readonly change: Change | undefined };

const steps: fc.Arbitrary<Step[]> = profiles(4)
  .filter((pool) => pool.length > 0)
  .chain((pool) =>
    fc.array(fc.record({ at: fc.nat(1), change: fc.option(change(pool), { nil: undefined }) }), {
      maxLength: 10,
    }),
  );

async function joinReplicas(machines: readonly Machine[]): Promise<Profile[]> {
  const replicas = await Promise.all(machines.map(({ local }) => loadReplica(local)));
  const shards = SHARD_NAMES.map((name) =>
    replicas.map((replica) => replica[name] ?? {}).reduce(joinByStamp),
  );
  return sortProfiles(
    shards.flatMap((shard) => Object.values(shard)).flatMap(({ profile }) => profile ?? []),
  );
}

test("two machines end with the latest of everything, and then write nothing more", async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: -5_000, max: 5_000 }), async (steps, aheadMs) => {
      const sync = createStorageArea();
      const machines = [createMachine(sync, "aaaaaa"), createMachine(sync, "bbbbbb", aheadMs)];
      for (const { at, change } of steps) {
        if (change === undefined) await machines[at]?.reconcile();
        else await machines[at]?.library.change(change);
      }
      const expected = await joinReplicas(machines);
      for (const machine of [...machines, ...machines.slice(0, 1)]) await machine.reconcile();
      for (const { library } of machines) expect(sortProfiles(await library.load())).toEqual(expected);

      const writes = () => [sync, ...machines.map(({ local }) => local)].map(({ calls }) => calls.set);
      const before = writes();
      for (const machine of machines) await machine.reconcile();
      expect(writes()).toEqual(before);
    }),
    { numRuns: 40 },
  );
});
