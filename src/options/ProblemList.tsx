import type { ProblemSample } from "../formats/preview.ts";
import { text } from "../ui/text.ts";
import { problemText } from "./problem-text.ts";

type Props = { readonly heading: string; readonly problems: ProblemSample };

/** What could not be read, or only in part, each with its place and what to do. */
export function ProblemList({ heading, problems: { count, first } }: Props) {
  if (count === 0) return null;
  return (
    <>
      <h2>{heading}</h2>
      <ul>
        {first.map((problem, at) => (
          <li key={at}>
            <bdi>{problemText(problem)}</bdi>
          </li>
        ))}
      </ul>
      {count > first.length && <p>{text("importMoreProblems", count - first.length)}</p>}
    </>
  );
}
