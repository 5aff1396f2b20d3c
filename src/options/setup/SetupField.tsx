import type { ComponentChildren } from "preact";
import { problemText } from "./problem-text.ts";
import type { SetupDraft } from "./setup-draft.ts";
import type { SetupProblem } from "./setup-problem.ts";

/** The fields of the form that hold text, or a choice that is kept as text. */
type TextField = {
  [Name in keyof SetupDraft]: SetupDraft[Name] extends string ? Name : never;
}[keyof SetupDraft];

/** What every part of the form is given. */
export type FormProps = {
  readonly draft: SetupDraft;
  readonly problemOf: (field: keyof SetupDraft) => SetupProblem | undefined;
  readonly onEnter: (values: Partial<SetupDraft>) => void;
  readonly onLeave: (field: keyof SetupDraft) => void;
};

type Props = FormProps & {
  readonly field: TextField;
  readonly label: string;
  readonly hint?: string;
  /** What the choice costs, once it is made. */
  readonly risk?: string | false;
  readonly placeholder?: string;
  readonly rows?: number;
};

/** A labelled text field with what is wrong with it, or else a hint. */
export function SetupField({ field, label, hint, risk, placeholder, rows, ...form }: Props) {
  const problem = form.problemOf(field);
  const shared = {
    id: `setup-${field}`,
    value: form.draft[field],
    placeholder,
    spellcheck: false,
    autocomplete: "off" as const,
    "aria-invalid": problem !== undefined,
    "aria-describedby": `setup-${field}-note`,
    onBlur: () => form.onLeave(field),
    onInput: (event: { currentTarget: { value: string } }) =>
      form.onEnter({ [field]: event.currentTarget.value }),
  };
  return (
    <div class="field">
      <label for={`setup-${field}`}>{label}</label>
      {rows === undefined ? <input {...shared} type="text" /> : <textarea {...shared} rows={rows} />}
      <Note id={`setup-${field}-note`} problem={problem}>
        {hint}
      </Note>
      <Risk>{risk}</Risk>
    </div>
  );
}

type NoteProps = {
  readonly id: string;
  readonly problem: SetupProblem | undefined;
  readonly children: ComponentChildren;
};

/** What is wrong, or else what helps. */
export function Note({ id, problem, children }: NoteProps) {
  return (
    <p id={id} class={problem === undefined ? "quiet" : "wrong"} aria-live="polite">
      {problem === undefined ? children : problemText(problem)}
    </p>
  );
}

/** What a choice costs, beside the choice. */
export function Risk({ children }: { readonly children: string | false | undefined }) {
  if (children === undefined || children === false) return null;
  return <p class="risk warning">{children}</p>;
}
