import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { useDirectory } from "./browsers/temporary-directory.ts";

/** The gecko ID of the extension that sends. */
export const SENDER_ID = "sender@sender.extension";
/** Its page, from which a test sends what it likes; it opens when the extension is installed. */
export const SENDER_PAGE = "sender.html";

const FILES: Readonly<Record<string, string>> = {
  "manifest.json": JSON.stringify({
    manifest_version: 3,
    name: "A config sender",
    version: "1.0",
    browser_specific_settings: { gecko: { id: SENDER_ID } },
    background: { service_worker: "background.js", scripts: ["background.js"] },
  }),
  "background.js": `chrome.runtime.onInstalled.addListener(() => chrome.tabs.create({ url: "${SENDER_PAGE}" }));`,
  [SENDER_PAGE]: "<!doctype html><title>Sender</title>",
};

/** Writes a whole second extension into a folder of its own. */
export async function writeSenderExtension() {
  const folder = await useDirectory(undefined, "rolecall-sender-");
  for (const [name, content] of Object.entries(FILES)) await writeFile(join(folder.path, name), content);
  return folder;
}
