// Runs every check and test there is, and ends with one line that sums them up.
import { exec, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { findBrowser, installBrowser } from "./support/browsers/find-browser.ts";
import { BROWSER_NAMES, needsOf, unmetNeeds, type Need } from "./support/browsers/needs.ts";

const REPORT = "dist/test-report.json";

/** The scripts of package.json that are passed or failed as a whole, in steps: what a step has is run side by side. */
const CHECKS = [["lint", "check-format", "types", "dead"], ["build"], ["lint-add-on"]];

type Report = {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
};
type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** Says what a script has to say once it is through, so that nothing of another stands in between. */
function runCheck(script: string): Promise<boolean> {
  return new Promise((resolve) => {
    exec(`npm run ${script}`, { maxBuffer: Infinity }, (error, out, complaints) => {
      console.log(out + complaints);
      resolve(error === null);
    });
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

function runTests(unmet: readonly Need[]): Counts {
  const command = `npx --no-install vitest run --reporter=default --reporter=json --outputFile.json=${REPORT}`;
  const green = spawnSync(command, { shell: true, stdio: "inherit" }).status === 0;
  const report = JSON.parse(readFileSync(REPORT, "utf8")) as Report;
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === "passed").length;
  const skipped = tests.filter(
    ({ status, fullName }) =>
      status !== "passed" && status !== "failed" && needsOf(fullName).some((need) => unmet.includes(need)),
  ).length;
  // A test that did not run for any other reason has failed; and a file that could not be loaded fails without one.
  const failed = tests.length - passed - skipped;
  return { passed, skipped, failed: green ? failed : Math.max(1, failed) };
}

installBrowsers();
const unmet = unmetNeeds();
const results: boolean[] = [];
for (const step of CHECKS) results.push(...(await Promise.all(step.map(runCheck))));
const tests = runTests(unmet);
const passed = results.filter(Boolean).length + tests.passed;
const failed = results.filter((green) => !green).length + tests.failed;
const skipped = unmet.length === 0 ? "" : `, ${tests.skipped} not run without ${unmet.join(" and ")}`;
console.log(`\n${passed} passed, ${failed} failed${skipped}`);
// What was not run is not known to work: neither a failure nor green.
process.exitCode = failed > 0 ? 1 : unmet.length > 0 ? 2 : 0;
