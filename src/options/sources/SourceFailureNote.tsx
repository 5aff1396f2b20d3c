import type { SourceState } from "../../library/shared-source.ts";
import { text } from "../../ui/text.ts";
import { readProblems } from "./read-problems.ts";
import { problemText } from "../problem-text.ts";
import { timeText } from "../time-text.ts";

type Failure = NonNullable<SourceState["failure"]>;

type Props = {
  readonly failure: Failure;
  readonly hasCopy: boolean;
};

/** What keeps a source from being current, since when, and what is shown meanwhile. */
export function SourceFailureNote({ failure, hasCopy }: Props) {
  const { reason, detail = "", since, problems = [] } = failure;
  return (
    <div role="alert" class="alert">
      <p>{text("sourceFailing", timeText(since), reasonText(reason, detail))}</p>
      {problems.length > 0 && (
        <ul>
          {readProblems(problems).map((problem, at) => (
            <li key={at}>
              <bdi>{problemText(problem)}</bdi>
            </li>
          ))}
        </ul>
      )}
      {hasCopy && <p>{text("sourceKept")}</p>}
    </div>
  );
}

function reasonText(reason: Failure["reason"], detail: string): string {
  return reason === "offline" ||
    reason === "status" ||
    reason === "notStored" ||
    reason === "redirectNoAccess" ||
    reason === "redirectNotAllowed"
    ? text(`sourceFailure_${reason}`, detail)
    : text(`sourceFailure_${reason}`);
}
