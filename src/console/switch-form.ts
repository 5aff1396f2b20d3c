import { nearestSwatch } from "../profile/color.ts";
import type { SwitchRequest } from "./switch-request.ts";

/** A field of AWS's switch-role form. */
export type FormField = "account" | "roleName" | "displayName" | "color";

export type SwitchForm = {
  readonly account: HTMLInputElement;
  readonly submit: HTMLButtonElement;
};

/**
 * Where the form keeps its text fields (React generation, since March 2024): ids and names, which outlive
 * AWS's redesigns better than the shape of the page does.
 */
const TEXT_FIELDS = {
  account: '#accountId, input[name="accountId"]',
  roleName: '#roleName, input[name="roleName"]',
  displayName: '#displayName, input[name="displayName"]',
} as const;

const SUBMIT_TEXT = /^switch role$/i;

/** The form in its present state; undefined as long as it is not there to be filled and submitted. */
export function findSwitchForm(page: Document): SwitchForm | undefined {
  const account = page.querySelector<HTMLInputElement>(TEXT_FIELDS.account);
  const buttons = [...page.querySelectorAll("button")];
  const submit =
    buttons.find((button) => SUBMIT_TEXT.test(button.textContent.trim())) ??
    buttons.find(
      (button) => button.type === "submit" && button.form !== null && button.form === account?.form,
    );
  return account !== null && submit !== undefined ? { account, submit } : undefined;
}

/** Fills in what can be filled in and returns the fields that could not be found or did not keep what was entered. */
export function fillSwitchForm(page: ParentNode, request: SwitchRequest): readonly FormField[] {
  const missing: FormField[] = [];
  for (const field of ["account", "roleName", "displayName"] as const) {
    const input = page.querySelector<HTMLInputElement>(TEXT_FIELDS[field]);
    if (input === null || !enterText(input, request[field])) missing.push(field);
  }
  if (!chooseColor(page, request.color)) missing.push("color");
  return missing;
}

/** Without a display name or a colour the switch still works, so only these keep the form from being submitted. */
export function isNeeded(field: FormField): boolean {
  return field === "account" || field === "roleName";
}

/**
 * React keeps a field's state to itself and puts it back over whatever is set on the element; it notices a change
 * only when the prototype's own setter ran and an input event came up to it. Not needed once AWS's form is native.
 */
function enterText(input: HTMLInputElement, text: string): boolean {
  if (input.value !== text) {
    Reflect.set(HTMLInputElement.prototype, "value", text, input);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
  return input.value === text;
}

/** The form takes no colour but its swatches. */
function chooseColor(page: ParentNode, color: string): boolean {
  const swatch = page.querySelector<HTMLInputElement>(
    `input[name="color"][value="${nearestSwatch(color)}" i]`,
  );
  swatch?.click();
  return swatch?.checked === true;
}
