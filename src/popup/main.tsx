import { render } from "preact";
import { isCurrent, readKeptRoles } from "../library/kept-roles.ts";
import { REVISION_KEY } from "../library/revision-key.ts";
import { afterPaint } from "../ui/after-paint.ts";
import { text } from "../ui/text.ts";
import { Popup } from "./Popup.tsx";
import type { Desk } from "./use-desk.ts";

/** What the browser's tabs and toolbar, from which the popup hangs, take of the screen's height, in pixels. */
const BARS = 90;

document.documentElement.lang = text("language");
document.documentElement.style.setProperty("--room", `${screen.availHeight - BARS}px`);
const root = document.getElementById("root");
const found = readKeptRoles(localStorage);
// It takes 1 ms to learn that nothing has changed since; a list that shows first what was, and then what is, would move
// under the pointer.
const { [REVISION_KEY]: revision } = await chrome.storage.local.get(REVISION_KEY);
const kept = found !== undefined && isCurrent(found, revision) ? found : undefined;
const desk = new Promise<Desk>((resolve) => {
  const load = () => {
    resolve(import("./desk.ts"));
  };
  // What is kept is painted first. With nothing to paint there is nothing to wait for.
  if (kept === undefined) load();
  else afterPaint(load);
});
const activeTab = desk.then(({ readActiveTab }) => readActiveTab());
if (root !== null) render(<Popup kept={kept} desk={desk} activeTab={activeTab} />, root);
