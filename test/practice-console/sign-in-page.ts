import { accountOf, partitionOf } from "./accounts.ts";
import type { User } from "./accounts.ts";
import type { PracticeRequest, PracticeResponse } from "./exchange.ts";
import { redirect } from "./exchange.ts";
import { consoleHost, consoleSources, isOwnAddress, PARTITION_HOSTS } from "./hosts.ts";
import type { PartitionId } from "./hosts.ts";
import { html } from "./html.ts";
import { hyphenate, loginIdentity } from "./identity.ts";
import { renderPage } from "./page.ts";
import type { Practice } from "./practice.ts";
import { formatRoleHistory, readRoleHistory, ROLE_HISTORY_COOKIE } from "./role-history.ts";
import { sessionCookie } from "./sessions.ts";

/** The path that signs a practice user in without a form: `?user=ada&mfa=on&redirect_uri=…`. */
export const SIGN_IN_PATH = "/practice-sign-in";

/** A choice of practice users in place of AWS's passwords. */
export function answerSignInForm({ model }: Practice, request: PracticeRequest): PracticeResponse {
  const { partition } = request.place;
  const users = model.users.filter((user) => partitionOf(model, user) === partition);
  return renderPage({
    title: "Sign in",
    scripts: [],
    body: html`<main class="narrow">
      <h1>Sign in</h1>
      <form action="${SIGN_IN_PATH}">
        <input type="hidden" name="redirect_uri" value="${landing(request)}" />
        <fieldset>
          <legend>Practice user</legend>
          ${users.map((user, index) => {
            const { id } = accountOf(model, user);
            return html`<label>
              <input type="radio" name="user" value="${user.name}" required ${index === 0 && html`checked`} />
              ${user.name} <span>${describe(user)}, ${hyphenate(id)}</span>
            </label>`;
          })}
        </fieldset>
        <label><input type="checkbox" name="mfa" checked /> With MFA, where the user has a device</label>
        <label><input type="checkbox" name="multi" /> Several sessions at once</label>
        <button type="submit" class="primary">Sign in</button>
      </form>
    </main>`,
    formAction: formTargets(partition),
  });
}

export function answerSignIn(practice: Practice, request: PracticeRequest): PracticeResponse {
  const { model, sessions } = practice;
  const { partition } = request.place;
  const { cookies } = request;
  const user = model.users.find(({ name }) => name === request.url.searchParams.get("user"));
  if (user === undefined || partitionOf(model, user) !== partition) {
    return answerSignInForm(practice, request);
  }
  const signedInWithMfa = user.hasMfa && request.url.searchParams.get("mfa") === "on";
  const session = sessions.start(
    { user, signedInWithMfa },
    { isMulti: request.url.searchParams.get("multi") === "on", cookies },
  );
  const { user: name, account } = loginIdentity(model, user);
  const history = readRoleHistory(cookies.get(ROLE_HISTORY_COOKIE), name, account.id);
  return redirect(landing(request), [
    sessionCookie(session, partition),
    roleHistoryCookie(formatRoleHistory(history), partition),
  ]);
}

/** Readable by the page's scripts, as AWS's is, and kept for thirty days. */
export function roleHistoryCookie(value: string, partition: PartitionId): string {
  const { cookieDomain } = PARTITION_HOSTS[partition];
  const maxAge = 30 * 24 * 60 * 60;
  return `${ROLE_HISTORY_COOKIE}=${value}; Domain=${cookieDomain}; Path=/; Secure; Max-Age=${maxAge}`;
}

/** Where a form on a sign-in host may go. Chromium applies this to the redirect that follows a form as well. */
export function formTargets(partition: PartitionId): readonly string[] {
  return ["'self'", ...consoleSources(partition)];
}

/** Where to go after signing in: back to where the visitor was sent from, else to the console's home. */
function landing({ url, place: { partition } }: PracticeRequest): string {
  const wanted = url.searchParams.get("redirect_uri") ?? "";
  const isOwn = isOwnAddress(wanted, partition, ["console", "sign-in"]);
  return isOwn ? wanted : `https://${consoleHost(partition)}/console/home`;
}

function describe({ kind }: User): string {
  switch (kind) {
    case "iam":
      return "IAM user";
    case "root":
      return "root user";
    case "identity-center":
      return "Identity Center";
  }
}
