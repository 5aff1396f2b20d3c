import { defineConfig } from "vitest/config";

const room = process.env["ROOM"] ?? "*";

/** The tests that vouch for one room of src: those that mirror it, and the laws that are named for it. */
export default defineConfig({
  resolve: {
    alias: [{ find: /^fast-check$/, replacement: `${import.meta.dirname}/fewer-runs.ts` }],
  },
  test: {
    include: [`test/{unit,property}/${room}/**/*.test.ts`, `test/property/${room}.test.ts`],
  },
});
