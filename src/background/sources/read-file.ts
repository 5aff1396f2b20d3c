import type { ChosenFile } from "../../library/chosen-files.ts";
import { MAX_BYTES, type Fetched } from "./fetch-source.ts";

/** Reads the file of a source anew, as far as the browser still lets Rolecall: it may want the person to be asked again. */
export async function readChosenFile(chosen: ChosenFile | undefined): Promise<Fetched> {
  if (chosen === undefined) return { kind: "failed", failure: { reason: "fileGone" } };
  try {
    if ((await chosen.queryPermission({ mode: "read" })) !== "granted") {
      return { kind: "failed", failure: { reason: "askAgain" } };
    }
    const file = await chosen.getFile();
    if (file.size > MAX_BYTES) return { kind: "failed", failure: { reason: "tooLarge" } };
    return { kind: "bytes", bytes: new Uint8Array(await file.arrayBuffer()), marks: {} };
  } catch {
    return { kind: "failed", failure: { reason: "fileGone" } };
  }
}
