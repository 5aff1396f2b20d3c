// Runs Mozilla's own linter on the built extension. Whatever it finds fails, but for what is explained here.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Metafile } from "esbuild";

type Message = { readonly code: string; readonly file?: string; readonly message: string };
type Report = { readonly errors: readonly Message[]; readonly warnings: readonly Message[] };

const { stdout } = spawnSync("npx --no-install web-ext lint --source-dir dist/extension --output json", {
  shell: true,
  encoding: "utf8",
});
const { errors, warnings } = JSON.parse(stdout) as Report;
const { outputs } = JSON.parse(readFileSync("dist/metafile.json", "utf8")) as Metafile;

/** Firefox takes `background.scripts` and Chromium the service worker: one manifest names both, the same file twice. */
const isForChromium = ({ code }: Message) => code === "BACKGROUND_SERVICE_WORKER_IGNORED";

/**
 * Preact sets `innerHTML` for its property `dangerouslySetInnerHTML`, which no file of ours uses, as a test of the
 * build shows. It is in every bundle that Preact is in, once.
 */
const isPreacts = ({ code, file }: Message, at: number, all: readonly Message[]) =>
  code === "UNSAFE_VAR_ASSIGNMENT" &&
  Object.keys(outputs[`dist/extension/${file}`]?.inputs ?? {}).some((input) =>
    input.includes("node_modules/preact/"),
  ) &&
  all.findIndex((other) => other.code === code && other.file === file) === at;

const left = [
  ...errors,
  ...warnings.filter((message, at, all) => !isForChromium(message) && !isPreacts(message, at, all)),
];
for (const { code, file, message } of left) console.log(`${file ?? "manifest.json"}: ${code}: ${message}`);
console.log(`web-ext lint: ${left.length} faults`);
process.exitCode = left.length === 0 ? 0 : 1;
