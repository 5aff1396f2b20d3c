import type { ComponentChildren } from "preact";
import { text } from "../ui/text.ts";
import { fieldChoices } from "./field-choices.ts";
import { FieldInput } from "./FieldInput.tsx";
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
};

/** A labelled field of the role form with what is wrong with it, or else a hint. */
export function Field({ hint, placeholder, multiline, ...props }: Props) {
  const { field, value, problem, onEnter, onPaste, onLeave } = props;
  const note = problem === undefined ? hint : text(`problem_${problem}`);
  return (
    <FieldFrame field={field} note={note} wrong={problem !== undefined}>
      <FieldInput
        id={`field-${field}`}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={note === undefined ? undefined : `note-${field}`}
        onEnter={onEnter}
        onBlur={onLeave}
        onPaste={(event) => {
          if (onPaste(event.clipboardData?.getData("text/plain") ?? "")) event.preventDefault();
        }}
        placeholder={placeholder}
        multiline={multiline}
        choices={fieldChoices(field)}
      />
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
