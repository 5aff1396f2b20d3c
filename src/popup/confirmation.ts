import type { Settings } from "../library/settings.ts";
import { formatAccount } from "../profile/account.ts";
import { needsConfirmation } from "../profile/environment.ts";
import type { Profile } from "../profile/profile.ts";
import { MAX_REASON } from "../profile/switch-record.ts";
import { text } from "../ui/text.ts";
import { create, createButton, createHeading, createTextField, showQuestion } from "./question.ts";

/** Whether to switch: for production a person says so once more, in the way they chose, and once for all of several. */
export function confirmSwitch(profiles: readonly Profile[], settings: Settings): Promise<boolean> {
  const { confirmProduction: how } = settings;
  const [first, ...others] = profiles.filter((profile) => needsConfirmation(profile, settings));
  return how === "off" || first === undefined ? Promise.resolve(true) : ask([first, ...others], how);
}

/** Nothing here is answered by Enter until a person has gone to a button or typed the name: Enter brought it up. */
async function ask(
  profiles: readonly [Profile, ...(readonly Profile[])],
  how: "key" | "name",
): Promise<boolean> {
  const [{ displayName, roleName, accountId }, ...others] = profiles;
  const isOne = others.length === 0;
  const heading = createHeading(
    isOne ? text("confirmHeading", displayName) : text("confirmHeadingSeveral", profiles.length),
  );
  const who = create("p", isOne ? text("identity", roleName, formatAccount(accountId)) : listText(profiles));
  const input = createTextField();
  const label = create("label", isOne ? text("confirmName") : text("confirmNameSeveral", displayName), input);
  const stay = createButton("button", text("confirmStay"));
  const go = createButton("submit", text("confirmSwitch"));
  go.className = "danger";
  const buttons = create("div", stay, go);
  buttons.className = "row-of-buttons";
  const form = create("form", how === "key" ? create("p", text("confirmKey")) : label, buttons);

  const isAnswered = () => how === "key" || input.value.trim() === displayName;
  const answer = showQuestion<true>([heading, who, form], (dialog, close) => {
    go.disabled = !isAnswered();
    input.oninput = () => (go.disabled = !isAnswered());
    stay.onclick = () => close(undefined);
    dialog.onkeydown = (event) => {
      if (how === "key" && event.key.toLowerCase() === "p" && !event.repeat) close(true);
    };
    form.onsubmit = (event) => {
      event.preventDefault();
      if (isAnswered()) close(true);
    };
  });
  // Else a button would have the focus, and take an Enter that is still held.
  (how === "key" ? heading : input).focus();
  return (await answer) === true;
}

/** The names of several roles, as the language lists them. */
function listText(profiles: readonly Profile[]): string {
  return new Intl.ListFormat(text("language")).format(profiles.map(({ displayName }) => displayName));
}

/** What a person says they switch for; empty where they skip it, undefined where they think better of the switch. */
export function askReason(profiles: readonly Profile[]): Promise<string | undefined> {
  const heading = createHeading(
    profiles.length === 1
      ? text("reasonHeading", listText(profiles))
      : text("reasonHeadingSeveral", profiles.length),
  );
  const input = createTextField();
  input.maxLength = MAX_REASON;
  const label = create("label", text("reasonLabel"), input);
  const stay = createButton("button", text("confirmStay"));
  const go = createButton("submit", text("confirmSwitch"));
  const buttons = create("div", stay, go);
  buttons.className = "row-of-buttons";
  const form = create("form", label, buttons);
  const answer = showQuestion<string>([heading, form], (dialog, close) => {
    stay.onclick = () => close(undefined);
    dialog.onkeydown = (event) => {
      // The Enter that picked the role may still be held, and does not skip anything.
      if (event.key === "Enter" && event.repeat) event.preventDefault();
    };
    form.onsubmit = (event) => {
      event.preventDefault();
      close(input.value.trim());
    };
  });
  input.focus();
  return answer;
}
