import { text } from "../../ui/text.ts";
import type { SetupProblem } from "./setup-problem.ts";

/** What is wrong with a field and what to do; what the role form can say too, it says in the same words. */
export function problemText({ code, values }: SetupProblem): string {
  switch (code) {
    case "accountMissing":
    case "accountDigits":
    case "accountAlias":
      return text(`problem_${code}`);
    default:
      return text(`setupProblem_${code}`, ...values);
  }
}
