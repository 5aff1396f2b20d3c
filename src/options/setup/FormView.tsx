import type { RoleChoices } from "../../setup/choices.ts";
import { consoleLink } from "../../setup/console-links.ts";
import { writeDocuments, type Form } from "../../setup/documents.ts";
import { text } from "../../ui/text.ts";
import { DocsLink, type Topic } from "./DocsLink.tsx";
import { DocumentView } from "./DocumentView.tsx";
import { SideHeading } from "./SideHeading.tsx";

const TOPICS = {
  cli: "cli",
  cloudFormation: "cloudFormation",
  json: "trust",
  cliProfile: "cliProfile",
  terraform: "callers",
} as const satisfies Record<Form, Topic>;

/** Where a form's documents are put to use in the console. */
const PLACES = {
  cli: ["cloudShell"],
  cloudFormation: ["stacks", "stackSets"],
  json: [],
  cliProfile: [],
  terraform: [],
} as const satisfies Record<Form, readonly string[]>;

/** The documents of one form. */
export function FormView({ choices, form }: { readonly choices: RoleChoices; readonly form: Form }) {
  const documents = writeDocuments(choices, form);
  return (
    <>
      <p>
        {text(`setupForm_${form}`)}{" "}
        {PLACES[form].map((place) => (
          <a key={place} href={consoleLink(choices.partition, place)} target="_blank" rel="noreferrer">
            {text(`console_${place}`)}
          </a>
        ))}{" "}
        <DocsLink topic={TOPICS[form]} />
      </p>
      {(["target", "base", "here"] as const).map((side) => {
        const here = documents.filter((document) => document.side === side);
        if (here.length === 0) return null;
        return (
          <section key={side} class="side">
            <SideHeading choices={choices} side={side} />
            {here.map(({ kind, fileName, content }) => (
              <DocumentView
                key={kind}
                title={text(`document_${kind}`)}
                fileName={fileName}
                content={content}
              />
            ))}
            {form === "json" && side === "target" && choices.managedPolicies.length > 0 && (
              <p>{text("setupAttach", choices.managedPolicies.join(", "))}</p>
            )}
          </section>
        );
      })}
    </>
  );
}
