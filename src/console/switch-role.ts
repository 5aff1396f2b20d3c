import type { PageForm, PostedForm } from "./in-page/post-switch-form.ts";
import type { ConsoleSession } from "./session.ts";
import { switchBackFields, switchFields, type SwitchRequest } from "./switch-request.ts";

/** How a switch left the browser. What AWS makes of it is seen in the tab. */
export type SwitchOutcome =
  | { readonly kind: "posted" }
  /** AWS's own form was opened; it is completed and submitted there. */
  | { readonly kind: "form" }
  /** The page named a sign-in host that is not AWS's; nothing was sent. */
  | { readonly kind: "strangeSignInHost" }
  /** The page gave no token to switch back with, or is not the one that was looked at. */
  | { readonly kind: "pageRefused" };

/** What a switch needs of the browser. */
export type SwitchBrowser = {
  /** Posts a form from within the tab's page. */
  postFromPage(tabId: number, form: PageForm): Promise<PostedForm>;
  /** Keeps in mind that this tab was sent to ask for a role, so that a refusal there can be explained. */
  expectAnswer(tabId: number, request: SwitchRequest): Promise<void>;
  /** Opens AWS's form for a role, in a tab or in a new one, to be completed there. */
  openForm(request: SwitchRequest, tabId: number | undefined): Promise<void>;
};

/** The tab that a person is on. */
export type SwitchTab = {
  readonly id: number;
  /** Absent when it is no console tab. */
  readonly session: ConsoleSession | undefined;
  /** Nothing is lost when the tab goes elsewhere. */
  readonly blank: boolean;
};

/**
 * Switches in a tab: from the console's page where that works (path A), else by AWS's form, which works from
 * anywhere, and where alone a person can press the button. The form takes the place of a console page or an empty one, never of another site's.
 */
export async function switchRole(
  request: SwitchRequest,
  tab: SwitchTab,
  browser: SwitchBrowser,
): Promise<SwitchOutcome> {
  const session = tab.session?.partition === request.partition ? tab.session : undefined;
  if (session !== undefined && !session.multiSession && request.fillOnly !== true) {
    if (session.signInHost === undefined) return { kind: "strangeSignInHost" };
    await browser.expectAnswer(tab.id, request);
    const form = pageForm(session.url, session.signInHost, switchFields(request));
    if ((await browser.postFromPage(tab.id, form)) === "posted") return { kind: "posted" };
  }
  await browser.openForm(request, session !== undefined || tab.blank ? tab.id : undefined);
  return { kind: "form" };
}

/** Leaves the role that a console tab is in. */
export async function switchBack(
  tabId: number,
  session: ConsoleSession,
  browser: Pick<SwitchBrowser, "postFromPage">,
): Promise<SwitchOutcome> {
  if (session.signInHost === undefined) return { kind: "strangeSignInHost" };
  const form = pageForm(session.url, session.signInHost, switchBackFields(session.url));
  return { kind: (await browser.postFromPage(tabId, form)) === "posted" ? "posted" : "pageRefused" };
}

function pageForm(pageUrl: string, signInHost: string, fields: PageForm["fields"]): PageForm {
  return { from: new URL(pageUrl).origin, action: `https://${signInHost}/switchrole`, fields };
}
