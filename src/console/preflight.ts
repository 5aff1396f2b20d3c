import { splitRoleName } from "../profile/role-name.ts";
import { misfitOf, switchingIdentity } from "./fit.ts";
import { isOfAccount, isSession, MAX_SESSIONS, type LiveSession } from "./live-sessions.ts";
import type { ConsoleSession } from "./session.ts";
import type { SwitchRequest } from "./switch-request.ts";

/** What a person should know before a switch is tried. */
type NoticeKind =
  /** Path and name together are over 64 characters, which the console cannot switch to. */
  | "nameTooLong"
  | "otherPartition"
  | "rootUser"
  | "alreadyInRole"
  | "otherBase"
  /** With multi-session, the tab's own role would assume the next one. */
  | "chained"
  | "sessionsFull";

/** A way on that a person can choose. */
export type Way =
  /** The same switch, without asking again. */
  | { readonly kind: "anyway" }
  /** AWS's own form, in a new tab. */
  | { readonly kind: "form" }
  /** AWS's own form, with another session to switch from. */
  | { readonly kind: "fromSession"; readonly session: LiveSession }
  | { readonly kind: "openSession"; readonly session: LiveSession };

export type Notice = { readonly kind: NoticeKind; readonly ways: readonly Way[] };

/** The console's own form takes no longer path and name. */
const MAX_SWITCHABLE_NAME = 64;

/** The first thing that stands in the way of a switch, as far as page and session list tell; undefined when nothing does. */
export function findObstacle(
  request: SwitchRequest,
  session: ConsoleSession | undefined,
  sessions: readonly LiveSession[],
): Notice | undefined {
  if (request.roleName.length > MAX_SWITCHABLE_NAME) return { kind: "nameTooLong", ways: [] };
  if (session === undefined) return undefined;
  const misfit = misfitOf(request, session);
  if (misfit === "partition") return { kind: "otherPartition", ways: [{ kind: "form" }] };
  if (session.isRoot) return { kind: "rootUser", ways: [] };
  if (isInRole(session, request)) return { kind: "alreadyInRole", ways: [{ kind: "anyway" }] };
  const others = sessions.filter((other) => !isSession(other, session.differentiator));
  if (misfit === "base") {
    const base = others.find((other) => isOfAccount(other, request.base?.accountId ?? ""));
    return { kind: "otherBase", ways: [...fromSession(base), { kind: "anyway" }] };
  }
  if (session.multiSession && sessions.length >= MAX_SESSIONS) {
    return { kind: "sessionsFull", ways: others.map((other) => ({ kind: "openSession", session: other })) };
  }
  if (session.multiSession && session.role !== undefined && request.base === undefined) {
    return { kind: "chained", ways: [...fromSession(findBaseSession(session, others)), { kind: "anyway" }] };
  }
  return undefined;
}

/** The session that a role's tab came from, so far as it is still there. */
export function findBaseSession(
  { login, differentiator }: ConsoleSession,
  sessions: readonly LiveSession[],
): LiveSession | undefined {
  const others = sessions.filter((other) => !isSession(other, differentiator));
  const ofAccount = others.filter(
    (other) => login.account === undefined || isOfAccount(other, login.account),
  );
  return (
    ofAccount.find(({ kind, name }) => kind !== "role" && name === login.name) ??
    ofAccount.find(({ kind }) => kind !== "role") ??
    ofAccount.find(({ name }) => name === login.name)
  );
}

/** Whether the tab is in the role that is asked for. */
function isInRole(session: ConsoleSession, { account, roleName }: SwitchRequest): boolean {
  if (session.role === undefined) return false;
  const isAccount = session.role.account === account || session.accountAlias === account;
  return isAccount && session.role.name === splitRoleName(roleName).name;
}

function fromSession(session: LiveSession | undefined): readonly Way[] {
  return session === undefined ? [] : [{ kind: "fromSession", session }];
}

/** Whether the identity that asks is itself in a role, which AWS calls role chaining. */
export function isChained(session: ConsoleSession): boolean {
  return switchingIdentity(session) === session.role;
}
