import { useEffect, useRef, useState } from "preact/hooks";
import { readPastedRole } from "../formats/pasted-role.ts";
import type { Profile } from "../profile/profile.ts";
import { text } from "../ui/text.ts";
import { CheckField } from "./CheckField.tsx";
import { ColorField } from "./ColorField.tsx";
import { Field } from "./Field.tsx";
import type { Panel } from "./panel.ts";
import {
  draftOf,
  EMPTY_DRAFT,
  readDraft,
  type DraftField,
  type DraftProblem,
  type RoleDraft,
} from "./role-draft.ts";

type Props = {
  readonly panel: Panel;
  readonly onSave: (entered: Profile) => Promise<"stored" | "taken" | "failed">;
  readonly onCancel: () => void;
};

/** The fields that most people never need. */
const FURTHER_FIELDS = [
  "partition",
  "destination",
  "tags",
  "base",
  "sessionHours",
  "note",
  "fillOnly",
] as const;

export function RoleForm({ panel, onSave, onCancel }: Props) {
  const [draft, setDraft] = useState(() => (panel.kind === "add" ? EMPTY_DRAFT : draftOf(panel.profile)));
  // A problem is shown once its field was left, not while a person is still on the way to a good value.
  const [left, setLeft] = useState<ReadonlySet<DraftField>>(new Set());
  const [taken, setTaken] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector("input")?.focus();
  }, []);

  const read = readDraft(draft);
  const problemOf = (field: DraftField): DraftProblem | "roleTaken" | undefined => {
    if (field === "roleName" && taken) return "roleTaken";
    return !read.ok && left.has(field) ? read.problems[field] : undefined;
  };
  const change = (values: Partial<RoleDraft>) => {
    setDraft({ ...draft, ...values });
    setTaken(false);
  };
  /** Spreads a whole role over the form. Not while it is typed: half a link is often one already, of another role. */
  const spread = (field: DraftField, text: string): boolean => {
    const role = field === "accountId" || field === "roleName" ? readPastedRole(text) : undefined;
    if (role !== undefined) change(role);
    return role !== undefined;
  };
  const submit = async () => {
    setLeft(new Set(Object.keys(draft) as DraftField[]));
    if (read.ok) setTaken((await onSave(read.profile)) === "taken");
    // The fields show their problems only after the next rendering.
    else
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  const props = (field: DraftField) => ({
    field,
    value: draft[field],
    problem: problemOf(field),
    onEnter: (value: string) => change({ [field]: value }),
    onPaste: (text: string) => spread(field, text),
    onLeave: () => {
      spread(field, draft[field]);
      setLeft(new Set([...left, field]));
    },
  });

  return (
    <form
      ref={form}
      class="panel"
      noValidate
      aria-labelledby="panel-heading"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.isComposing) onCancel();
      }}
    >
      <h2 id="panel-heading">{text(panel.kind === "edit" ? "editRole" : "addRole")}</h2>
      <Field {...props("accountId")} hint={text("accountIdHint")} />
      <Field {...props("roleName")} />
      <Field {...props("displayName")} placeholder={read.ok ? read.profile.displayName : ""} />
      <ColorField {...props("color")} sample={read.ok ? read.profile.displayName : draft.displayName} />
      <Field {...props("region")} hint={text("regionHint")} />
      <Field {...props("group")} />
      <Field {...props("environment")} />
      <details open={FURTHER_FIELDS.some((field) => draft[field] !== EMPTY_DRAFT[field])}>
        <summary>{text("furtherFields")}</summary>
        <Field {...props("destination")} hint={text("destinationHint")} />
        <Field {...props("tags")} hint={text("tagsHint")} />
        <Field {...props("base")} hint={text("baseHint")} />
        <Field {...props("sessionHours")} hint={text("sessionHoursHint")} />
        <Field {...props("partition")} />
        <Field {...props("note")} multiline />
        <CheckField {...props("fillOnly")} hint={text("fillOnlyHint")} />
      </details>
      <div class="buttons">
        <button type="submit" class="primary">
          {text("saveRole")}
        </button>
        <button type="button" onClick={onCancel}>
          {text("cancel")}
        </button>
      </div>
    </form>
  );
}
