import type { Container } from "../profile/container.ts";
import type { Failure, FailureKind } from "./failure.ts";
import type { SessionAnswer, SessionCall } from "./in-page/call-session-api.ts";
import type { PageForm, PostedForm } from "./in-page/post-switch-form.ts";
import { findLiveRole, sessionUrl, type LiveSession } from "./live-sessions.ts";
import { findObstacle, type Notice, type Way } from "./preflight.ts";
import { readSwitchAnswer, switchCall } from "./session-switch.ts";
import type { ConsoleSession } from "./session.ts";
import { switchBackFields, switchFields, type SwitchRequest } from "./switch-request.ts";

/** How a switch left the browser, or what kept it. */
export type SwitchOutcome =
  /** It is under way, and what AWS makes of it is seen in its tab. */
  | { readonly kind: "left" }
  /** Nothing was tried yet: a person should know something first. */
  | { readonly kind: "noticed"; readonly notice: Notice }
  | { readonly kind: "failed"; readonly failure: Failure; readonly ways: readonly Way[] };

/** What a switch needs of the browser. */
export type SwitchBrowser = {
  /** Posts a form from within the tab's page. */
  postFromPage(tabId: number, form: PageForm): Promise<PostedForm>;
  /** Calls the session API from within the tab's page. */
  callFromPage(tabId: number, call: SessionCall): Promise<SessionAnswer>;
  /** Keeps in mind that this tab was sent to ask for a role, so that a refusal there can be explained. */
  expectAnswer(tabId: number, request: SwitchRequest): Promise<void>;
  /** Opens AWS's form for a role, in a tab or in a new one, to be completed there. */
  openForm(request: SwitchRequest, tabId: number | undefined): Promise<void>;
  /** Opens an address in a tab, or in a new one beside it. */
  openAddress(url: string, tabId: number, newTab: boolean): Promise<void>;
  /** Shows the tab of another session, or opens one for it at the address. */
  showSession(label: string, url: string): Promise<void>;
};

/** The tab that a person is on. */
export type SwitchTab = {
  readonly id: number;
  /** Absent when it is no console tab. */
  readonly session: ConsoleSession | undefined;
  /** All of the browser's sessions, with multi-session; undefined where AWS did not list them in time. */
  readonly sessions?: Promise<readonly LiveSession[] | undefined>;
  /** The session that this tab's role was taken from, with multi-session. */
  readonly baseSession?: Promise<LiveSession | undefined>;
  /** Nothing is lost when the tab goes elsewhere. */
  readonly blank: boolean;
  /** It is in a private window, of which nothing is kept once that is closed. */
  readonly isPrivate: boolean;
  /** Firefox's; absent outside of any. */
  readonly container?: Container | undefined;
};

export type How = {
  /** Leave the tab as it is. */
  readonly newTab: boolean;
  /** A person was told of what stands in the way. */
  readonly anyway?: boolean;
};

const LEFT = { kind: "left" } as const;

/**
 * Switches from the console's page where that works (path A, or B with multi-session), else by AWS's form, which works
 * from anywhere, and where alone a person can press the button. The form takes the place of a console page or an empty
 * one, never of another site's.
 */
export async function switchRole(
  request: SwitchRequest,
  tab: SwitchTab | undefined,
  { browser, how }: { readonly browser: SwitchBrowser; readonly how: How },
): Promise<SwitchOutcome> {
  const sessions = (await tab?.sessions) ?? [];
  const notice = findObstacle(request, tab?.session, sessions);
  if (notice !== undefined && (how.anyway !== true || notice.ways.length === 0))
    return { kind: "noticed", notice };
  const live = how.anyway === true ? undefined : findLiveRole(sessions, request);
  if (live !== undefined) {
    await browser.showSession(live.label, sessionUrl(live.label, request.partition, request.redirectUri));
    return LEFT;
  }
  const session = tab?.session?.partition === request.partition ? tab.session : undefined;
  if (tab !== undefined && session !== undefined && request.fillOnly !== true) {
    const outcome = session.multiSession
      ? await switchSession(request, { ...tab, session }, { browser, how })
      : await switchInTab(request, { ...tab, session }, { browser, how });
    if (outcome !== undefined) return outcome;
  }
  const isFree = session !== undefined || tab?.blank === true;
  const asked = session?.differentiator === undefined ? {} : { session: session.differentiator };
  await browser.openForm({ ...request, ...asked }, isFree && !how.newTab ? tab?.id : undefined);
  return LEFT;
}

