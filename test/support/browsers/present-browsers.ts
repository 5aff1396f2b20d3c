import { TestRunner, type RunnerTask, type RunnerTestFile } from "vitest";
import { findBrowser, type BrowserName } from "./find-browser.ts";
import { BROWSER_NAMES, neededBrowsers } from "./needed-browsers.ts";

/** Skips the tests for whose browser this machine has none. `npm test` counts them and says which one they lacked. */
export default class PresentBrowsersRunner extends TestRunner {
  onCollected(files: RunnerTestFile[]): void {
    const missing = BROWSER_NAMES.filter((browser) => findBrowser(browser) === undefined);
    for (const file of files) skipWithout(missing, file.tasks, "");
  }
}

/** Returns whether all are skipped; then what they share is not set up either. */
function skipWithout(missing: readonly BrowserName[], tasks: readonly RunnerTask[], within: string): boolean {
  const skipped = tasks.map((task) => {
    const name = `${within} ${task.name}`;
    const lacks =
      task.type === "suite"
        ? skipWithout(missing, task.tasks, name)
        : neededBrowsers(name).some((browser) => missing.includes(browser));
    if (lacks) task.mode = "skip";
    return lacks;
  });
  return skipped.every(Boolean);
}
