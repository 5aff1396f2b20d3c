import { useEffect, useRef, useState } from "preact/hooks";
import type { StoredPolicy } from "../../library/policy.ts";
import { text } from "../../ui/text.ts";
import { desk, refresh, requestAccess } from "./desk.ts";
import {
  allowedKinds,
  EMPTY_SOURCE,
  readSourceDraft,
  type SourceField,
  type SourceKind,
  type SourceProblems,
} from "./source-draft.ts";
import { canReadAgain, chosenFiles, pickFile } from "./files.ts";
import { SourceInput } from "./SourceInput.tsx";

type Props = { readonly policy: StoredPolicy; readonly onDone: () => void };

/** Adds a source: where the list is, and how it is known to be the right one. */
export function SourceForm({ policy, onDone }: Props) {
  const [kind, setKind] = useState<SourceKind>("url");
  const [draft, setDraft] = useState(EMPTY_SOURCE);
  const [problems, setProblems] = useState<SourceProblems>({});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input[type=text]")?.focus(), []);

  const submit = async () => {
    const read = readSourceDraft(draft, kind, { id: crypto.randomUUID(), policy });
    setProblems(read.ok ? {} : read.problems);
    if (!read.ok) {
      // The fields show their problems only after the next rendering.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    const { source, header } = read;
    if (source.origin.kind === "file") {
      const file = await pickFile();
      if (file === undefined) return;
      await chosenFiles.save(source.id, file);
      await desk.add({ ...source, origin: { kind: "file", fileName: file.name } });
      void refresh(source.id);
      onDone();
      return;
    }
    // First of all: a browser shows its question only while the click that led to it is fresh.
    const access =
      source.origin.kind === "url" ? requestAccess(new URL(source.origin.url).hostname) : undefined;
    await access;
    await desk.add(source, header);
    if (source.origin.kind === "url") void refresh(source.id);
    onDone();
  };
  const isOutOfReach = kind === "file" && !canReadAgain;
  const field = (name: SourceField) => ({
    name,
    value: draft[name],
    problem: problems[name],
    onEnter: (value: string) => setDraft({ ...draft, [name]: value }),
  });

  return (
    <form
      ref={form}
      noValidate
      class="card"
      aria-labelledby="source-form-heading"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2 id="source-form-heading">{text("addSource")}</h2>
      <fieldset class="choices">
        <legend>{text("sourceKind")}</legend>
        {allowedKinds(policy).map((choice) => (
          <label key={choice} class="check">
            <input
              type="radio"
              name="source-kind"
              checked={kind === choice}
              onInput={() => setKind(choice)}
            />
            {text(`sourceKind_${choice}`)}
          </label>
        ))}
      </fieldset>
      {isOutOfReach ? (
        <p>
          {text("fileNotAgain")} <a href="#import">{text("fileImport")}</a>
        </p>
      ) : (
        <SourceInput {...field("sourceName")} hint={text("sourceNameHint")} />
      )}
      {kind === "file" && !isOutOfReach && <p class="quiet">{text("fileHint")}</p>}
      {kind === "sender" && <SourceInput {...field("extensionId")} hint={text("extensionIdHint")} />}
      {kind === "url" && (
        <>
          <SourceInput {...field("sourceUrl")} hint={text("sourceUrlHint")} />
          <details>
            <summary>{text("sourceFurther")}</summary>
            <SourceInput {...field("sha256")} hint={text("sha256Hint")} />
            <SourceInput {...field("publicKey")} hint={text("publicKeyHint")} isLong />
            <div class="side-by-side">
              <SourceInput {...field("headerName")} />
              <SourceInput {...field("headerValue")} isSecret />
            </div>
            <p class="quiet">{text("headerHint")}</p>
          </details>
        </>
      )}
      <div class="row-of-buttons start">
        {!isOutOfReach && (
          <button type="submit" class="primary">
            {text(kind === "file" ? "chooseFile" : "saveSource")}
          </button>
        )}
        <button type="button" onClick={onDone}>
          {text("cancel")}
        </button>
      </div>
    </form>
  );
}
