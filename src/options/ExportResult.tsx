import type { Written } from "../formats/written.ts";
import { countText, text } from "../ui/text.ts";
import { Download } from "./Download.tsx";
import { fieldText } from "./profile-text.ts";
import { useCopy } from "./use-copy.ts";

type Props = {
  readonly written: Written;
  readonly fileName: string;
  /** How many roles are in it. */
  readonly count: number;
};

/** The exported text, how to take it away, and what it had to leave out. */
export function ExportResult({ written, fileName, count }: Props) {
  const { copied, copy } = useCopy(written.text);
  if (count === 0) return <p class="quiet">{text("exportNothing")}</p>;
  return (
    <>
      {written.lost.length > 0 && (
        <div class="warning">
          {text("exportLost")}
          <ul>
            {written.lost.map(({ field, profiles }) => (
              <li key={field}>{text("exportLostField", fieldText(field), profiles.length)}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="row-of-buttons start">
        <Download name={fileName} content={written.text} look="button primary">
          {text("download")}
        </Download>
        <button type="button" onClick={copy}>
          {text("copy")}
        </button>
        <span class="quiet">{countText("rolesFound", count)}</span>
        <span role="status">{copied !== undefined && text(copied)}</span>
      </div>
    </>
  );
}
