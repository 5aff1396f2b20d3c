import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { DEFAULT_ORGANIZATION_ROLE } from "../formats/organizations.ts";
import type { ImportMode } from "../formats/plan.ts";
import type { Change, Library } from "../library/library.ts";
import { MAX_PROFILES } from "../library/local-room.ts";
import { text } from "../ui/text.ts";
import { useLoaded } from "../ui/use-loaded.ts";
import { readOptions, type ImportDraft } from "./import-draft.ts";
import { ImportForm } from "./ImportForm.tsx";
import { ImportReview } from "./ImportReview.tsx";
import { News } from "./News.tsx";
import { rescueRoles } from "./storage.ts";
import { useChanges } from "./use-changes.ts";
import { usePlace } from "./use-place.ts";
import { usePreview } from "./use-preview.ts";

const EMPTY_DRAFT: ImportDraft = { text: "", roleNames: DEFAULT_ORGANIZATION_ROLE, namePattern: "" };

type RescuedDraft = Pick<ImportDraft, "text" | "partition">;

/** Brings in roles from wherever a person has them, and shows what that would do before it is done. */
export function ImportSection({ library }: { readonly library: Library }) {
  const current = useLoaded(library);
  const changes = useChanges(library);
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  // What is being previewed: the draft as it was when a person asked for it.
  const [shown, setShown] = useState<ImportDraft>();
  const [mode, setMode] = useState<ImportMode>("merge");
  const job = useMemo(
    () =>
      shown &&
      current && {
        source: shown.file ?? shown.text,
        options: readOptions(shown),
        mode,
        current,
        maxProfiles: MAX_PROFILES,
      },
    [shown, current, mode],
  );
  const { answer, isBusy, isSlow } = usePreview(job);
  const previewRescued = useCallback((rescued: RescuedDraft) => {
    setDraft({ ...EMPTY_DRAFT, ...rescued });
    setShown({ ...EMPTY_DRAFT, ...rescued });
  }, []);
  const rescue = useRescue(previewRescued);

  const enter = (values: Partial<ImportDraft>) => {
    const next = { ...draft, ...values };
    setDraft(next);
    // A text is previewed when it is complete, which only the person knows; all else is complete at once.
    if (values.text === undefined && (shown !== undefined || values.file !== undefined)) setShown(next);
  };
  const store = async (change: Change, done: string) => {
    if (!(await changes.change(change, done))) return;
    setDraft(EMPTY_DRAFT);
    setShown(undefined);
    setMode("merge");
  };

  return (
    <section class="page wide" aria-labelledby="import-heading">
      <h1 id="import-heading">{text("importHeading")}</h1>
      <News news={changes.news} onUndo={changes.undo} />
      <ImportForm
        draft={draft}
        format={answer?.ok ? answer.preview.format : undefined}
        onEnter={enter}
        onPreview={() => setShown(draft)}
        onRescue={rescue.run}
      />
      <div role="status">
        {isSlow && (
          <label class="check">
            <progress /> {text("importReading")}
          </label>
        )}
      </div>
      <div role="alert">
        {answer?.ok === false && <p class="alert">{text("importFailed", answer.error)}</p>}
        {rescue.problem !== undefined && <p class="alert">{rescue.problem}</p>}
      </div>
      {shown !== undefined && answer?.ok && (
        <ImportReview
          preview={answer.preview}
          storedCount={current?.length ?? 0}
          isBusy={isBusy}
          mode={mode}
          onMode={setMode}
          onStore={store}
        />
      )}
    </section>
  );
}

/** Looks for the console's own memory on demand, and at once where the popup leads here for it. */
function useRescue(onFound: (found: RescuedDraft) => void) {
  const place = usePlace();
  const [problem, setProblem] = useState<string>();
  const run = useCallback(async () => {
    const found = await rescueRoles();
    setProblem(found.kind === "found" ? undefined : text(`rescue_${found.kind}`));
    if (found.kind === "found") onFound({ text: found.cookie, partition: found.partition });
  }, [onFound]);
  useEffect(() => {
    if (place === "import/rescue") void run();
  }, [place, run]);
  return { problem, run: () => void run() };
}
