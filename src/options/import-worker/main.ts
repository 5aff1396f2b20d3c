import { decodeFile } from "../../formats/decode-file.ts";
import { previewImport } from "../../formats/preview.ts";
import type { PreviewAnswer, PreviewJob } from "../use-preview.ts";

/** Ten megabytes take a second or two to read, during which a page of its own would not scroll. */
addEventListener("message", async ({ data }: MessageEvent<PreviewJob>) => {
  const { source, ...request } = data;
  const answer = (message: PreviewAnswer) => postMessage(message);
  try {
    const text = typeof source === "string" ? source : decodeFile(new Uint8Array(await source.arrayBuffer()));
    answer({ ok: true, preview: previewImport({ text, ...request }) });
  } catch (error) {
    // A file that was moved away, or a folder that was dropped.
    answer({ ok: false, error: String(error) });
  }
});
