// Runs every check and test there is, and ends with one line that sums them up.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { findBrowser, installBrowser } from "./support/browsers/find-browser.ts";

const REPORT = "dist/test-report.json";

/** The scripts of package.json that are passed or failed as a whole. The build comes last: what follows tests its result. */
const CHECKS = ["check-format", "lint", "types", "dead", "build", "lint-add-on"];

function run(command: string): boolean {
  return spawnSync(command, { shell: true, stdio: "inherit" }).status === 0;
}

function runTests(): { readonly passed: number; readonly failed: number } {
  const green = run(
    `npx --no-install vitest run --reporter=default --reporter=json --outputFile.json=${REPORT}`,
  );
  const report = JSON.parse(readFileSync(REPORT, "utf8")) as Record<
    "numPassedTests" | "numFailedTests" | "numPendingTests" | "numTodoTests",
    number
  >;
  // A test that did not run has not passed; and a file that could not be loaded fails without a failed test.
  const unsuccessful = report.numFailedTests + report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: green ? unsuccessful : Math.max(1, unsuccessful) };
}

for (const browser of ["chromium", "firefox"] as const) {
  if (findBrowser(browser) === undefined) installBrowser(browser);
}
const results = CHECKS.map((script) => run(`npm run ${script}`));
const tests = runTests();
const passed = results.filter(Boolean).length + tests.passed;
const failed = results.filter((green) => !green).length + tests.failed;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
