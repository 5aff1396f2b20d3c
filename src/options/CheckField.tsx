import { text } from "../ui/text.ts";
import type { FieldProps } from "./Field.tsx";

type Props = Pick<FieldProps, "field" | "value" | "onEnter"> & { readonly hint: string };

/** A field of the role form that is either set or not: `true` or empty. */
export function CheckField({ field, value, hint, onEnter }: Props) {
  return (
    <div class="field">
      <label class="check">
        <input
          type="checkbox"
          checked={value === "true"}
          aria-describedby={`note-${field}`}
          onChange={(event) => onEnter(event.currentTarget.checked ? "true" : "")}
        />
        {text(field)}
      </label>
      <p id={`note-${field}`} class="quiet">
        {hint}
      </p>
    </div>
  );
}
