import type { PageIdentity } from "../../console/page-identity.ts";
import { isSavedByNewTab } from "../../console/renewal.ts";
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
  let newTab = false;
  let isBusy = false;
  const say = (text: string | undefined, isForNewTab: boolean) => {
    said = text;
    newTab = isForNewTab;
    element.textContent = i18n.getMessage(newTab ? "renewNewTab" : "renew");
  };
  const renew = async () => {
    const renewal = await sendMessage(runtime, "renewSession", { sighting, newTab });
    if (renewal.kind === "kept")
      say(i18n.getMessage(`renewKept_${renewal.why}`), isSavedByNewTab(renewal.why));
    else say(renewal.outcome.kind === "left" ? undefined : i18n.getMessage("renewFailed"), false);
  };
  element.onclick = async () => {
    if (isBusy) return;
    isBusy = true;
    // An update of Rolecall leaves the script in this page without anybody to ask.
    await renew().catch(() => say(i18n.getMessage("renewFailed"), false));
    isBusy = false;
    onSaid();
  };
  say(undefined, false);
  return { element, said: () => said };
}
