import { useEffect, useRef } from "preact/hooks";
import { FORMATS, type Format } from "../formats/reading.ts";
import { text } from "../ui/text.ts";
import { FORMAT_TEXTS } from "./format-texts.ts";
import type { ImportDraft } from "./import-draft.ts";
import { ImportFormatFields } from "./ImportFormatFields.tsx";

type Props = {
  readonly draft: ImportDraft;
  /** What the input was last read as. */
  readonly format: Format | undefined;
  readonly onEnter: (values: Partial<ImportDraft>) => void;
  readonly onPreview: () => void;
  readonly onRescue: () => void;
};

/** Longer texts are taken like a file: laying out 10 MB in a text box kept Chromium 156 busy for minutes. */
const MAX_SHOWN = 200_000;

/** Takes what a person has, pasted, dropped or chosen. */
export function ImportForm({ draft, format, onEnter, onPreview, onRescue }: Props) {
  const files = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The browser goes on showing a file's name when another is in the draft.
    const input = files.current;
    if (input !== null && input.files?.[0] !== draft.file) input.value = "";
  }, [draft.file]);
  const isShown = draft.file !== undefined && files.current?.files?.[0] === draft.file;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const dropped = event.dataTransfer?.getData("text/plain") ?? "";
    const file = event.dataTransfer?.files[0] ?? fileOfLong(dropped);
    onEnter(file === undefined ? { text: dropped, file } : { file });
  };
  const paste = (event: ClipboardEvent) => {
    const file = fileOfLong(event.clipboardData?.getData("text/plain") ?? "");
    if (file === undefined) return;
    event.preventDefault();
    onEnter({ file });
  };
  return (
    <form
      class="import-form"
      onSubmit={(event) => {
        event.preventDefault();
        onPreview();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <p id="import-hint">{text("importHint")}</p>
      <div class="field">
        <label for="import-text">{text("pasteRoles")}</label>
        <textarea
          id="import-text"
          rows={7}
          spellcheck={false}
          autocomplete="off"
          aria-describedby="import-hint"
          value={draft.text}
          onInput={(event) => onEnter({ text: event.currentTarget.value, file: undefined })}
          onPaste={paste}
        />
        <p class="quiet" aria-live="polite">
          {draft.file !== undefined &&
            !isShown &&
            text("importTakes", draft.file.name, Math.ceil(draft.file.size / 1024))}
        </p>
      </div>
      <div class="side-by-side">
        <div class="field">
          <label for="import-file">{text("chooseFile")}</label>
          <input
            ref={files}
            id="import-file"
            type="file"
            onChange={(event) => onEnter({ file: event.currentTarget.files?.[0] })}
          />
        </div>
        <div class="field">
          <label for="import-format">{text("readAs")}</label>
          <select
            id="import-format"
            value={draft.format ?? ""}
            onInput={(event) =>
              onEnter({ format: FORMATS.find((format) => format === event.currentTarget.value) })
            }
          >
            <option value="">{text("format_auto")}</option>
            {FORMATS.map((format) => (
              <option key={format} value={format}>
                {text(FORMAT_TEXTS[format])}
              </option>
            ))}
          </select>
        </div>
      </div>
      <ImportFormatFields format={draft.format ?? format} draft={draft} onEnter={onEnter} />
      <div class="row-of-buttons start">
        <button type="submit" class="primary">
          {text("preview")}
        </button>
        <button type="button" onClick={onRescue}>
          {text("rescue")}
        </button>
      </div>
    </form>
  );
}

function fileOfLong(pasted: string): File | undefined {
  return pasted.length > MAX_SHOWN ? new File([pasted], text("longText")) : undefined;
}
