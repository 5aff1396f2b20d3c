import type { SessionAnswer, SessionCall } from "./in-page/call-session-api.ts";
import { findLiveRole, isSession, MAX_SESSIONS, sessionUrl, type LiveSession } from "./live-sessions.ts";
import { findObstacle } from "./preflight.ts";
import { readSwitchAnswer, switchCall } from "./session-switch.ts";
import type { ConsoleSession } from "./session.ts";
import type { SwitchRequest } from "./switch-request.ts";
import type { SwitchOutcome } from "./switch-role.ts";

/** What opening several roles at once needs of the browser. The console's tab stays in front all the while. */
export type RoleTabs = {
  callFromPage(tabId: number, call: SessionCall): Promise<SessionAnswer>;
  /** The tab that shows a session, so far as Rolecall may know. */
  findSession(label: string): Promise<number | undefined>;
  /** Writes down that the session at an address was entered now. */
  noteEntry(url: string): Promise<void>;
  /** Opens an address behind the console's tab, so many places after it. */
  openBehind(url: string, tabId: number, places: number): Promise<number | undefined>;
};

export type OpenedRole = {
  readonly request: SwitchRequest;
  readonly tabId: number | undefined;
  /** It had a session already. */
  readonly wasLive: boolean;
};

export type RoleFailure = {
  readonly request: SwitchRequest;
  readonly outcome: Exclude<SwitchOutcome, { readonly kind: "left" }>;
};

type Console = {
  readonly id: number;
  readonly session: ConsoleSession;
  readonly sessions: readonly LiveSession[];
};

/** How many more sessions AWS takes. */
export function countFree(sessions: readonly LiveSession[]): number {
  return Math.max(0, MAX_SESSIONS - sessions.length);
}

/** As many of the wishes, in order, as there are sessions for; those that have one already need none. */
export function takeFitting<Wish extends { readonly request: SwitchRequest }>(
  wishes: readonly Wish[],
  sessions: readonly LiveSession[],
): readonly Wish[] {
  let free = countFree(sessions);
  return wishes.filter(({ request }) => findLiveRole(sessions, request) !== undefined || free-- > 0);
}

/**
 * Opens each role in a tab of its own by path B, one after the other: AWS counts sessions, and of two requests at once
 * neither would know of the other. One that fails keeps none of the others.
 */
export async function openRoles(
  requests: readonly SwitchRequest[],
  console: Console,
  tabs: RoleTabs,
): Promise<{ readonly opened: readonly OpenedRole[]; readonly failed: readonly RoleFailure[] }> {
  const opened: OpenedRole[] = [];
  const failed: RoleFailure[] = [];
  for (const request of requests) {
    const result = await openRole(request, console, { tabs, places: opened.length + 1 });
    if ("outcome" in result) failed.push(result);
    else opened.push(result);
  }
  return { opened, failed };
}

async function openRole(
  request: SwitchRequest,
  { id, session, sessions }: Console,
  { tabs, places }: { readonly tabs: RoleTabs; readonly places: number },
): Promise<OpenedRole | RoleFailure> {
  const live = findLiveRole(sessions, request);
  if (live !== undefined) {
    const url = sessionUrl(live.label, request.partition, request.redirectUri);
    const there = isSession(live, session.differentiator) ? id : await tabs.findSession(live.label);
    return { request, tabId: there ?? (await tabs.openBehind(url, id, places)), wasLive: true };
  }
  const notice = findObstacle(request, session, []);
  // A person was asked about chaining once for all.
  if (notice !== undefined && notice.kind !== "chained")
    return { request, outcome: { kind: "noticed", notice: { ...notice, ways: [] } } };
  const call = switchCall(session, request);
  const read = call && readSwitchAnswer(await tabs.callFromPage(id, call), request);
  if (read?.ok !== true) {
    const failure = read?.failure ?? { kind: "awsChanged" };
    return { request, outcome: { kind: "failed", failure, ways: [] } };
  }
  await tabs.noteEntry(read.destination);
  return { request, tabId: await tabs.openBehind(read.destination, id, places), wasLive: false };
}
