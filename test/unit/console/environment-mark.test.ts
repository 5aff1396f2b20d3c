import { expect, test } from "vitest";
import messages from "../../../public/_locales/en/messages.json" with { type: "json" };
import { environmentMark } from "../../../src/console/environment-mark.ts";

test.each([
  ["production", "PROD"],
  ["staging", "STG"],
  ["development", "DEV"],
] as const)("%s is marked in few letters", (environment, letters) => {
  expect(messages[environmentMark(environment)].message).toBe(letters);
});
