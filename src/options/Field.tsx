import type { ComponentChildren } from "preact";
import { text } from "../ui/text.ts";
import type { DraftField, DraftProblem } from "./role-draft.ts";

export type FieldProps = {
  readonly field: DraftField;
  readonly value: string;
  readonly problem: DraftProblem | "roleTaken" | undefined;
  readonly onEnter: (value: string) => void;
  /** Returns whether the pasted text was taken care of; else it goes into the field. */
  readonly onPaste: (text: string) => boolean;
  readonly onLeave: () => void;
};

type Props = FieldProps & {
  readonly hint?: string;
  readonly placeholder?: string;
  readonly multiline?: boolean;
  /** Values with what a person reads for each. */
  readonly choices?: readonly (readonly [string, string])[];
};

/** A labelled field of the role form with what is wrong with it, or else a hint. */
export function Field({ hint, placeholder, multiline, choices, ...props }: Props) {
  const { field, value, problem, onEnter, onPaste, onLeave } = props;
  const note = problem === undefined ? hint : text(`problem_${problem}`);
  const shared = {
    id: `field-${field}`,
    value,
    "aria-invalid": problem !== undefined,
    "aria-describedby": note === undefined ? undefined : `note-${field}`,
    onBlur: onLeave,
    onInput: (event: { currentTarget: { value: string } }) => onEnter(event.currentTarget.value),
    onPaste: (event: ClipboardEvent) => {
      if (onPaste(event.clipboardData?.getData("text/plain") ?? "")) event.preventDefault();
    },
  };
  return (
    <FieldFrame field={field} note={note} wrong={problem !== undefined}>
      {choices !== undefined ? (
        <select {...shared}>
          {choices.map(([choice, label]) => (
            <option key={choice} value={choice}>
              {label}
            </option>
          ))}
        </select>
      ) : multiline === true ? (
        <textarea {...shared} rows={3} />
      ) : (
        <input {...shared} type="text" placeholder={placeholder} spellcheck={false} autocomplete="off" />
      )}
    </FieldFrame>
  );
}

type FrameProps = {
  readonly field: DraftField;
  readonly note: string | undefined;
  readonly wrong: boolean;
  readonly children: ComponentChildren;
};

function FieldFrame({ field, note, wrong, children }: FrameProps) {
  return (
    <div class="field">
      <label for={`field-${field}`}>{text(field)}</label>
      {children}
      <p id={`note-${field}`} class={wrong ? "wrong" : "quiet"} aria-live="polite">
        {note}
      </p>
    </div>
  );
}
