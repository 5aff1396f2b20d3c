import { useState } from "preact/hooks";
import type { Profile } from "../profile/profile.ts";
import { countText, text } from "../ui/text.ts";
import { BULK_FIELDS, editAll, type BulkField } from "./bulk-edit.ts";
import { fieldChoices } from "./field-choices.ts";
import { FieldInput } from "./FieldInput.tsx";
import type { DraftProblem } from "./role-draft.ts";

type Props = {
  readonly selected: readonly Profile[];
  /** Resolves to whether they were stored. */
  readonly onSave: (edited: readonly Profile[]) => Promise<boolean>;
  readonly onRemove: () => void;
  readonly onClear: () => void;
};

/** What can be done with several roles at once; each is one step, with one undo. */
export function BulkBar({ selected, onSave, onRemove, onClear }: Props) {
  const [field, setField] = useState<BulkField>("group");
  const [value, setValue] = useState("");
  const [problem, setProblem] = useState<DraftProblem>();
  const apply = () => {
    const edited = editAll(selected, field, value);
    setProblem(edited.ok ? undefined : edited.problem);
    if (edited.ok) void onSave(edited.profiles);
  };
  return (
    <form
      class="bulk"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <b>{countText("bulkSelected", selected.length)}</b>
      <select
        aria-label={text("bulkField")}
        value={field}
        onInput={(event) => {
          setField(event.currentTarget.value as BulkField);
          setValue("");
          setProblem(undefined);
        }}
      >
        {BULK_FIELDS.map((name) => (
          <option key={name} value={name}>
            {text(name)}
          </option>
        ))}
      </select>
      <FieldInput
        aria-label={text("bulkValue")}
        aria-invalid={problem !== undefined}
        aria-describedby="bulk-problem"
        value={value}
        onEnter={setValue}
        placeholder={text("bulkEmpty")}
        choices={fieldChoices(field)}
      />
      <button type="submit">{text("bulkApply")}</button>
      <button type="button" class="danger" onClick={onRemove}>
        {text("delete")}
      </button>
      <button type="button" class="plain" onClick={onClear}>
        {text("bulkClear")}
      </button>
      <p id="bulk-problem" class="wrong" aria-live="polite">
        {problem !== undefined && text(`problem_${problem}`)}
      </p>
    </form>
  );
}
