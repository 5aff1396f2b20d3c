import { useState } from "preact/hooks";
import { Environment, type Profile } from "../profile/profile.ts";
import { countText, text } from "../ui/text.ts";
import { BULK_FIELDS, editAll, type BulkField } from "./bulk-edit.ts";
import { environmentText } from "./environment-text.ts";
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
  const shared = {
    "aria-label": text("bulkValue"),
    "aria-invalid": problem !== undefined,
    "aria-describedby": "bulk-problem",
    value,
    onInput: (event: { currentTarget: { value: string } }) => setValue(event.currentTarget.value),
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
      {field === "environment" ? (
        <select {...shared}>
          <option value="">{text("environmentNone")}</option>
          {Environment.options.map((name) => (
            <option key={name} value={name}>
              {environmentText(name)}
            </option>
          ))}
        </select>
      ) : (
        <input
          type="text"
          spellcheck={false}
          autocomplete="off"
          placeholder={text("bulkEmpty")}
          {...shared}
        />
      )}
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
