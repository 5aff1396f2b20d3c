import { useState } from "preact/hooks";
import { text } from "../../ui/text.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { shownSources } from "./desk.ts";
import { SourceCard } from "./SourceCard.tsx";
import { SourceForm } from "./SourceForm.tsx";

/** The lists that others keep for this person, each with how it is doing. */
export function SourcesSection() {
  const sources = useLoaded(shownSources);
  const [isAdding, setAdding] = useState(false);
  if (sources === undefined) return null;
  return (
    <section class="page sources" aria-labelledby="sources-heading">
      <h1 id="sources-heading">{text("sourcesHeading")}</h1>
      <p class="quiet">{text("sourcesHint")}</p>
      {sources.map(({ source, state }) => (
        <SourceCard key={source.id} source={source} state={state} />
      ))}
      {isAdding ? (
        <SourceForm onDone={() => setAdding(false)} />
      ) : (
        <button type="button" class="primary" onClick={() => setAdding(true)}>
          {text("addSource")}
        </button>
      )}
    </section>
  );
}
