type Props = {
  readonly id?: string;
  readonly "aria-label"?: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string | undefined;
  readonly value: string;
  readonly onEnter: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onPaste?: (event: ClipboardEvent) => void;
  readonly placeholder?: string | undefined;
  readonly multiline?: boolean | undefined;
  /** Values with what a person reads for each. */
  readonly choices?: readonly (readonly [string, string])[] | undefined;
};

/** What a text of a role is typed into or chosen from. */
export function FieldInput({ onEnter, placeholder, multiline, choices, ...props }: Props) {
  const shared = {
    ...props,
    onInput: (event: { currentTarget: { value: string } }) => onEnter(event.currentTarget.value),
  };
  if (multiline === true) return <textarea {...shared} rows={3} />;
  if (choices === undefined)
    return <input {...shared} type="text" placeholder={placeholder} spellcheck={false} autocomplete="off" />;
  return (
    <select {...shared}>
      {choices.map(([choice, label]) => (
        <option key={choice} value={choice}>
          {label}
        </option>
      ))}
    </select>
  );
}
