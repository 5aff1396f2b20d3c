import { assumeRole } from "./accounts.ts";
import type { Assumed } from "./accounts.ts";
import type { PracticeRequest, PracticeResponse } from "./exchange.ts";
import { plainAnswer, redirect } from "./exchange.ts";
import { loginIdentity } from "./identity.ts";
import type { Practice } from "./practice.ts";
import { formatRoleHistory, readRoleHistory, rememberRole, ROLE_HISTORY_COOKIE } from "./role-history.ts";
import { answerSessionApi, SESSION_API } from "./session-api.ts";
import { expiredSessionCookie } from "./sessions.ts";
import type { Session } from "./sessions.ts";
import { answerSignIn, answerSignInForm, roleHistoryCookie, SIGN_IN_PATH } from "./sign-in-page.ts";
import { answerSwitchForm, valuesFromForm, valuesFromQuery } from "./switch-form.ts";
import { MAX_DISPLAY_NAME, readSwitchRequest } from "./switch-request.ts";
import type { SwitchRequest } from "./switch-request.ts";

/** Everything that a sign-in host answers. */
export function answerSignInHost(practice: Practice, request: PracticeRequest): PracticeResponse {
  switch (request.url.pathname) {
    case "/":
    case "/oauth":
      return answerSignInForm(practice, request);
    case SIGN_IN_PATH:
      return answerSignIn(practice, request);
    case "/console/logout":
    case "/logout":
      return signOut(practice, request);
    case "/switchrole":
      return answerSwitchRole(practice, request);
    default:
      return request.url.pathname.startsWith(SESSION_API)
        ? answerSessionApi(practice, request)
        : plainAnswer(404, "Not found");
  }
}

function answerSwitchRole(practice: Practice, request: PracticeRequest): PracticeResponse {
  const session = practice.sessions.find(request.cookies);
  if (practice.options.form.throttled) return plainAnswer(429, "Too many requests");
  if (request.method === "POST") return switchRole(practice, request, session);
  if (request.method !== "GET") return plainAnswer(405, "Method not allowed");
  if (session === undefined) return redirect(`/oauth?redirect_uri=${encodeURIComponent(request.url.href)}`);
  const values = valuesFromQuery(practice, request);
  if (values.displayName.length > MAX_DISPLAY_NAME) return plainAnswer(400, "Bad request");
  return answerSwitchForm(practice, request, { values, csrf: session.csrf });
}

function switchRole(
  practice: Practice,
  request: PracticeRequest,
  session: Session | undefined,
): PracticeResponse {
  if (request.contentType !== "application/x-www-form-urlencoded") return plainAnswer(415, "Not a form");
  const form = new URLSearchParams(request.body);
  const expected = { csrf: session?.csrf, partition: request.place.partition };
  const read = readSwitchRequest(form, expected);
  const refuse = (refusal: string, status: number) => {
    const values = valuesFromForm(form);
    return answerSwitchForm(practice, request, { values, csrf: session?.csrf, status, refusal });
  };
  if (!read.ok && read.status === 400) return { ...plainAnswer(400, "Bad request"), refusal: read.problem };
  if (!read.ok) return refuse(read.problem, read.status);
  if (session === undefined) return refuse("nobody is signed in", 403);
  if (read.request.action === "switchToBasis") {
    practice.sessions.setRole(session, undefined);
    return redirect(read.request.redirectUri);
  }
  const assumed = assumeRole(practice.model, session.basis, read.request);
  if (!assumed.granted) return refuse(assumed.refusal, 200);
  return enterRole(practice, request, { session, wish: read.request, assumed });
}

type Entry = {
  readonly session: Session;
  readonly wish: Extract<SwitchRequest, { readonly action: "switchFromBasis" }>;
  readonly assumed: Extract<Assumed, { readonly granted: true }>;
};

function enterRole(practice: Practice, request: PracticeRequest, entry: Entry): PracticeResponse {
  const { session, wish, assumed } = entry;
  const { role, account } = assumed;
  const displayName = wish.displayName || `${role.name} @ ${account.id}`;
  practice.sessions.setRole(session, { role, account, displayName, color: wish.color });

  const login = loginIdentity(practice.model, session.basis.user);
  const cookie = request.cookies.get(ROLE_HISTORY_COOKIE);
  const remembered = { a: account.id, r: role.name, d: displayName, c: wish.color };
  const history = rememberRole(readRoleHistory(cookie, login.user, login.account.id), remembered);
  return redirect(wish.redirectUri, [roleHistoryCookie(formatRoleHistory(history), request.place.partition)]);
}

function signOut({ sessions }: Practice, request: PracticeRequest): PracticeResponse {
  const session = sessions.find(request.cookies);
  if (session !== undefined) sessions.end(session);
  return redirect("/", [expiredSessionCookie(request.place.partition)]);
}
