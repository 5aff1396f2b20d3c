import { useMemo } from "preact/hooks";
import type { Step } from "../library/history.ts";
import type { Change, Library } from "../library/library.ts";
import { countText, text } from "../ui/text.ts";
import { useLoaded } from "../ui/use-loaded.ts";
import { timeText } from "./time-text.ts";

type Props = {
  readonly library: Library;
  readonly onUndo: (change: Change) => Promise<unknown>;
};

/** The last steps taken on this machine, each of which can be taken back. */
export function HistoryList({ library, onUndo }: Props) {
  const source = useMemo(() => ({ load: library.history, watch: library.watch }), [library]);
  const steps = useLoaded(source) ?? [];
  return (
    <>
      <h2>{text("historyHeading")}</h2>
      {steps.length === 0 && <p class="quiet">{text("historyEmpty")}</p>}
      <ul class="deeds">
        {steps.map((step) => (
          <li key={`${step.at} ${step.name}`}>
            <span>
              {stepText(step)} <span class="quiet">{timeText(step.at)}</span>
            </span>
            <button
              type="button"
              class="plain"
              aria-label={text("undoNamed", stepText(step))}
              onClick={() => void onUndo(step.undo)}
            >
              {text("undo")}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function stepText({ saved, removed, name }: Step): string {
  if (saved > 1) return text("rolesSaved", saved, name);
  if (saved === 1) return text("roleSaved", name);
  return removed === 1 ? text("roleDeleted", name) : countText("rolesDeleted", removed);
}
