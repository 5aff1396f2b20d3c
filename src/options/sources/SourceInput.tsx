import { text } from "../../ui/text.ts";
import type { SourceField, SourceProblem } from "./source-draft.ts";

type Props = {
  readonly name: SourceField;
  readonly value: string;
  readonly problem: SourceProblem | undefined;
  readonly hint?: string;
  readonly isLong?: boolean;
  readonly isSecret?: boolean;
  readonly onEnter: (value: string) => void;
};

/** A labelled field of the source form with what is wrong with it, or else a hint. */
export function SourceInput({ name, value, problem, hint, isLong, isSecret, onEnter }: Props) {
  const note = problem === undefined ? hint : text(`problem_${problem}`);
  const shared = {
    id: `field-${name}`,
    value,
    "aria-invalid": problem !== undefined,
    "aria-describedby": note === undefined ? undefined : `note-${name}`,
    onInput: (event: { currentTarget: { value: string } }) => onEnter(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={`field-${name}`}>{text(name)}</label>
      {isLong === true && <textarea {...shared} rows={3} spellcheck={false} />}
      {isSecret === true && <input {...shared} type="password" autocomplete="off" />}
      {isLong !== true && isSecret !== true && (
        <input {...shared} type="text" spellcheck={false} autocomplete="off" />
      )}
      <p id={`note-${name}`} class={problem === undefined ? "quiet" : "wrong"} aria-live="polite">
        {note}
      </p>
    </div>
  );
}