type ConsoleTab = SwitchTab & { readonly session: ConsoleSession };
type Means = { readonly browser: SwitchBrowser; readonly how: How };

/** Path A. Undefined: this page cannot, so the form has to. */
async function switchInTab(
  request: SwitchRequest,
  { id, session }: ConsoleTab,
  { browser, how }: Means,
): Promise<SwitchOutcome | undefined> {
  if (how.newTab) return undefined;
  if (session.signInHost === undefined) return failed("strangeSignInHost", session.strangeHost);
  await browser.expectAnswer(id, request);
  const form = pageForm(session.url, session.signInHost, switchFields(request));
  return (await browser.postFromPage(id, form)) === "posted" ? LEFT : undefined;
}

/** Path B. Undefined: AWS no longer answers as it did, so the form has to. */
async function switchSession(
  request: SwitchRequest,
  { id, session }: ConsoleTab,
  { browser, how }: Means,
): Promise<SwitchOutcome | undefined> {
  if (session.signInHost === undefined) return failed("strangeSignInHost", session.strangeHost);
  const call = switchCall(session, request);
  if (call === undefined) return undefined;
  const answer = await browser.callFromPage(id, call);
  const read = readSwitchAnswer(answer, request);
  if (read.ok) {
    await browser.openAddress(read.destination, id, how.newTab);
    return LEFT;
  }
  return read.failure.kind === "awsChanged" ? undefined : failed(read.failure.kind, read.failure.detail);
}

/** Goes on after a notice or a failure, by the way that a person chose. */
export async function takeWay(
  way: Way,
  request: SwitchRequest,
  { tab, ...means }: Means & { readonly tab: SwitchTab | undefined },
): Promise<SwitchOutcome> {
  const { browser, how } = means;
  if (way.kind === "anyway") return switchRole(request, tab, { browser, how: { ...how, anyway: true } });
  if (way.kind === "openSession") {
    const { label } = way.session;
    await browser.showSession(label, sessionUrl(label, request.partition));
    return LEFT;
  }
  const asked = way.kind === "fromSession" ? { session: way.session.label } : {};
  await browser.openForm({ ...request, ...asked }, undefined);
  return LEFT;
}

/** Leaves the role that a console tab is in; with multi-session, for the tab of the session that it came from. */
export async function switchBack(
  { id, session, ...tab }: SwitchTab,
  browser: Pick<SwitchBrowser, "postFromPage" | "showSession">,
): Promise<SwitchOutcome> {
  if (session === undefined) return failed("pageRefused", undefined, []);
  if (session.multiSession) {
    const base = await tab.baseSession;
    if (base === undefined) return failed("pageRefused", undefined, []);
    await browser.showSession(base.label, sessionUrl(base.label, session.partition));
    return LEFT;
  }
  if (session.signInHost === undefined) return failed("strangeSignInHost", session.strangeHost, []);
  const form = pageForm(session.url, session.signInHost, switchBackFields(session.url));
  return (await browser.postFromPage(id, form)) === "posted" ? LEFT : failed("pageRefused", undefined, []);
}

function failed(
  kind: FailureKind,
  detail: string | undefined,
  ways: readonly Way[] = [{ kind: "form" }],
): SwitchOutcome {
  return { kind: "failed", failure: { kind, ...(detail !== undefined && { detail }) }, ways };
}

function pageForm(pageUrl: string, signInHost: string, fields: PageForm["fields"]): PageForm {
  return { from: new URL(pageUrl).origin, action: `https://${signInHost}/switchrole`, fields };
}
