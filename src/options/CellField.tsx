import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Profile } from "../profile/profile.ts";
import { text } from "../ui/text.ts";
import { readCell, type CellField as Field } from "./cell-edit.ts";
import { fieldChoices } from "./field-choices.ts";
import { FieldInput } from "./FieldInput.tsx";
import { draftOf } from "./role-draft.ts";
import type { CellEdit, Ending } from "./use-cell-edit.ts";

type Props = Pick<CellEdit, "close" | "save"> & { readonly profile: Profile; readonly field: Field };

/** The field in a cell of the table. Enter and leaving it save what is right; Escape gives up. */
export function CellField({ profile, field, close, save }: Props) {
  const [typed, setTyped] = useState(() => draftOf(profile)[field]);
  // As in the form, a problem is shown once a person is done with the field.
  const [isTried, setTried] = useState(false);
  // A field that goes away while it has the focus is left once more, in some browsers.
  const isOver = useRef(false);
  const note = useRef<HTMLSpanElement>(null);
  const frame = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const input = frame.current?.querySelector<HTMLInputElement | HTMLSelectElement>("input, select");
    input?.focus();
    if (input instanceof HTMLInputElement) input.select();
    return () => {
      // Its row went out of the list, by a search or in another page.
      if (!isOver.current) close("left");
    };
  }, [close]);

  const read = readCell(profile, field, typed);
  const problem = isTried && !read.ok ? read.problem : undefined;
  useLayoutEffect(() => {
    if (problem !== undefined) note.current?.scrollIntoView({ block: "nearest" });
  }, [problem]);
  const finish = async (ending: Ending) => {
    if (isOver.current) return;
    setTried(true);
    if (!read.ok) return;
    isOver.current = true;
    if (read.edited === undefined) close(ending);
    else isOver.current = await save(read.edited, ending);
  };
  const giveUp = () => {
    isOver.current = true;
    close("key");
  };
  return (
    <span
      class="cell-field"
      ref={frame}
      onKeyDown={(event) => {
        if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
        event.preventDefault();
        if (event.key === "Enter") void finish("key");
        else giveUp();
      }}
    >
      <FieldInput
        aria-label={text(field)}
        aria-invalid={problem !== undefined}
        aria-describedby="cell-problem"
        value={typed}
        onEnter={setTyped}
        onBlur={() => void finish("left")}
        choices={fieldChoices(field)}
      />
      <span ref={note} id="cell-problem" class="wrong" aria-live="polite">
        {problem !== undefined && text(`problem_${problem}`)}
      </span>
    </span>
  );
}
