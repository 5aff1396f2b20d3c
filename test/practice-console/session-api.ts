import { assumeRole } from "./accounts.ts";
import type { PracticeRequest, PracticeResponse } from "./exchange.ts";
import { plainAnswer } from "./exchange.ts";
import { consoleHost, isOwnAddress, parseHost } from "./hosts.ts";
import { loginIdentity, roleIdentity } from "./identity.ts";
import type { Practice } from "./practice.ts";
import { MAX_SESSIONS } from "./sessions.ts";
import type { Session } from "./sessions.ts";
import { MAX_DISPLAY_NAME } from "./switch-request.ts";

/** What a sign-in host answers to the scripts of multi-session consoles, all of it under this path. */
export const SESSION_API = "/sessions/";

const PATH = /^\/sessions\/(?:([0-9]{12}-[a-z0-9]{8})\/)?v1\/(switchrole|list|logout)$/;

export function answerSessionApi(practice: Practice, request: PracticeRequest): PracticeResponse {
  const cors = corsHeaders(request);
  if (cors === undefined) return { ...plainAnswer(403, "Forbidden"), refusal: "a page that is no console" };
  const answer =
    request.method === "OPTIONS" ? { status: 204, headers: {}, body: "" } : answerCall(practice, request);
  return { ...answer, headers: { ...answer.headers, ...cors } };
}

/** Only consoles of the partition, and the sign-in pages themselves, may read the answers. */
function corsHeaders({ header, place }: PracticeRequest): Readonly<Record<string, string>> | undefined {
  const origin = header("origin");
  if (origin === undefined) return {};
  if (!isOwnAddress(origin, place.partition, ["console", "sign-in"])) return undefined;
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-credentials": "true",
    "access-control-allow-headers": "content-type, x-csrf-protection",
    "access-control-allow-methods": "GET, POST",
  };
}

function answerCall(practice: Practice, request: PracticeRequest): PracticeResponse {
  const [, label, call] = PATH.exec(request.url.pathname) ?? [];
  if (call === "list" && label === undefined && request.method === "GET")
    return listSessions(practice, request);
  if (call === undefined || call === "list" || label === undefined) return plainAnswer(404, "Not found");
  const session = practice.sessions.find(request.cookies, label);
  if (session === undefined) return refuse(practice, 401, "UNAUTHENTICATED", "no such session");
  if (call === "switchrole") return switchSession(practice, request, session);
  practice.sessions.end(session);
  return json(200, {});
}

function listSessions({ model, sessions }: Practice, { cookies }: PracticeRequest): PracticeResponse {
  const listed = sessions.list(cookies).map(({ label, basis, current, signedInAt, expiresAt }) => {
    const who = current === undefined ? loginIdentity(model, basis.user) : roleIdentity(current, basis.user);
    return {
      differentiator: label,
      principal_arn: who.arn,
      expiry: Math.floor(expiresAt / 1000),
      auth_time: Math.floor(signedInAt / 1000),
      account_alias: who.account.alias ?? "",
    };
  });
  return json(200, { sessions: listed });
}

function switchSession(practice: Practice, request: PracticeRequest, session: Session): PracticeResponse {
  const { throttled, destination, stalled } = practice.options.sessionApi;
  if (stalled) return { status: 0, headers: {}, body: "" };
  if (throttled) return refuse(practice, 429, "THROTTLED", "throttled");
  if (request.header("x-csrf-protection") !== "1")
    return refuse(practice, 403, "FORBIDDEN", "no CSRF header");
  if (request.contentType !== "application/json") return plainAnswer(415, "Not JSON");
  const wish = readBody(request);
  if (typeof wish === "string") return refuse(practice, 400, "INVALID_INPUT", wish);
  const assumed = assumeRole(practice.model, { ...session.basis, current: session.current }, wish);
  if (!assumed.granted) return refuse(practice, 403, "UNAUTHORIZED", assumed.refusal);

  const { role, account } = assumed;
  const { sessions } = practice;
  const isThere = sessions
    .list(request.cookies)
    .some(({ current }) => current?.account.id === account.id && current.role.name === role.name);
  if (!isThere && sessions.list(request.cookies).length >= MAX_SESSIONS)
    return refuse(practice, 400, "SESSION_LIMIT_EXCEEDED", "five sessions");
  const { displayName, color } = wish;
  const opened = sessions.open(session, { role, account, displayName, color });
  return json(200, { destination: destination ?? withLabel(wish.redirectUri, opened.label) });
}

const FIELDS = ["account", "color", "displayName", "redirectUri", "roleName"] as const;
type Wish = Readonly<Record<(typeof FIELDS)[number], string>>;

/** The five fields, each a text, and no more; else what is wrong. A label in the address leads to an error at AWS. */
function readBody({ body, place }: PracticeRequest): Wish | string {
  let given: unknown;
  try {
    given = JSON.parse(body);
  } catch {
    return "no JSON";
  }
  if (typeof given !== "object" || given === null) return "no object";
  if (Object.keys(given).toSorted().join() !== FIELDS.join())
    return `fields are ${Object.keys(given).join()}`;
  if (!Object.values(given).every((value) => typeof value === "string")) return "a field is no text";
  const wish = given as Wish;
  if (wish.displayName.length > MAX_DISPLAY_NAME) return "displayName is too long";
  if (!/^[0-9a-f]{6}$/i.test(wish.color)) return `color is "${wish.color}"`;
  if (!isOwnAddress(wish.redirectUri, place.partition)) return `redirectUri leads to ${wish.redirectUri}`;
  if (parseHost(new URL(wish.redirectUri).host)?.label !== undefined)
    return "redirectUri has a session's label";
  return wish;
}

function withLabel(address: string, label: string): string {
  const url = new URL(address);
  const place = parseHost(url.host);
  if (place !== undefined) url.host = `${label}.${consoleHost(place.partition, place.region)}`;
  return url.href;
}

/** AWS says that it refused in more than one way; a client has to know them all. */
function refuse({ options }: Practice, status: number, code: string, refusal: string): PracticeResponse {
  switch (options.sessionApi.refusesBy) {
    case "status":
      return { ...json(status, { error: code }), refusal };
    case "code":
      return { ...json(200, { code }), refusal };
    case "text":
      return { ...plainAnswer(200, "<!doctype html><title>Something went wrong</title>"), refusal };
  }
}

function json(status: number, body: unknown): PracticeResponse {
  return {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store" },
    body: JSON.stringify(body),
  };
}
