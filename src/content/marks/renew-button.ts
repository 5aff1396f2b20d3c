import type { PageIdentity } from "../../console/page-identity.ts";
import { RENEW_LABELS, wayOn, type RenewHow } from "../../console/renewal.ts";
import { sendMessage } from "../../messages/send-message.ts";

/** Renews the session from the bar. */
export type RenewButton = {
  readonly element: HTMLButtonElement;
  /** Why nothing came of it the last time, in words. */
  readonly said: () => string | undefined;
};

/** What the page was seen as is what is renewed, or nothing is. `onSaid` is called when there is something new to say. */
export function createRenewButton(
  sighting: PageIdentity & { readonly loadedAt: number },
  onSaid: () => void,
): RenewButton {
  const { i18n, runtime } = chrome;
  const element = document.createElement("button");
  let said: string | undefined;
  let how: RenewHow;
  let isBusy = false;
  const say = (text?: string, way?: keyof RenewHow) => {
    said = text;
    how = { newTab: false, anyway: false, ...(way && { ...how, [way]: true }) };
    element.textContent = i18n.getMessage(way ? RENEW_LABELS[way] : "renew");
  };
  const renew = async () => {
    const renewal = await sendMessage(runtime, "renewSession", { sighting, ...how });
    if (renewal.kind === "kept") say(i18n.getMessage(`renewKept_${renewal.why}`), wayOn(renewal.why));
    else say(renewal.outcome.kind === "left" ? undefined : i18n.getMessage("renewFailed"));
  };
  element.onclick = async () => {
    if (isBusy) return;
    isBusy = true;
    // An update of Rolecall leaves the script in this page without anybody to ask.
    await renew().catch(() => say(i18n.getMessage("renewFailed")));
    isBusy = false;
    onSaid();
  };
  say();
  return { element, said: () => said };
}
