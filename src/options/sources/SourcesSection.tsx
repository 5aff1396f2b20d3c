import { useState } from "preact/hooks";
import { text } from "../../ui/text.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { shownPolicy, shownSources } from "./desk.ts";
import { SourceCard } from "./SourceCard.tsx";
import { SourceForm } from "./SourceForm.tsx";

/** The lists that others keep for this person, each with how it is doing. */
export function SourcesSection() {
  const sources = useLoaded(shownSources);
  const policy = useLoaded(shownPolicy);
  const [isAdding, setAdding] = useState(false);
  if (sources === undefined || policy === undefined) return null;
  return (
    <section class="page wide" aria-labelledby="sources-heading">
      <h1 id="sources-heading">{text("sourcesHeading")}</h1>
      <p class="quiet">{text("sourcesHint")}</p>
      {policy.problems.length > 0 && (
        <p role="alert" class="alert">
          {text("policyProblems", policy.problems.join(", "))}
        </p>
      )}
      {sources.map(({ source, state }) => (
        <SourceCard key={source.id} source={source} state={state} />
      ))}
      {policy.allowedSources?.length === 0 ? (
        <p class="quiet">{text("sourcesFixed")}</p>
      ) : isAdding ? (
        <SourceForm policy={policy} onDone={() => setAdding(false)} />
      ) : (
        <button type="button" class="primary" onClick={() => setAdding(true)}>
          {text("addSource")}
        </button>
      )}
    </section>
  );
}
