import type { ComponentChildren } from "preact";
import { splitRoleName } from "../../profile/role-name.ts";
import { callerPolicyName, lastSegment, type RoleChoices } from "../../setup/choices.ts";
import { consoleLink, type ConsolePlace } from "../../setup/console-links.ts";
import { writeDocuments, type SetupDocument } from "../../setup/documents.ts";
import { text, type TextName } from "../../ui/text.ts";
import { DocsLink } from "./DocsLink.tsx";
import { DocumentView } from "./DocumentView.tsx";
import { hoursText } from "./HoursField.tsx";
import { SideHeading } from "./SideHeading.tsx";

type Props = { readonly choices: RoleChoices };

/** The way through the console, click by click, with what to paste at each place. */
export function ConsoleSteps({ choices }: Props) {
  const documents = writeDocuments(choices, "json");
  const paste = (kind: SetupDocument["kind"]) =>
    documents
      .filter((document) => document.kind === kind)
      .map(({ fileName, content }) => (
        <DocumentView key={kind} title={text(`document_${kind}`)} fileName={fileName} content={content} />
      ));
  const open = (place: ConsolePlace & ("createRole" | "createPolicy" | "createGroup" | "users")) => (
    <a href={consoleLink(choices.partition, place)} target="_blank" rel="noreferrer">
      {text(`console_${place}`)}
    </a>
  );
  return (
    <>
      {choices.origin === "new" && (
        <section class="side">
          <SideHeading choices={choices} side="target" />
          <TargetSteps choices={choices} open={open("createRole")} paste={paste} />
          <DocsLink topic="trust" />
        </section>
      )}
      <section class="side">
        <SideHeading choices={choices} side="base" />
        <ol>
          <Step name="step_callerPolicy" values={[callerPolicyName(choices)]} open={open("createPolicy")}>
            {paste("callerPolicy")}
          </Step>
          <AttachStep choices={choices} open={open} />
        </ol>
        <DocsLink topic="callers" />
      </section>
    </>
  );
}

type TargetProps = Props & {
  readonly open: ComponentChildren;
  readonly paste: (kind: SetupDocument["kind"]) => ComponentChildren;
};

function TargetSteps({ choices, open, paste }: TargetProps) {
  const { roleName, managedPolicies, ownPolicy, sessionSeconds } = choices;
  const { path, name } = splitRoleName(roleName);
  return (
    <>
      {path !== "" && <p class="warning">{text("step_path")}</p>}
      <ol>
        <Step name="step_trust" open={open}>
          {paste("trustPolicy")}
        </Step>
        {managedPolicies.length > 0 && (
          <Step name="step_policies" values={[managedPolicies.map(lastSegment).join(", ")]} />
        )}
        <Step name="step_nameRole" values={[name]} />
        {ownPolicy !== undefined && <Step name="step_ownPolicy">{paste("ownPolicy")}</Step>}
        {sessionSeconds > 3_600 && <Step name="step_session" values={[hoursText(sessionSeconds)]} />}
      </ol>
    </>
  );
}

type AttachProps = Props & { readonly open: (place: "createGroup" | "users") => ComponentChildren };

function AttachStep({ choices, open }: AttachProps) {
  const { switchers } = choices;
  const policy = callerPolicyName(choices);
  switch (switchers.kind) {
    case "account":
      return <Step name="step_account" values={[policy]} />;
    case "group":
      return <Step name="step_group" values={[switchers.groupName, policy]} open={open("createGroup")} />;
    case "named": {
      const names = [...switchers.users, ...switchers.roles].map(lastSegment);
      return <Step name="step_named" values={[policy, names.join(", ")]} open={open("users")} />;
    }
  }
}

type StepProps = {
  readonly name: TextName;
  readonly values?: readonly string[];
  readonly open?: ComponentChildren;
  readonly children?: ComponentChildren;
};

function Step({ name, values = [], open, children }: StepProps) {
  return (
    <li>
      {open !== undefined && <>{open} </>}
      {text(name, ...values)}
      {children}
    </li>
  );
}
