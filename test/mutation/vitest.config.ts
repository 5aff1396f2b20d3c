import { defineConfig } from "vitest/config";

const room = process.env["ROOM"] ?? "*";

/** Code that is instrumented and stands back behind everything else on the machine takes several times as long. */
const TIMEOUT_MS = 60_000;

/** The tests that vouch for one room of src: those that mirror it, and the laws that are named for it. */
export default defineConfig({
  resolve: {
    alias: [{ find: /^fast-check$/, replacement: `${import.meta.dirname}/fewer-runs.ts` }],
  },
  test: {
    include: [`test/{unit,property}/${room}/**/*.test.ts`, `test/property/${room}.test.ts`],
    testTimeout: TIMEOUT_MS,
  },
});
