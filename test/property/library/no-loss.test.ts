import * as fc from "fast-check";
import { expect, test } from "vitest";
import { liveProfiles, loadReplica } from "../../../src/library/replica.ts";
import { SHARD_NAMES, shardOf } from "../../../src/library/shard.ts";
import { profileKey } from "../../../src/profile/profile.ts";
import { buildRealisticProfiles } from "../../support/builders.ts";
import { change } from "../../support/library-arbitraries.ts";
import { sortProfiles } from "../../support/open-library.ts";
import { createRandom } from "../../support/random.ts";
import { createThreeMachines, type Event } from "../../support/three-machines.ts";

const DAY_MS = 24 * 60 * 60_000;

/** Three that share a shard, so that one machine's write covers another's, and two that do not. */
const many = buildRealisticProfiles(100, createRandom(5));
const isInOneShard = (name: string) => (profile: (typeof many)[number]) =>
  shardOf(profileKey(profile)) === name;
const pool = [...many.filter(isInOneShard("p3")).slice(0, 3), ...many.filter(isInOneShard("pa")).slice(0, 2)];

const at = fc.nat(2);
/** The call of the worker, or page, that is its last; most often there is none. */
const death = fc.option(
  fc.record({ call: fc.integer({ min: 1, max: 14 }), fate: fc.constantFrom("lands", "is lost") }),
  { nil: undefined, freq: 3 },
);
const wear: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("change"), at, change: change(pool), death }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("reconcile"), at, death }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("sync"), at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("turn sync off"), at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("refuse a write"), at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("pass"), ms: fc.integer({ min: 1, max: DAY_MS }) }) },
);
const wipes: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant("wipe the sync area"), at }),
  fc.record({ kind: fc.constant("damage a shard"), at, name: fc.constantFrom("p3", "pa") }),
  fc.record({ kind: fc.constant("wipe the local area"), at }),
);
const events = fc.oneof(
  fc.array(wear, { maxLength: 25 }),
  fc.array(fc.oneof({ weight: 8, arbitrary: wear }, { weight: 1, arbitrary: wipes }), { maxLength: 25 }),
);
/** How far the clocks are ahead of the true time. */
const clocks = (maxDays: number) => {
  const ahead = fc.integer({ min: -maxDays * DAY_MS, max: maxDays * DAY_MS });
  return fc.tuple(ahead, ahead, ahead);
};

async function liveThrough(events: readonly Event[], ahead: readonly number[]) {
  const machines = createThreeMachines(ahead);
  for (const event of events) await machines.take(event);
  await machines.runTwice();
  const replicas = await Promise.all(machines.areas().map(({ local }) => loadReplica(local)));
  const profiles = replicas.map((replica) => sortProfiles(liveProfiles(replica)));
  return { machines, replicas, profiles };
}

test("no profile that a person added and nobody deleted is lost on any of three machines", async () => {
  await fc.assert(
    // Two machines whose clocks are two years apart forget deletions early; that must cost no profile either.
    fc.asyncProperty(events, clocks(365), async (events, ahead) => {
      const { machines, profiles } = await liveThrough(events, ahead);
      const deleted = new Set(
        events.flatMap((event) => (event.kind === "change" ? (event.change.remove ?? []) : [])),
      );
      for (const there of profiles) {
        const kept = new Set(there.map(profileKey));
        for (const key of machines.due().keys()) if (!deleted.has(key)) expect(kept).toContain(key);
      }
    }),
    { numRuns: 60 },
  );
});

test("three machines converge on the latest change of every profile, and then write nothing more", async () => {
  await fc.assert(
    fc.asyncProperty(events, clocks(80), async (events, ahead) => {
      const { machines, replicas, profiles } = await liveThrough(events, ahead);
      for (const there of profiles) expect(there).toEqual(profiles[0]);
      for (const replica of replicas) {
        const entries = new Map(SHARD_NAMES.flatMap((name) => Object.entries(replica[name] ?? {})));
        for (const [key, { stamp }] of machines.due())
          expect((entries.get(key)?.stamp ?? "") >= stamp).toBe(true);
        for (const [key, entry] of entries) expect(machines.made(key, entry.stamp)).toEqual(entry);
      }
      const before = machines.writes();
      await machines.runTwice();
      expect(machines.writes()).toEqual(before);
    }),
    { numRuns: 60 },
  );
});
