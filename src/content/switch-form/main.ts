import { fillSwitchForm, findSwitchForm, isNeeded } from "../../console/switch-form.ts";
import type { FormOffer } from "../../console/pending-switch.ts";
import type { SwitchRequest } from "../../console/switch-request.ts";
import { waitFor } from "../../console/wait-for.ts";
import { sendMessage } from "../../messages/send-message.ts";
import { fieldText, refusalNotice, showNotice, type Text } from "./notice.ts";

/** The form renders late, on a slow line very late; after this long a person wants to know what is going on. */
const FORM_DEADLINE_MS = 15_000;
/** AWS answers a switch within a second or two. */
const ANSWER_DEADLINE_MS = 10_000;

// Chromium and Firefox both give promises under this name; the polyfill would be half of what runs in AWS's pages.
const { runtime } = chrome;

void start();

async function start(): Promise<void> {
  const task = await sendMessage(runtime, "readFormTask", {});
  if (task?.kind === "complete") await complete(task.request);
  if (task?.kind === "explain") showNotice(refusalNotice("switchRefused", task.request));
  if (task?.kind === "offer") offer(task.offers);
}

/** A link that anyone may have made submits nothing by itself; the person may pick one of their roles for it. */
function offer(offers: readonly FormOffer[]): void {
  const take = async (key: string) => {
    const task = await sendMessage(runtime, "takeOffer", { key });
    if (task?.kind === "complete") await complete(task.request);
  };
  showNotice({
    title: ["offerSwitch"],
    actions: offers.map(({ key, ...names }) => ({
      label: offerLabel(names),
      onPick: () => void take(key),
    })),
  });
}

function offerLabel({ displayName, roleName }: Omit<FormOffer, "key">): Text {
  return ["offerRole", displayName, roleName];
}

/** Fills the form in and, unless the person does that, submits it, once. What goes wrong is said on the page, with every field left as it is. */
async function complete(request: SwitchRequest): Promise<void> {
  const form = await waitFor(document, FORM_DEADLINE_MS, () => findSwitchForm(document));
  if (form === undefined) {
    showNotice({ title: ["formNotFound", request.roleName, request.account] });
    return;
  }
  const missing = fillSwitchForm(document, request).filter(isNeeded);
  if (missing.length > 0) {
    showNotice({ title: ["fieldsNotFound", missing.map(fieldText).join(", ")] });
    return;
  }
  if (request.fillOnly === true) {
    // The person's press is the submission; a refusal that comes back is explained all the same.
    form.submit.addEventListener("click", () => void sendMessage(runtime, "claimSubmission", {}));
    return;
  }
  if (!(await sendMessage(runtime, "claimSubmission", {}))) return;
  form.submit.click();
  // An answer takes this page away, and with it this script.
  setTimeout(() => showNotice(refusalNotice("switchUnanswered", request)), ANSWER_DEADLINE_MS);
}
