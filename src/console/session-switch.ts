import * as z from "zod/mini";
import { record } from "../profile/record.ts";
import { consoleUrlPartition } from "./hosts.ts";
import { failureOfStatus, type Failure, type FailureKind } from "./failure.ts";
import type { SessionAnswer, SessionCall } from "./in-page/call-session-api.ts";
import { landingOf, type SwitchRequest } from "./switch-request.ts";
import type { ConsoleSession } from "./session.ts";

/** AWS answers within a second or two. */
const SWITCH_DEADLINE_MS = 10_000;
/** The list only saves a person trouble; a switch does not wait for it longer. */
const LIST_DEADLINE_MS = 1500;

/** Path B: asks for a role as a session of a multi-session console. Undefined where the page does not say which. */
export function switchCall(session: ConsoleSession, request: SwitchRequest): SessionCall | undefined {
  const { signInHost, differentiator } = session;
  if (signInHost === undefined || differentiator === undefined) return undefined;
  const { account, color, displayName, roleName } = request;
  const redirectUri = landingOf(request);
  return {
    from: new URL(session.url).origin,
    url: `https://${signInHost}/sessions/${differentiator}/v1/switchrole`,
    body: JSON.stringify({ account, color, displayName, redirectUri, roleName }),
    deadlineMs: SWITCH_DEADLINE_MS,
  };
}

export function listCall({ signInHost, url }: ConsoleSession): SessionCall | undefined {
  if (signInHost === undefined) return undefined;
  return {
    from: new URL(url).origin,
    url: `https://${signInHost}/sessions/v1/list`,
    deadlineMs: LIST_DEADLINE_MS,
  };
}

export type SessionSwitch =
  { readonly ok: true; readonly destination: string } | { readonly ok: false; readonly failure: Failure };

const Destination = z.object({ destination: z.string() });

/** What came of asking: an address of the same partition's console to open, or what went wrong. */
export function readSwitchAnswer(answer: SessionAnswer, { partition }: SwitchRequest): SessionSwitch {
  // The tab went elsewhere while it was asked: whatever the page was, it is no longer there to answer.
  if (answer.kind === "moved") return fail("unreachable");
  if (answer.kind !== "answered") return fail(answer.kind);
  const body = parseJson(answer.text);
  const code = errorCode(body);
  const kind = failureOfCode(code) ?? failureOfStatus(answer.status);
  if (kind !== undefined) return fail(kind, code ?? String(answer.status));
  const read = Destination.safeParse(body);
  if (!read.success) return fail("awsChanged");
  const { destination } = read.data;
  if (consoleUrlPartition(destination) !== partition) return fail("strangeDestination", destination);
  // What is opened is what was looked at, and not what another parser makes of it.
  return { ok: true, destination: new URL(destination).href };
}

function fail(kind: FailureKind, detail?: string): SessionSwitch {
  return { ok: false, failure: { kind, ...(detail !== undefined && { detail }) } };
}

/** AWS's codes are words in capitals (`UNAUTHORIZED`), under names that have changed. */
const CODE = /^[A-Z][A-Z_]{2,60}$/;

function errorCode(body: unknown): string | undefined {
  const fields = record(z.unknown()).safeParse(body);
  if (!fields.success) return undefined;
  return Object.values(fields.data).find(
    (value): value is string => typeof value === "string" && CODE.test(value),
  );
}

function failureOfCode(code: string | undefined): FailureKind | undefined {
  if (code === undefined) return undefined;
  if (code.includes("SESSION") && /LIMIT|TOO_MANY/.test(code)) return "sessionsFull";
  if (/THROTTL|RATE|TOO_MANY/.test(code)) return "throttled";
  if (/EXPIRED|UNAUTHENTICATED/.test(code)) return "expired";
  if (/INTERNAL|UNAVAILABLE/.test(code)) return "awsFault";
  return "refused";
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
