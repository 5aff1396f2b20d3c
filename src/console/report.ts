import type { SwitchOutcome } from "./switch-role.ts";
import type { ConsoleSession, Identity } from "./session.ts";
import { splitRoleName } from "../profile/role-name.ts";
import type { SwitchRequest } from "./switch-request.ts";

type Surroundings = {
  readonly version: string;
  readonly userAgent: string;
  readonly now: Date;
};

/**
 * What somebody who is asked for help needs to know of a switch that failed. No token, no address beyond its host, and
 * nothing that sets this session apart; in English, for it is read by AWS's administrators and Rolecall's makers.
 */
export function formatReport(
  outcome: Exclude<SwitchOutcome, { kind: "left" }>,
  request: SwitchRequest | undefined,
  { session, ...here }: Surroundings & { readonly session: ConsoleSession | undefined },
): string {
  const { kind, detail } =
    outcome.kind === "noticed" ? { ...outcome.notice, detail: undefined } : outcome.failure;
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["Rolecall", here.version],
    ["Time", here.now.toISOString()],
    ["Browser", here.userAgent],
    ["Outcome", detail === undefined ? kind : `${kind} (${plainDetail(detail)})`],
    ["Role", request && `${request.roleName} in ${request.account} (${request.partition})`],
    ["Path and name", request && `${request.roleName.length} characters${pathNote(request)}`],
    ["Signed in", session && describe(session.login)],
    ["In role", session?.role && describe(session.role)],
    ["Console", session && consoleText(session)],
    ["Sign-in host", session?.signInHost ?? session?.strangeHost],
  ];
  return lines.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`])).join("\n");
}

function describe({ name, account }: Identity): string {
  return `${name ?? "?"} @ ${account ?? "?"}`;
}

function consoleText({ partition, multiSession }: ConsoleSession): string {
  return `${partition}, ${multiSession ? "several sessions" : "one session"}`;
}

function pathNote({ roleName }: SwitchRequest): string {
  return splitRoleName(roleName).path === "" ? "" : ", with a path";
}

/** Of an address no more than scheme and host: the rest may carry a token. */
function plainDetail(detail: string): string {
  if (!URL.canParse(detail)) return detail.slice(0, 60);
  const { protocol, host } = new URL(detail);
  return host === "" ? protocol : `${protocol}//${host}`;
}
