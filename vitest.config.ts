import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

/** A real browser on two busy cores may take this long to start and answer; a stuck one fails the test. */
const BROWSER_TIMEOUT_MS = 60_000;

/** The longest law alone takes seconds of one core; on two busy ones it may take this long. A stuck one fails the test. */
const PROPERTY_TIMEOUT_MS = 60_000;

const inBrowser = {
  runner: "test/support/browsers/met-needs.ts",
  testTimeout: BROWSER_TIMEOUT_MS,
  hookTimeout: BROWSER_TIMEOUT_MS,
  sequence: { groupOrder: 1 },
  // What a poll waits for comes by way of two processes; the default of one second is less than a busy browser takes.
  expect: { poll: { timeout: 10_000 } },
  // A browser that its system stops for a while fails what waits for it. `npm test` names each second try, and its reason.
  retry: 1,
};

/** Each keeps a core busy; by default vitest leaves one to itself. */
const WORKERS = 2;

const project = (name: string, options: TestProjectInlineConfiguration["test"]) => ({
  // Tests leave nothing behind in their modules. A worker for each file would take as long again, and could not hand a
  // running Firefox on to the next.
  test: { name, isolate: false, maxWorkers: WORKERS, ...options },
});

export default defineConfig({
  test: {
    projects: [
      project("unit", { include: ["test/unit/**/*.test.{ts,tsx}"] }),
      project("property", { include: ["test/property/**/*.test.ts"], testTimeout: PROPERTY_TIMEOUT_MS }),
      // Packing takes seconds of a busy core, and is done twice.
      project("build", { include: ["test/build/**/*.test.ts"], hookTimeout: BROWSER_TIMEOUT_MS }),
      project("e2e", { include: ["test/e2e/**/*.test.ts"], ...inBrowser }),
      // One after the other: they mostly wait, and what runs beside them wants the cores.
      project("sync", {
        include: ["test/sync/**/*.test.ts"],
        ...inBrowser,
        sequence: { groupOrder: 2 },
        maxWorkers: 1,
      }),
    ],
  },
});
