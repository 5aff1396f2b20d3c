import type { Format } from "../formats/reading.ts";
import { Partition } from "../profile/partition.ts";
import { text } from "../ui/text.ts";
import type { ImportDraft } from "./import-draft.ts";

type Props = {
  readonly draft: ImportDraft;
  readonly onEnter: (values: Partial<ImportDraft>) => void;
};

/** What a format leaves open, and a person has to say. */
export function ImportFormatFields({ format, ...props }: Props & { readonly format: Format | undefined }) {
  if (format === "organizations") return <OrganizationsFields {...props} />;
  return format === "role-history" ? <PartitionField {...props} /> : null;
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

/** The console's own memory does not say whose console it was. */
function PartitionField({ draft, onEnter }: Props) {
  return (
    <div class="field">
      <label for="import-partition">{text("partition")}</label>
      <select
        id="import-partition"
        value={draft.partition ?? "aws"}
        onInput={(event) => onEnter({ partition: Partition.parse(event.currentTarget.value) })}
      >
        {Partition.options.map((partition) => (
          <option key={partition} value={partition}>
            {partition}
          </option>
        ))}
      </select>
    </div>
  );
}
