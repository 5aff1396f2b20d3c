import { failureOfStatus, type FailureKind } from "../../console/failure.ts";
import {
  fillSwitchForm,
  findFirstRunButton,
  findSubmit,
  hasSwitchForm,
  isNeeded,
  isSwitchFormComplete,
} from "../../console/switch-form.ts";
import type { FormOffer } from "../../console/pending-switch.ts";
import type { SwitchRequest } from "../../console/switch-request.ts";
import { waitFor } from "../../console/wait-for.ts";
import { sendMessage } from "../../messages/send-message.ts";
import { failureNotice, fieldText } from "./notice-text.ts";
import { showNotice, type Text } from "./notice.ts";

/** The form renders late, on a slow line very late; after this long a person wants to know what is going on. */
const FORM_DEADLINE_MS = 15_000;
/** Once a part of the form is there, the rest of it is not long in coming. */
const REST_DEADLINE_MS = 2000;
/** AWS answers a switch within a second or two. */
const ANSWER_DEADLINE_MS = 10_000;

// Chromium and Firefox both give promises under this name; the polyfill would be half of what runs in AWS's pages.
const { runtime } = chrome;

void start();

async function start(): Promise<void> {
  const task = await sendMessage(runtime, "readFormTask", {});
  if (task?.kind === "complete") await complete(task.request);
  if (task?.kind === "explain") explain(answeredFailure(), task.request);
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

/** What the status of this page says of the switch that led to it; a form with nothing wrong about it is a refusal. */
function answeredFailure(): { readonly kind: FailureKind; readonly detail: string } {
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const status = page?.responseStatus ?? 200;
  return { kind: failureOfStatus(status || 200) ?? "refused", detail: String(status) };
}

function explain(
  failure: { readonly kind: FailureKind; readonly detail?: string },
  request: SwitchRequest,
): void {
  showNotice(failureNotice(failure, request));
}

/**
 * Fills the form in and, unless the person does that, submits it, once. What goes wrong is said on the page, with every
 * field left as it is.
 */
async function complete(request: SwitchRequest): Promise<void> {
  const failure = answeredFailure();
  // No form is to come in a page that says by its status that something else is wrong.
  if (failure.kind !== "refused" && !hasSwitchForm(document)) {
    explain(failure, request);
    return;
  }
  if (!(await waitForForm())) {
    showNotice({ title: ["formNotFound", request.roleName, request.account] });
    return;
  }
  const missing = fillSwitchForm(document, request).filter(isNeeded);
  const submit = findSubmit(document);
  if (missing.length > 0 || submit === undefined) {
    const named = missing.map(fieldText).join(", ");
    showNotice({ title: named === "" ? ["buttonNotFound"] : ["fieldsNotFound", named] });
    return;
  }
  if (request.fillOnly === true) {
    // The person's press is the submission; a refusal that comes back is explained all the same.
    submit.addEventListener("click", () => void sendMessage(runtime, "claimSubmission", {}));
    return;
  }
  if (!(await sendMessage(runtime, "claimSubmission", {}))) return;
  const before = new Set(shownAlerts());
  submit.click();
  // A yes takes this page away, and with it this script; React's form may say no in place.
  const refusal = await waitFor(document, ANSWER_DEADLINE_MS, () =>
    shownAlerts().find((alert) => !before.has(alert)),
  );
  explain({ kind: refusal === undefined ? "timedOut" : "refused" }, request);
}

/** What the page's alerts say. */
function shownAlerts(): readonly string[] {
  const texts = [...document.querySelectorAll("[role=alert]")].map(({ textContent }) => textContent.trim());
  return texts.filter((text) => text !== "");
}

/** Whether a form came, as complete as it will be. */
async function waitForForm(): Promise<boolean> {
  const first = await waitFor(document, FORM_DEADLINE_MS, () => {
    // The form may be there already, hidden behind the page for newcomers.
    return findFirstRunButton(document) ?? (hasSwitchForm(document) ? "form" : undefined);
  });
  if (first === undefined) return false;
  if (first !== "form") {
    first.click();
    if (!(await waitFor(document, FORM_DEADLINE_MS, () => hasSwitchForm(document) || undefined)))
      return false;
  }
  await waitFor(document, REST_DEADLINE_MS, () => isSwitchFormComplete(document) || undefined);
  return true;
}
