import type { Settings } from "../library/settings.ts";
import { formatAccount } from "../profile/account.ts";
import { environmentOf } from "../profile/environment.ts";
import type { Profile } from "../profile/profile.ts";
import { text } from "../ui/text.ts";

/** Whether to switch: for production a person says so once more, in the way they chose. */
export function confirmSwitch(
  profile: Profile,
  { confirmProduction: how, environmentRules }: Settings,
): Promise<boolean> {
  const isProduction = environmentOf(profile, environmentRules) === "production";
  return how === "off" || !isProduction ? Promise.resolve(true) : ask(profile, how);
}

/** Nothing here is answered by Enter until a person has gone to a button or typed the name: Enter brought it up. */
function ask({ displayName, roleName, accountId }: Profile, how: "key" | "name"): Promise<boolean> {
  const heading = create("h2", text("confirmHeading", displayName));
  heading.tabIndex = -1;
  const input = create("input");
  input.setAttribute("autocomplete", "off");
  input.spellcheck = false;
  input.type = "text";
  const label = create("label", text("confirmName"), input);
  const stay = create("button", text("confirmStay"));
  stay.type = "button";
  const go = create("button", text("confirmSwitch"));
  go.className = "danger";
  const buttons = create("div", stay, go);
  buttons.className = "row-of-buttons";
  const form = create("form", how === "key" ? create("p", text("confirmKey")) : label, buttons);
  const dialog = create(
    "dialog",
    heading,
    create("p", text("identity", roleName, formatAccount(accountId))),
    form,
  );
  dialog.className = "question";
  dialog.ariaLabel = heading.textContent;

  const isAnswered = () => how === "key" || input.value.trim() === displayName;
  const listen = (resolve: (answer: boolean) => void) => {
    const close = (answer: boolean) => {
      // Closing it gives the focus back to where it was.
      dialog.close();
      dialog.remove();
      resolve(answer);
    };
    go.disabled = !isAnswered();
    input.oninput = () => (go.disabled = !isAnswered());
    stay.onclick = () => close(false);
    dialog.oncancel = () => close(false);
    dialog.onkeydown = (event) => {
      if (how === "key" && event.key.toLowerCase() === "p" && !event.repeat) close(true);
    };
    form.onsubmit = (event) => {
      event.preventDefault();
      if (isAnswered()) close(true);
    };
    document.body.append(dialog);
    dialog.showModal();
    // Else a button would have the focus, and take an Enter that is still held.
    (how === "key" ? heading : input).focus();
  };
  return new Promise(listen);
}

function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...children: readonly (string | Node)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}
