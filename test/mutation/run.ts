// npm run mutate              changes the rooms below in small ways, one at a time, and asks whether a test notices
// npm run mutate -- profile   one room alone, or one file of it: profile/color.ts
// A large room takes long, and nothing is kept of a run that is broken off; file by file, what is done is kept.
// A room passes when 85 % of its mutants are noticed. Those that live are told, and shown in dist/mutation/{room}.html.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Stryker } from "@stryker-mutator/core";

const ROOMS = ["profile", "formats", "library", "console"];
const PASSING_PERCENT = 85;

/** Stryker's report, of which this reads what it needs. */
type Report = {
  readonly files: Record<
    string,
    { mutants: { readonly status: string; readonly coveredBy?: readonly string[] }[] }
  >;
};

/**
 * What runs while a module loads is covered by no test in particular. Of such a mutant Stryker never learns that a test was
 * added that may notice it: it would live on in each later report. So it is forgotten, and tried again.
 */
function forgetUncoveredSurvivors(reportFile: string): void {
  if (!existsSync(reportFile)) return;
  const report = JSON.parse(readFileSync(reportFile, "utf8")) as Report;
  for (const file of Object.values(report.files))
    file.mutants = file.mutants.filter(
      ({ status, coveredBy = [] }) => status !== "Survived" || coveredBy.length > 0,
    );
  writeFileSync(reportFile, JSON.stringify(report));
}

const asked = process.argv.slice(2);
for (const argument of asked.length > 0 ? asked : ROOMS) {
  const [room = ""] = argument.split("/");
  if (!ROOMS.includes(room)) throw new Error(`No such room: ${room}. There are ${ROOMS.join(", ")}.`);
  const incrementalFile = `dist/mutation/${room}.incremental.json`;
  forgetUncoveredSurvivors(incrementalFile);
  // The config of vitest reads it, in a process of its own.
  process.env["ROOM"] = room;
  await new Stryker({
    mutate: [argument === room ? `src/${room}/**/*.ts` : `src/${argument}`],
    testRunner: "vitest",
    vitest: { configFile: "test/mutation/vitest.config.ts" },
    plugins: ["@stryker-mutator/vitest-runner"],
    reporters: ["progress-append-only", "clear-text", "html", "json"],
    clearTextReporter: { reportTests: false, allowColor: false },
    htmlReporter: { fileName: `dist/mutation/${room}.html` },
    jsonReporter: { fileName: `dist/mutation/${room}.json` },
    // What was tried before is not tried again unless the code or the tests that saw it have changed.
    incremental: true,
    incrementalFile,
    thresholds: { high: 95, low: PASSING_PERCENT, break: PASSING_PERCENT },
    // One vitest keeps a machine busy enough, and on an overloaded one survivors pass for timeouts.
    concurrency: 1,
    timeoutMS: 30_000,
    tempDirName: "dist/mutation/sandbox",
    // Each run works on a copy of the project.
    ignorePatterns: ["dist"],
  }).runMutationTest();
}
