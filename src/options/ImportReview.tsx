import { useMemo, useState } from "preact/hooks";
import { planChange } from "../formats/plan-change.ts";
import type { ImportMode } from "../formats/plan.ts";
import type { ImportPreview } from "../formats/preview.ts";
import type { Change } from "../library/library.ts";
import { MAX_PROFILES } from "../library/local-room.ts";
import { countText, text } from "../ui/text.ts";
import { FORMAT_TEXTS } from "./format-texts.ts";
import { planRows } from "./plan-rows.ts";
import { ProblemList } from "./ProblemList.tsx";
import { EMPTY_STYLE, readStyle } from "./style-for-all.ts";
import { StyleForAll } from "./StyleForAll.tsx";
import { TickTable } from "./TickTable.tsx";
import { useTicks } from "./use-ticks.ts";

type Props = {
  readonly preview: ImportPreview;
  /** How many profiles are stored now. */
  readonly storedCount: number;
  /** A newer preview is under way; this one must not be acted on. */
  readonly isBusy: boolean;
  readonly mode: ImportMode;
  readonly onMode: (mode: ImportMode) => void;
  readonly onStore: (change: Change, done: string) => Promise<void>;
};

/** What an import would do, to be looked at, narrowed down and then done in one step. */
export function ImportReview({ preview, storedCount, isBusy, mode, onMode, onStore }: Props) {
  const { format, plan, refused, gaps } = preview;
  const [draft, setDraft] = useState(EMPTY_STYLE);
  const rows = useMemo(() => planRows(plan), [plan]);
  const ticks = useTicks(useMemo(() => rows.map(({ key }) => key), [rows]));
  const style = readStyle(draft);
  const change = useMemo(
    () => planChange(plan, { ticked: ticks.ticked, ...style.values }),
    [plan, ticks.ticked, style.values],
  );
  const [saved, removed] = [change.save.length, change.remove.length];
  const added = plan.entries.filter(({ kind, key }) => kind === "new" && ticks.ticked.has(key)).length;
  const after = preview.tooLarge ?? storedCount + added - removed;
  // A library that came to hold more in another way can still be changed.
  const fits = after <= Math.max(MAX_PROFILES, storedCount);
  const isReady = saved + removed > 0 && fits && !isBusy && style.problem === undefined;
  return (
    <div class="review" aria-busy={isBusy}>
      <div role="status">
        <p>
          {format !== undefined && text("importReadAs", text(FORMAT_TEXTS[format]))}{" "}
          {preview.tooLarge === undefined && summaryText(preview)}
        </p>
        {!fits && <p class="alert">{countText("importTooLarge", after, MAX_PROFILES)}</p>}
      </div>
      {rows.length > 0 && (
        <>
          <fieldset class="choices">
            <legend class="unseen">{text("importMode")}</legend>
            {(["merge", "replace"] as const).map((choice) => (
              <label key={choice} class="check">
                <input
                  type="radio"
                  name="import-mode"
                  checked={mode === choice}
                  onInput={() => onMode(choice)}
                />
                {text(`import_${choice}`)}
              </label>
            ))}
          </fieldset>
          <TickTable label={text("importRows")} rows={rows} ticks={ticks} />
          <StyleForAll draft={draft} problem={style.problem} onEnter={setDraft} />
          <div class="row-of-buttons start">
            <button
              type="button"
              class="primary"
              disabled={!isReady}
              onClick={() =>
                void onStore(
                  change,
                  removed === 0
                    ? countText("imported", saved)
                    : countText("importedDeleting", saved, removed),
                )
              }
            >
              {text("import")}
            </button>
            <span class="quiet">{stepText(saved, removed)}</span>
          </div>
        </>
      )}
      <ProblemList heading={text("importLeftOut", refused.count)} problems={refused} />
      <ProblemList heading={text("importGaps", gaps.count)} problems={gaps} />
    </div>
  );
}

function stepText(saved: number, removed: number): string {
  if (saved + removed === 0) return text("importNothing");
  return removed === 0 ? countText("importStep", saved) : countText("importStepDeleting", saved, removed);
}

function summaryText({ plan, refused }: ImportPreview): string {
  const countOf = (kind: string) => plan.entries.filter((entry) => entry.kind === kind).length;
  const repeated = plan.duplicates.filter(({ kind }) => kind === "overridden" || kind === "identical").length;
  const tooMany = plan.duplicates.filter(({ kind }) => kind === "tooMany").length;
  return [
    text("importSummary", countOf("new"), countOf("changed"), countOf("same"), refused.count),
    ...(repeated > 0 ? [countText("importRepeated", repeated)] : []),
    ...(tooMany > 0 ? [countText("importTooMany", tooMany)] : []),
  ].join(" ");
}
