import { PROBLEM_CODES, SHARED_CODES, type Problem } from "../../formats/problem.ts";

const CODES: readonly string[] = [...PROBLEM_CODES, ...SHARED_CODES];

/** The problems that were stored with a source, as far as this version has words for them. */
export function readProblems(stored: readonly unknown[]): readonly Problem[] {
  return stored.filter(isProblem);
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === "object" &&
    value !== null &&
    "code" in value &&
    CODES.some((code) => code === value.code) &&
    "place" in value &&
    typeof value.place === "object"
  );
}
