import { text, type TextName } from "../ui/text.ts";
import { openOptions } from "./open-page.ts";

/** The places of the options page where a library begins, each with its button and one sentence. */
const BEGINNINGS = [
  ["import/rescue", "rescue", "emptyRescue"],
  ["import", "importHeading", "emptyImport"],
  ["add", "addRole", "emptyAdd"],
  ["practice", "emptyPracticeButton", "emptyPractice"],
] as const satisfies readonly (readonly [string, TextName, TextName])[];

/** What to do first, when there is no role yet. */
export function EmptyState() {
  return (
    <div class="empty">
      <p>{text("emptyIntro")}</p>
      <dl>
        {BEGINNINGS.map(([place, button, sentence]) => (
          <div key={place}>
            <dt>
              <button type="button" onClick={() => void openOptions(place)}>
                {text(button)}
              </button>
            </dt>
            <dd class="quiet">{text(sentence)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
