import { nearestSwatch } from "../profile/color.ts";
import { findTextField, TEXT_FIELDS, type FormField } from "./form-fields.ts";
import { findMeantSession } from "./form-sessions.ts";
import type { SwitchRequest } from "./switch-request.ts";

const SUBMIT_TEXT = /^switch role$/i;

/** The page that the classic form shows to those who never switched, before the form itself. */
const FIRST_RUN_BUTTON = "#switchrole_firstrun_button";

/** The button that leads from a first-run page to the form. */
export function findFirstRunButton(page: Document): HTMLElement | undefined {
  return page.querySelector<HTMLElement>(FIRST_RUN_BUTTON) ?? undefined;
}

/** Whether a form is there at all, be it complete or not. */
export function hasSwitchForm(page: Document): boolean {
  return TEXT_FIELDS.some((field) => findTextField(page, field) !== undefined);
}

/** Whether all is there that a switch needs. */
export function isSwitchFormComplete(page: Document): boolean {
  return (["account", "roleName"] as const).every((field) => findTextField(page, field) !== undefined)
    ? findSubmit(page) !== undefined
    : false;
}

/** The button that submits the form, by id, by its English text, or because it submits the form of the fields. */
export function findSubmit(page: Document): HTMLElement | undefined {
  const byId = page.querySelector<HTMLElement>("#input_switchrole_button");
  const buttons = [
    ...page.querySelectorAll<HTMLButtonElement | HTMLInputElement>("button, input[type=submit]"),
  ];
  const form = TEXT_FIELDS.map((field) => findTextField(page, field)?.form).find(Boolean);
  return (
    byId ??
    buttons.find((button) => SUBMIT_TEXT.test((button.textContent || button.value).trim())) ??
    buttons.find((button) => button.type === "submit" && form !== undefined && button.form === form)
  );
}

/** Fills in what can be filled in and returns the fields that could not be found or did not keep what was entered. */
export function fillSwitchForm(page: ParentNode, request: SwitchRequest): readonly FormField[] {
  const missing: FormField[] = [];
  if (!chooseSession(page, request)) missing.push("session");
  for (const field of TEXT_FIELDS) {
    const input = findTextField(page, field);
    if (input === undefined || !enterText(input, request[field])) missing.push(field);
  }
  if (!chooseColor(page, request.color)) missing.push("color");
  return missing;
}

/** Without a display name or a colour the switch still works, so only the others keep the form from being submitted. */
export function isNeeded(field: FormField): boolean {
  return field !== "displayName" && field !== "color";
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

/** The form takes no colour but its swatches, of which AWS has had more than one set. */
function chooseColor(page: ParentNode, color: string): boolean {
  const swatches = [...page.querySelectorAll<HTMLInputElement>('input[name="color"]')];
  const nearest = nearestSwatch(
    color,
    swatches.map(({ value }) => value.toLowerCase()).filter((value) => /^[0-9a-f]{6}$/.test(value)),
  );
  const swatch = swatches.find(({ value }) => value.toLowerCase() === nearest);
  swatch?.click();
  return swatch?.checked === true;
}

const DIFFERENTIATOR = /^(?:\d{12}-)?[a-z0-9]{8}$/;

/** With multi-session the form asks which session is to switch. Where there is no telling, the person has to choose. */
function chooseSession(page: ParentNode, request: SwitchRequest): boolean {
  const radios = [...page.querySelectorAll<HTMLInputElement>("input[type=radio]")].filter(
    ({ name, value }) => name !== "color" && DIFFERENTIATOR.test(value),
  );
  if (radios.length === 0) return true;
  const offered = radios.map((radio) => ({
    radio,
    value: radio.value,
    label: [...(radio.labels ?? [])].map(({ textContent }) => textContent).join(" "),
    isChosen: radio.checked,
  }));
  const meant = findMeantSession(offered, request)?.radio;
  meant?.click();
  return meant?.checked === true;
}
