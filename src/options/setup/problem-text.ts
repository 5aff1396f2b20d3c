import { text } from "../../ui/text.ts";
import type { SetupCode, SetupProblem } from "./setup-problem.ts";

/** Problems that the role form has words for as well. */
const FORM_CODES = [
  "accountMissing",
  "accountDigits",
  "accountAlias",
] as const satisfies readonly SetupCode[];

/** What is wrong with a field, and what to do. */
export function problemText({ code, values }: SetupProblem): string {
  return isFormCode(code) ? text(`problem_${code}`) : text(`setupProblem_${code}`, ...values);
}

function isFormCode(code: SetupCode): code is (typeof FORM_CODES)[number] {
  return FORM_CODES.some((known) => known === code);
}
