import { html } from "../html.ts";
import type { SwitchFormPage } from "../switch-form.ts";

/**
 * The generation of March 2024: the page comes empty, and a script draws the form a moment later and keeps its fields'
 * values to itself.
 */
export function renderReactForm(start: SwitchFormPage) {
  return {
    scripts: ["react-form.js"],
    head: html`<meta name="practice-form" content="${JSON.stringify(start)}" />`,
    body: html`<main class="narrow"><div id="root"></div></main>`,
  };
}
