import { basename } from "node:path";
import { defineConfig } from "vitest/config";
import {
  BaseSequencer,
  type Reporter,
  type TestModule,
  type TestSpecification,
  type Vitest,
} from "vitest/node";

const room = process.env["ROOM"] ?? "*";

/** Code that is instrumented and stands back behind everything else on the machine takes several times as long. */
const TIMEOUT_MS = 60_000;

/** What each test file took when it took longest, in milliseconds. All of them run before the first mutant is tried. */
const durations = new Map<string, number>();

/** The first test that fails ends a run: those that mirror the changed file are likely to, and the slow ones can wait. */
class LikeliestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const changed = basename(this.ctx.config.related?.[0] ?? "", ".ts");
    const rank = ({ moduleId }: TestSpecification) =>
      basename(moduleId).startsWith(changed) ? -1 : (durations.get(moduleId) ?? 0);
    return Promise.resolve(files.toSorted((a, b) => rank(a) - rank(b)));
  }
}

/** Stryker takes a test file that can't be loaded for one without tests, and then finds that no test sees the code. */
class Watcher implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestModuleEnd(module: TestModule): void {
    const { duration } = module.diagnostic();
    durations.set(module.moduleId, Math.max(duration, durations.get(module.moduleId) ?? 0));
    for (const { message } of module.errors()) {
      this.#vitest?.state.catchError(
        new Error(`${module.relativeModuleId}: ${message}`),
        "Test file not loaded",
      );
    }
  }
}

/** The tests that vouch for one room of src: those that mirror it, and the laws that are named for it. */
export default defineConfig({
  resolve: {
    alias: [{ find: /^fast-check$/, replacement: `${import.meta.dirname}/fewer-runs.ts` }],
  },
  test: {
    include: [`test/{unit,property}/${room}/**/*.test.ts`, `test/property/${room}.test.ts`],
    testTimeout: TIMEOUT_MS,
    // Each mutant has a worker of its own; that its test files share it saves half of the time.
    isolate: false,
    sequence: { sequencer: LikeliestFirst },
    reporters: [new Watcher()],
  },
});
