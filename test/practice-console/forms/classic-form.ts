import { html } from "../html.ts";
import type { SwitchFormPage } from "../switch-form.ts";

const SWATCHES = [
  ["f2b0a9", "Red"],
  ["fbbf93", "Orange"],
  ["fad791", "Yellow"],
  ["b7ca9d", "Green"],
  ["99bce3", "Blue"],
] as const;

const FIELDS = [
  { name: "account", label: "Account*" },
  { name: "roleName", label: "Role*" },
  { name: "displayName", label: "Display Name" },
] as const;

type Shape = {
  /** The account's id is on what is around its input. */
  readonly isWrapped: boolean;
  /** A page for those who never switched hides the form until its button is pressed. */
  readonly isFirstRun: boolean;
};

/** The generation before March 2024: a plain form, complete when the page is. */
export function renderClassicForm(
  { values, csrf, error, without }: SwitchFormPage,
  { isWrapped, isFirstRun }: Shape,
) {
  const hidden = {
    mfaNeeded: "0",
    action: "switchFromBasis",
    src: "nav",
    csrf,
    redirect_uri: encodeURIComponent(values.redirectUri),
  };
  const inputOf = (name: (typeof FIELDS)[number]["name"]) =>
    isWrapped && name === "account"
      ? html`<span id="input_account"><input type="text" name="account" value="${values[name]}" /></span>`
      : html`<input type="text" id="${name}" name="${name}" value="${values[name]}" />`;
  return {
    scripts: isFirstRun ? ["first-run.js"] : [],
    head: html``,
    body: html`<main class="narrow">
      ${
        isFirstRun &&
        html`<section id="first-run">
          <h1>Switch role</h1>
          <button type="button" id="switchrole_firstrun_button">Switch Role</button>
        </section>`
      }
      <form id="switchrole_form" method="post" action="/switchrole" ${isFirstRun && html`hidden`}>
        ${error !== undefined && html`<p class="error" role="alert">${error}</p>`}
        ${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        ${FIELDS.filter(({ name }) => name !== without).map(
          ({ name, label }) =>
            html`<div class="field"><label for="${name}">${label}</label>${inputOf(name)}</div>`,
        )}
        ${SWATCHES.map(
          ([color, label]) =>
            html`<label
              ><input
                type="radio"
                name="color"
                value="${color}"
                ${values.color === color && html`checked`}
              />${label}</label
            >`,
        )}
        <button type="submit" id="input_switchrole_button" class="primary">Switch Role</button>
      </form>
    </main>`,
  };
}
