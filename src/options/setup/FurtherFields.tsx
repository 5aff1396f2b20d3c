import { text } from "../../ui/text.ts";
import { PartitionSelect } from "../PartitionSelect.tsx";
import { Choice } from "./Choice.tsx";
import { DocsLink } from "./DocsLink.tsx";
import { HoursField } from "./HoursField.tsx";
import { EMPTY_SETUP } from "./setup-draft.ts";
import { Risk, SetupField, type FormProps } from "./SetupField.tsx";

const SESSIONS = [1, 2, 4, 8, 12].map((hours) => hours * 3_600);

/** What most people leave as it is. */
export function FurtherFields(form: FormProps) {
  const { draft, onEnter } = form;
  return (
    <details>
      <summary>{text("furtherFields")}</summary>
      {draft.origin === "new" && (
        <>
          <SetupField {...form} field="path" label={text("setupPath")} hint={text("setupPathHint")} />
          <HoursField
            id="session"
            label={text("setupSession")}
            choices={SESSIONS}
            value={draft.session}
            onChoose={(session) => onEnter({ session })}
          />
          <Risk>{draft.session > EMPTY_SETUP.session && text("riskSession")}</Risk>
          <SetupField
            {...form}
            field="externalId"
            label={text("externalId")}
            hint={text("externalIdHint")}
            risk={draft.externalId.trim() !== "" && text("riskExternalId")}
          />
          <DocsLink topic="externalId" />
        </>
      )}
      <PartitionSelect
        id="setup-partition"
        value={draft.partition}
        onChoose={(partition) => onEnter({ partition })}
      />
      <fieldset>
        <legend>{text("setupReach")}</legend>
        {(["exact", "anyAccount"] as const).map((reach) => (
          <Choice
            key={reach}
            type="radio"
            name="setup-reach"
            checked={draft.reach === reach}
            onChoose={() => onEnter({ reach })}
          >
            {text(`setupReach_${reach}`)}
          </Choice>
        ))}
        <Risk>{draft.reach === "anyAccount" && text("riskAnyAccount")}</Risk>
      </fieldset>
    </details>
  );
}
