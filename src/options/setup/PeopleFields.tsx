import { text } from "../../ui/text.ts";
import { Choice } from "./Choice.tsx";
import { DocsLink } from "./DocsLink.tsx";
import { groupNameOf } from "./setup-draft.ts";
import { HoursField } from "./HoursField.tsx";
import { Note, Risk, SetupField, type FormProps } from "./SetupField.tsx";

/** How long ago a person may have signed in with MFA; 0: any time. */
const MFA_AGES = [0, 3_600, 14_400, 28_800];

/** Who may switch, and how they must have signed in. */
export function PeopleFields(form: FormProps) {
  const { draft, onEnter, problemOf } = form;
  return (
    <fieldset>
      <legend>{text("setupPeople")}</legend>
      {(["group", "named", "account"] as const).map((who) => (
        <Choice
          key={who}
          type="radio"
          name="setup-who"
          checked={draft.who === who}
          onChoose={() => onEnter({ who })}
        >
          {text(`setupWho_${who}`)}
        </Choice>
      ))}
      <Risk>{(draft.who !== "named" || draft.origin === "new") && text(`riskWho_${draft.who}`)}</Risk>
      {draft.who === "group" && (
        <>
          <SetupField
            {...form}
            field="groupName"
            label={text("groupName")}
            placeholder={groupNameOf(draft)}
          />
          <SetupField {...form} field="members" label={text("groupMembers")} hint={text("commasHint")} />
        </>
      )}
      {draft.who === "named" && (
        <>
          <SetupField {...form} field="users" label={text("setupUsers")} hint={text("commasHint")} />
          <SetupField {...form} field="roles" label={text("setupRoles")} hint={text("commasHint")} />
        </>
      )}
      <Choice
        type="checkbox"
        name="setup-mfa"
        checked={draft.mfa}
        describedBy="setup-mfa-note"
        onChoose={(mfa) => onEnter({ mfa })}
      >
        {text("setupMfa")}
      </Choice>
      <Note id="setup-mfa-note" problem={problemOf("mfa")}>
        {draft.mfa && text("setupMfaHint")}
      </Note>
      <Risk>{!draft.mfa && text("riskNoMfa")}</Risk>
      {draft.mfa && (
        <HoursField
          id="mfaAge"
          label={text("setupMfaAge")}
          choices={MFA_AGES}
          value={draft.mfaAge}
          onChoose={(mfaAge) => onEnter({ mfaAge })}
        />
      )}
      <DocsLink topic="mfa" />
    </fieldset>
  );
}
