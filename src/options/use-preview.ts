import { useEffect, useState } from "preact/hooks";
import type { ImportPreview, ImportRequest } from "../formats/preview.ts";

/** A text or a file, and what to make of it. */
export type PreviewJob = Omit<ImportRequest, "text"> & { readonly source: string | Blob };

export type PreviewAnswer =
  { readonly ok: true; readonly preview: ImportPreview } | { readonly ok: false; readonly error: string };

/** What takes no longer than this needs no progress bar. */
const PATIENCE_MS = 500;

type State = {
  /** The job that `answer` belongs to. */
  readonly job?: PreviewJob;
  readonly answer?: PreviewAnswer;
  readonly slowJob?: PreviewJob;
};

/** Has a worker read the input, so that the page stays at hand; a later job takes the place of one under way. */
export function usePreview(job: PreviewJob | undefined) {
  const [state, setState] = useState<State>({});
  useEffect(() => {
    if (job === undefined) return;
    const worker = new Worker("import-worker.js");
    const timer = setTimeout(() => setState((last) => ({ ...last, slowJob: job })), PATIENCE_MS);
    const finish = (answer: PreviewAnswer) => {
      clearTimeout(timer);
      setState({ job, answer });
    };
    worker.onmessage = ({ data }: MessageEvent<PreviewAnswer>) => finish(data);
    worker.onerror = ({ message }) => finish({ ok: false, error: message });
    worker.postMessage(job);
    return () => {
      clearTimeout(timer);
      worker.terminate();
    };
  }, [job]);
  return {
    /** Of the last job that was done, until the next one is. */
    answer: job === undefined ? undefined : state.answer,
    isBusy: job !== state.job,
    isSlow: job !== undefined && job !== state.job && job === state.slowJob,
  };
}
