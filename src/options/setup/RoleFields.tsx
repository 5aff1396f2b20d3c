import { lastSegment, COMMON_POLICIES, DANGEROUS_POLICIES } from "../../setup/choices.ts";
import { text } from "../../ui/text.ts";
import { Choice } from "./Choice.tsx";
import { DocsLink } from "./DocsLink.tsx";
import { listNames, proposedName, roleNameOf } from "./setup-draft.ts";
import { Note, Risk, SetupField, type FormProps } from "./SetupField.tsx";

/** Which role it is. */
export function RoleFields(form: FormProps) {
  const { draft, onEnter } = form;
  const isNew = draft.origin === "new";
  return (
    <fieldset>
      <legend>{text("setupRole")}</legend>
      {(["new", "organization"] as const).map((origin) => (
        <Choice
          key={origin}
          type="radio"
          name="setup-origin"
          checked={draft.origin === origin}
          onChoose={() => onEnter({ origin })}
        >
          {text(`setupOrigin_${origin}`)}
        </Choice>
      ))}
      {isNew ? (
        <SetupField {...form} field="roleName" label={text("roleName")} placeholder={proposedName(draft)} />
      ) : (
        <>
          <p class="quiet">{text("organizationRoleHint", roleNameOf(draft))}</p>
          <DocsLink topic="organizationRole" />
          <Risk>{text("riskAdministrator")}</Risk>
        </>
      )}
    </fieldset>
  );
}

/** What people may do in the role. */
export function PermissionFields(form: FormProps) {
  const { draft, onEnter, problemOf } = form;
  const isDangerous = [...draft.managed, ...listNames(draft.morePolicies)].some((name) =>
    DANGEROUS_POLICIES.includes(lastSegment(name)),
  );
  const tick = (policy: string, on: boolean) => {
    const chosen = COMMON_POLICIES.filter((one) => (one === policy ? on : draft.managed.includes(one)));
    onEnter({ managed: chosen });
  };
  return (
    <fieldset aria-describedby="setup-managed-note">
      <legend>{text("setupPermissions")}</legend>
      <div class="policies">
        {COMMON_POLICIES.map((policy) => (
          <Choice
            key={policy}
            type="checkbox"
            name={policy}
            checked={draft.managed.includes(policy)}
            onChoose={(on) => tick(policy, on)}
          >
            {lastSegment(policy)}{" "}
            {DANGEROUS_POLICIES.includes(policy) && <span class="chip">{text("dangerous")}</span>}
          </Choice>
        ))}
      </div>
      <Note id="setup-managed-note" problem={problemOf("managed")}>
        {undefined}
      </Note>
      <Risk>{isDangerous && text("riskAdministrator")}</Risk>
      <DocsLink topic="permissions" />
      <details>
        <summary>{text("otherPermissions")}</summary>
        <SetupField {...form} field="morePolicies" label={text("morePolicies")} hint={text("commasHint")} />
        <SetupField {...form} field="ownPolicy" label={text("ownPolicy")} rows={5} />
      </details>
    </fieldset>
  );
}
