import { createChosenFiles, type ChosenFile } from "../../library/chosen-files.ts";
import type { SharedSource } from "../../library/shared-source.ts";

export const chosenFiles = createChosenFiles(indexedDB);

type Picker = { readonly showOpenFilePicker?: () => Promise<readonly ChosenFile[]> };
const { showOpenFilePicker } = globalThis as Picker;

/** Whether this browser lets an extension read a chosen file again. Firefox 153 does not. */
export const canReadAgain = showOpenFilePicker !== undefined;

/** Has a person choose a file; undefined when they choose none. Call it in answer to a click, before anything is waited for. */
export async function pickFile(): Promise<ChosenFile | undefined> {
  try {
    return (await showOpenFilePicker?.())?.[0];
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw error;
  }
}

/** Asks for what the browser took back since the file was chosen. Call it in answer to a click. */
export async function allowFile(id: SharedSource["id"]): Promise<boolean> {
  const file = await chosenFiles.load(id);
  return (await file?.requestPermission({ mode: "read" })) === "granted";
}
