import { useState } from "preact/hooks";
import type { Library } from "../../library/library.ts";
import type { RoleChoices } from "../../setup/choices.ts";
import { text } from "../../ui/text.ts";
import { AddProfiles } from "./AddProfiles.tsx";
import { CheckView } from "./CheckView.tsx";
import { ConsoleSteps } from "./ConsoleSteps.tsx";
import { FormView } from "./FormView.tsx";
import { problemText } from "./problem-text.ts";
import type { SetupDraft } from "./setup-draft.ts";
import type { SetupProblems } from "./setup-problem.ts";

const TABS = ["console", "cli", "cloudFormation", "terraform", "json", "cliProfile", "check"] as const;
type Tab = (typeof TABS)[number];

type Props = {
  readonly library: Library;
  readonly draft: SetupDraft;
  readonly choices: RoleChoices | undefined;
  readonly problems: SetupProblems;
};

/** What to paste or run, in the form that a person likes best, and what says why a switch is refused. */
export function SetupOutput({ library, draft, choices, problems }: Props) {
  const [tab, setTab] = useState<Tab>("console");
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length] ?? tab;
    setTab(next);
    document.getElementById(`setup-tab-${next}`)?.focus();
  };
  return (
    <div class="output">
      <div role="tablist" aria-label={text("setupForms")} onKeyDown={move}>
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`setup-tab-${name}`}
            aria-selected={name === tab}
            aria-controls="setup-panel"
            tabIndex={name === tab ? 0 : -1}
            onClick={() => setTab(name)}
          >
            {text(`setupTab_${name}`)}
          </button>
        ))}
      </div>
      <div id="setup-panel" role="tabpanel" aria-labelledby={`setup-tab-${tab}`}>
        {tab === "check" ? (
          <CheckView draft={draft} />
        ) : choices === undefined ? (
          <Missing problems={problems} />
        ) : tab === "console" ? (
          <ConsoleSteps choices={choices} />
        ) : (
          <FormView choices={choices} form={tab} />
        )}
      </div>
      {choices !== undefined && tab !== "check" && <AddProfiles library={library} choices={choices} />}
    </div>
  );
}

/** What keeps the documents from being written; before anything was entered, what will be here. */
function Missing({ problems }: { readonly problems: SetupProblems }) {
  const wrong = Object.values(problems).filter(({ code }) => code !== "accountMissing");
  if (wrong.length < Object.keys(problems).length) return <p class="quiet">{text("setupMissing")}</p>;
  return (
    <div class="alert">
      {text("setupWrong")}
      <ul>
        {wrong.map((problem) => (
          <li key={problem.code}>{problemText(problem)}</li>
        ))}
      </ul>
    </div>
  );
}
