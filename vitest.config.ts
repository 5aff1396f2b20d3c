import { defineConfig } from "vitest/config";

/** A real browser on two busy cores may take this long to start and answer; a stuck one fails the test. */
const BROWSER_TIMEOUT_MS = 60_000;

/** The longest law alone takes seconds of one core; on two busy ones it may take this long. A stuck one fails the test. */
const PROPERTY_TIMEOUT_MS = 60_000;

const inBrowser = {
  runner: "test/support/browsers/met-needs.ts",
  testTimeout: BROWSER_TIMEOUT_MS,
  hookTimeout: BROWSER_TIMEOUT_MS,
  // A browser waits more than it works, for its own processes, its start and a sync server: three at a time fill two cores.
  maxWorkers: 3,
  sequence: { groupOrder: 1 },
  // What a poll waits for comes by way of two processes; the default of one second is less than a busy browser takes.
  expect: { poll: { timeout: 10_000 } },
  // A browser that its system stops for a while fails what waits for it; the report names what needed a second try.
  retry: 1,
};

export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["test/unit/**/*.test.{ts,tsx}"] } },
      {
        test: {
          name: "property",
          include: ["test/property/**/*.test.ts"],
          testTimeout: PROPERTY_TIMEOUT_MS,
        },
      },
      // Packing takes seconds of a busy core, and is done twice.
      { test: { name: "build", include: ["test/build/**/*.test.ts"], hookTimeout: BROWSER_TIMEOUT_MS } },
      { test: { name: "e2e", include: ["test/e2e/**/*.test.ts"], ...inBrowser } },
      { test: { name: "sync", include: ["test/sync/**/*.test.ts"], ...inBrowser } },
    ],
  },
});
