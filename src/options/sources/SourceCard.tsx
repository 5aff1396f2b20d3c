import { useState } from "preact/hooks";
import type { SharedSource, SourceState } from "../../library/shared-source.ts";
import { countText, text } from "../../ui/text.ts";
import { timeText } from "../time-text.ts";
import { desk, refresh, releaseAccess } from "./desk.ts";
import { SharedRoles } from "./SharedRoles.tsx";
import { SourceFailureNote } from "./SourceFailureNote.tsx";
import { SourceNews } from "./SourceNews.tsx";
import { remedyFor } from "./source-remedy.ts";
import { VanishedRoles } from "./VanishedRoles.tsx";

type Props = { readonly source: SharedSource; readonly state: SourceState | undefined };

/** One source: what it gives, since when, and what keeps it from giving more. */
export function SourceCard({ source, state }: Props) {
  const { id, name, origin, isManaged } = source;
  const [isBusy, setBusy] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const remedy = state?.failure && remedyFor(source, state.failure);

  const ask = async () => {
    setBusy(true);
    await refresh(id).finally(() => setBusy(false));
  };
  const remove = async () => {
    await desk.remove(id);
    await releaseAccess(source, state);
  };
  const headingId = `source-${id}`;
  return (
    <article class="card" aria-labelledby={headingId} aria-busy={isBusy}>
      <h2 id={headingId}>
        <bdi>{name}</bdi>
      </h2>
      <p class="quiet">
        {isManaged && <span class="chip neutral">{text("sourceManaged")}</span>}{" "}
        <bdi>{originText(origin)}</bdi>
      </p>
      <p role="status">{standText(state, origin.kind)}</p>
      {state?.failure !== undefined && (
        <SourceFailureNote failure={state.failure} hasCopy={state.count > 0} />
      )}
      {state?.news !== undefined && <SourceNews news={state.news} />}
      {state !== undefined && state.vanished.length > 0 && (
        <VanishedRoles source={source} profiles={state.vanished} />
      )}
      {state !== undefined && state.count > 0 && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{text("sharedRolesShow")}</summary>
          {isOpen && <SharedRoles source={source} />}
        </details>
      )}
      <div class="row-of-buttons start">
        {remedy !== undefined && (
          <button
            type="button"
            class="primary"
            onClick={() => void remedy.ask().then((isAllowed) => (isAllowed ? ask() : undefined))}
          >
            {remedy.label}
          </button>
        )}
        {(origin.kind === "url" || origin.kind === "file") && (
          <button
            type="button"
            disabled={isBusy}
            aria-label={text("refreshNamed", name)}
            onClick={() => void ask()}
          >
            {text("refresh")}
          </button>
        )}
        {!isManaged && (
          <button
            type="button"
            class="danger"
            aria-label={text("removeNamed", name)}
            onClick={() => void remove()}
          >
            {text("remove")}
          </button>
        )}
      </div>
    </article>
  );
}

function originText(origin: SharedSource["origin"]): string {
  switch (origin.kind) {
    case "url":
      return origin.url;
    case "file":
      return text("originFile", origin.fileName);
    case "sender":
      return text("originSender", origin.extensionId);
    case "policy":
      return text("originPolicy");
  }
}

function standText(state: SourceState | undefined, kind: SharedSource["origin"]["kind"]): string {
  if (state?.goodAt === undefined) return text(kind === "sender" ? "sourceUnsent" : "sourceUnread");
  return countText("sourceRoles", state.count, timeText(state.goodAt));
}
