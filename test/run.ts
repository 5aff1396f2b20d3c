// Runs every check and test there is, and ends with one line that sums them up.
import { exec, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { findBrowser, installBrowser } from "./support/browsers/find-browser.ts";
import { BROWSER_NAMES, needsOf, unmetNeeds, type Need } from "./support/browsers/needs.ts";

/** The scripts of package.json that are passed or failed as a whole, in steps: what a step has is run side by side. */
const CHECKS = [["lint", "check-format", "types", "dead"], ["build"], ["lint-add-on"]];

const REPORTS = ["dist/test-report.json", "dist/sync-test-report.json"] as const;

type Report = {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
};
type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** Says what a command has to say once it is through, so that nothing of another stands in between. */
function runQuietly(command: string): Promise<boolean> {
  return new Promise((resolve) => {
    exec(command, { maxBuffer: Infinity }, (error, out, complaints) => {
      console.log(out + complaints);
      resolve(error === null);
    });
  });
}

function runInSight(command: string): Promise<boolean> {
  return new Promise((resolve) => {
    spawn(command, { shell: true, stdio: "inherit" }).on("exit", (code) => resolve(code === 0));
  });
}

/** Installs the browsers that are not there, where that can be done, and says of the others how to get them. */
function installBrowsers(): void {
  for (const browser of BROWSER_NAMES) {
    try {
      if (findBrowser(browser) === undefined) installBrowser(browser);
    } catch (error) {
      console.log(error instanceof Error ? error.message : error);
    }
  }
}

/** The tests of sync wait for minutes and work for seconds: beside the others, nobody waits for them. */
async function runTests(unmet: readonly Need[]): Promise<Counts> {
  const vitest = (project: string, report: string) =>
    `npx --no-install vitest run --project='${project}' --reporter=default --reporter=json --outputFile.json=${report}`;
  const [others, sync] = REPORTS;
  const greens = await Promise.all([runInSight(vitest("!sync", others)), runQuietly(vitest("sync", sync))]);
  const tests = REPORTS.flatMap((report) => {
    const { testResults } = JSON.parse(readFileSync(report, "utf8")) as Report;
    return testResults.flatMap(({ assertionResults }) => assertionResults);
  });
  const passed = tests.filter(({ status }) => status === "passed").length;
  for (const { status, fullName, failureMessages } of tests)
    if (status === "passed" && failureMessages.length > 0)
      console.log(`\nPassed at its second try only: ${fullName}\n${failureMessages.join("\n")}`);
  const skipped = tests.filter(
    ({ status, fullName }) =>
      status !== "passed" && status !== "failed" && needsOf(fullName).some((need) => unmet.includes(need)),
  ).length;
  // A test that did not run for any other reason has failed; and a file that could not be loaded fails without one.
  const failed = tests.length - passed - skipped;
  return { passed, skipped, failed: greens.every(Boolean) ? failed : Math.max(1, failed) };
}

installBrowsers();
const unmet = unmetNeeds();
const results: boolean[] = [];
for (const step of CHECKS)
  results.push(...(await Promise.all(step.map((script) => runQuietly(`npm run ${script}`)))));
const tests = await runTests(unmet);
const passed = results.filter(Boolean).length + tests.passed;
const failed = results.filter((green) => !green).length + tests.failed;
const skipped = unmet.length === 0 ? "" : `, ${tests.skipped} not run without ${unmet.join(" and ")}`;
console.log(`\n${passed} passed, ${failed} failed${skipped}`);
// What was not run is not known to work: neither a failure nor green.
process.exitCode = failed > 0 ? 1 : unmet.length > 0 ? 2 : 0;
