import { beforeAll, describe, expect, test, vi } from "vitest";
import { createProblem, PROBLEM_CODES } from "../../../src/formats/problem.ts";
import { readText } from "../../../src/formats/read-text.ts";
import { problemText } from "../../../src/options/problem-text.ts";
import { getMessage } from "../../support/messages.ts";
import { MALFORMED_INPUTS } from "./malformed-inputs.ts";

beforeAll(() => {
  vi.stubGlobal("chrome", { i18n: { getMessage } });
});

test.each(MALFORMED_INPUTS)("says of $title where it is, what is wrong and what to do", (malformed) => {
  const { problems } = readText(malformed.input, { format: malformed.format });
  expect(problems.map(problemText)).toEqual(malformed.messages);
});

describe("the table of malformed inputs", () => {
  test("has every problem there is", () => {
    const found = MALFORMED_INPUTS.flatMap(({ input, format }) => readText(input, { format }).problems);
    const codes = new Set(found.map(({ code }) => code));
    expect(PROBLEM_CODES.filter((code) => !codes.has(code))).toEqual([]);
  });

  test("leaves no problem without words", () => {
    const speechless = PROBLEM_CODES.filter((code) => problemText(createProblem(code, {})) === "");
    expect(speechless).toEqual([]);
  });
});
