// npm run fuzz         feeds each decoder broken input for ten seconds
// npm run fuzz -- 60   for sixty seconds each
// An input that breaks one is kept in test/fuzz/found, where every later `npm test` tries it again.
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import * as fc from "fast-check";
import { broken } from "./broken.ts";
import { DECODERS, type Decoder } from "./decoders.ts";

const FOUND = "test/fuzz/found";
const seconds = Number(process.argv[2] ?? 10);
if (!(seconds > 0)) throw new Error(`${process.argv[2]} is no number of seconds.`);

async function fuzz({ name, seeds, decode }: Decoder): Promise<boolean> {
  let tried = 0;
  const property = fc.asyncProperty(broken(seeds), async (text) => {
    tried += 1;
    await decode(text);
  });
  const result = await fc.check(property, {
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: seconds * 1000,
    markInterruptAsFailure: false,
  });
  console.log(`${name}: ${tried} inputs, ${result.failed ? "one breaks it" : "none breaks it"}`);
  const [text] = result.counterexample ?? [];
  if (!result.failed || text === undefined) return true;
  const path = `${FOUND}/${name.replaceAll(" ", "-")}-${createHash("sha256").update(text).digest("hex").slice(0, 8)}.json`;
  mkdirSync(FOUND, { recursive: true });
  writeFileSync(path, `${JSON.stringify({ decoder: name, text })}\n`);
  console.log(`  ${String(result.errorInstance)}\n  kept in ${path}`);
  return false;
}

let sound = true;
for (const decoder of DECODERS) sound = (await fuzz(decoder)) && sound;
process.exitCode = sound ? 0 : 1;
