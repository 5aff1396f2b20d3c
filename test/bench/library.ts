// npm run bench   how many profiles the sync area has room for, and how long the library's work on them takes
import { deflateSync, inflateSync } from "node:zlib";
import { writeAwsConfig } from "../../src/formats/write-aws-config.ts";
import { AREA_BYTES, fits, itemBytes, type ShardTexts } from "../../src/library/room.ts";
import { shardOf, type Entry } from "../../src/library/shard.ts";
import { nextStamp } from "../../src/library/stamp.ts";
import { decodeShard, encodeShard } from "../../src/library/wire.ts";
import { profileKey, type Profile } from "../../src/profile/profile.ts";
import { buildRealisticProfiles } from "../support/builders.ts";
import { createMachine } from "../support/machines.ts";
import { NOW } from "../support/open-library.ts";
import { createRandom } from "../support/random.ts";
import { createStorageArea } from "../support/storage-area.ts";
import { measureMedian } from "./measure.ts";

const RUNS = 21;
const SIZE = 4_000;
const MACHINE = "abc123";
const DAY_MS = 24 * 60 * 60_000;
/** AWS Extend Switch Roles keeps one compressed text, cut into items that stay below the limit of one. */
const PIECE = 8_000;

type StampOf = (at: number) => string;
const atOnce: StampOf = () => nextStamp(NOW, MACHINE, undefined);
/** One edit a day, each at its own millisecond: what a list looks like that was never imported. */
const oneByOne: StampOf = (at) => nextStamp(NOW - at * DAY_MS - ((at * 7_919) % DAY_MS), MACHINE, undefined);

console.log(
  `Room in a sync area of ${AREA_BYTES} bytes, stamps included, a margin of 1,024 bytes left free:`,
);
console.log(`  imported at once          ${await roomFor(atOnce)} profiles`);
console.log(`  each changed by itself    ${await roomFor(oneByOne)} profiles`);
console.log(
  `  one compressed text       ${await roomForOneText()} profiles, without stamps (AESR's shape of work)`,
);

const profiles = buildRealisticProfiles(SIZE, createRandom(1));
const sync = createStorageArea();
const machine = createMachine(sync, MACHINE);
await machine.library.change({ save: profiles });
await machine.reconcile();
const shards = shardsOf(profiles, oneByOne);
const texts = await encodeAll(shards);
const [first] = profiles;
if (first === undefined) throw new Error("There is no profile to save.");
const whole = oneText(profiles);
let saves = 0;

const WORK: readonly (readonly [name: string, task: () => unknown])[] = [
  ["reconcile with nothing changed", () => machine.reconcile()],
  [
    "save of one profile, to the wire",
    async () => {
      await machine.library.change({ save: [{ ...first, note: `save ${++saves}` }] });
      await machine.reconcile();
    },
  ],
  ["encode all", () => encodeAll(shards)],
  ["decode all", () => Promise.all(Object.values(texts).map(decodeShard))],
  ["one text: encode all", () => oneText(profiles)],
  ["one text: decode all", () => inflateSync(Buffer.from(whole, "base64")).toString()],
];
console.log(`\nWork at ${SIZE} profiles: medians of ${RUNS} runs in ms.`);
for (const [name, task] of WORK) {
  console.log(`  ${name.padEnd(34)}${(await measureMedian(RUNS, task)).toFixed(1)}`);
}

async function roomFor(stampOf: StampOf): Promise<number> {
  return largest(async (count) =>
    fits(await encodeAll(shardsOf(buildRealisticProfiles(count, createRandom(1)), stampOf)), 0),
  );
}

async function roomForOneText(): Promise<number> {
  return largest((count) => {
    const text = oneText(buildRealisticProfiles(count, createRandom(1)));
    const pieces = Array.from({ length: Math.ceil(text.length / PIECE) }, (_, at) =>
      text.slice(at * PIECE, (at + 1) * PIECE),
    );
    return itemBytes(Object.fromEntries(pieces.map((piece, at) => [`lz_${at}`, piece]))) <= AREA_BYTES;
  });
}

/** The largest count of profiles, to ten, for which there is room. */
async function largest(hasRoom: (count: number) => boolean | Promise<boolean>): Promise<number> {
  let [low, high] = [0, 1_000];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (await hasRoom(middle * 10)) low = middle;
    else high = middle - 1;
  }
  return low * 10;
}

function shardsOf(given: readonly Profile[], stampOf: StampOf): Record<string, Record<string, Entry>> {
  const shards: Record<string, Record<string, Entry>> = {};
  for (const [at, profile] of given.entries()) {
    const key = profileKey(profile);
    (shards[shardOf(key)] ??= {})[key] = { stamp: stampOf(at), profile };
  }
  return shards;
}

async function encodeAll(given: Record<string, Record<string, Entry>>): Promise<ShardTexts> {
  const encoded = Object.entries(given).map(
    async ([name, shard]) => [name, await encodeShard(shard)] as const,
  );
  return Object.fromEntries(await Promise.all(encoded));
}

/** A whole configuration, compressed at once. */
function oneText(given: readonly Profile[]): string {
  return deflateSync(writeAwsConfig(given).text, { level: 9 }).toString("base64");
}
