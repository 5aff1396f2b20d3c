import { useMemo, useState } from "preact/hooks";
import { formatPolicy } from "../../setup/policy.ts";
import { text } from "../../ui/text.ts";
import { checkInput, type CheckAnswer, type Finding } from "./check-input.ts";
import { DocsLink } from "./DocsLink.tsx";
import { DocumentView } from "./DocumentView.tsx";
import type { SetupDraft } from "./setup-draft.ts";

/** Says of a role's trust policy, or of an error, what keeps a person from switching. */
export function CheckView({ draft }: { readonly draft: SetupDraft }) {
  const [input, setInput] = useState("");
  const [who, setWho] = useState("");
  const answer = useMemo(() => checkInput(input, who, draft), [input, who, draft]);
  return (
    <>
      <p>
        {text("checkIntro")} <DocsLink topic="denied" />
      </p>
      <div class="field">
        <label for="check-input">{text("checkInput")}</label>
        <textarea
          id="check-input"
          rows={8}
          spellcheck={false}
          autocomplete="off"
          value={input}
          onInput={(event) => setInput(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="check-who">{text("checkWho")}</label>
        <input
          id="check-who"
          type="text"
          spellcheck={false}
          autocomplete="off"
          aria-describedby="check-who-note"
          value={who}
          onInput={(event) => setWho(event.currentTarget.value)}
        />
        <p id="check-who-note" class="quiet">
          {text("checkWhoHint")}
        </p>
      </div>
      <div role="status">{answer !== undefined && <Answer answer={answer} />}</div>
      {answer !== undefined && <Corrections answer={answer} />}
    </>
  );
}

function Answer({ answer }: { readonly answer: CheckAnswer }) {
  switch (answer.kind) {
    case "noBase":
      return <p class="alert">{text("checkNoBase")}</p>;
    case "brokenJson":
      return <p class="alert">{text("setupProblem_policyJson", answer.line)}</p>;
    case "trust":
      return (
        <>
          <p class={answer.verdict === "no" ? "alert" : answer.verdict === "unknown" ? "warning" : "status"}>
            {text(`verdict_${answer.verdict}`)}
          </p>
          <Findings findings={answer.findings} />
        </>
      );
    case "error":
      return <Findings findings={answer.findings} />;
  }
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul>
      {findings.map((finding, at) => (
        <li key={at}>
          {"statement" in finding && <b>{text("checkStatement", finding.statement)} </b>}
          {text(`check_${finding.code}`, ...(finding.value === undefined ? [] : [finding.value]))}
        </li>
      ))}
    </ul>
  );
}

function Corrections({ answer }: { readonly answer: CheckAnswer }) {
  if (answer.kind !== "trust" && answer.kind !== "error") return null;
  const callerPolicy = answer.kind === "error" ? answer.callerPolicy : undefined;
  return (
    <>
      {answer.trustPolicy !== undefined && (
        <DocumentView
          title={text(answer.kind === "trust" ? "correctedTrust" : "document_trustPolicy")}
          fileName="trust-policy.json"
          content={formatPolicy(answer.trustPolicy)}
        />
      )}
      {callerPolicy !== undefined && (
        <DocumentView
          title={text("document_callerPolicy")}
          fileName="caller-policy.json"
          content={formatPolicy(callerPolicy)}
        />
      )}
    </>
  );
}
