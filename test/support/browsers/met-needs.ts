import { TestRunner, type RunnerTask, type RunnerTestFile } from "vitest";
import { needsOf, unmetNeeds, type Need } from "./needs.ts";
import { removeLeftPolicies } from "./policy-folder.ts";

/** Skips the tests that need what this machine lacks. `npm test` counts them and says what they lacked. */
export default class MetNeedsRunner extends TestRunner {
  onCollected(files: RunnerTestFile[]): void {
    removeLeftPolicies();
    const unmet = unmetNeeds();
    for (const file of files) if (skipWithout(unmet, file.tasks, "")) file.mode = "skip";
  }
}

/** Returns whether all are skipped; then what they share is not set up either. */
function skipWithout(unmet: readonly Need[], tasks: readonly RunnerTask[], within: string): boolean {
  const skipped = tasks.map((task) => {
    const name = `${within} ${task.name}`;
    const lacks =
      task.type === "suite"
        ? skipWithout(unmet, task.tasks, name)
        : needsOf(name).some((need) => unmet.includes(need));
    if (lacks) task.mode = "skip";
    return lacks;
  });
  return skipped.every(Boolean);
}
