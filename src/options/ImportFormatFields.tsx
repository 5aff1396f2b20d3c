import type { Format } from "../formats/reading.ts";
import { text } from "../ui/text.ts";
import type { ImportDraft } from "./import-draft.ts";
import { PartitionSelect } from "./PartitionSelect.tsx";

type Props = {
  readonly draft: ImportDraft;
  readonly onEnter: (values: Partial<ImportDraft>) => void;
};

/** What a format leaves open, and a person has to say. */
export function ImportFormatFields({ format, ...props }: Props & { readonly format: Format | undefined }) {
  if (format === "organizations") return <OrganizationsFields {...props} />;
  if (format !== "role-history") return null;
  // The console's own memory does not say whose console it was.
  return (
    <PartitionSelect
      id="import-partition"
      value={props.draft.partition ?? "aws"}
      onChoose={(partition) => props.onEnter({ partition })}
    />
  );
}

function OrganizationsFields({ draft, onEnter }: Props) {
  return (
    <div class="side-by-side">
      <div class="field">
        <label for="import-role-names">{text("organizationRoles")}</label>
        <input
          id="import-role-names"
          type="text"
          spellcheck={false}
          value={draft.roleNames}
          onInput={(event) => onEnter({ roleNames: event.currentTarget.value })}
        />
        <p class="quiet">{text("organizationRolesHint")}</p>
      </div>
      <div class="field">
        <label for="import-name-pattern">{text("namePattern")}</label>
        <input
          id="import-name-pattern"
          placeholder="{name}"
          type="text"
          spellcheck={false}
          value={draft.namePattern}
          onInput={(event) => onEnter({ namePattern: event.currentTarget.value })}
        />
        <p class="quiet">{text("namePatternHint")}</p>
      </div>
    </div>
  );
}
