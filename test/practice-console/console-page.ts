import type { PracticeRequest, PracticeResponse } from "./exchange.ts";
import {
  consoleHost,
  consoleSources,
  globalSignInHost,
  PARTITION_HOSTS,
  regionalSignInHost,
} from "./hosts.ts";
import { plainAnswer, redirect } from "./exchange.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { hyphenate, loginIdentity, roleIdentity } from "./identity.ts";
import type { Identity } from "./identity.ts";
import { ASSETS, renderPage } from "./page.ts";
import type { Practice } from "./practice.ts";
import { readRoleHistory, ROLE_HISTORY_COOKIE } from "./role-history.ts";
import { renderServices, serviceTitle } from "./services.ts";
import type { Session } from "./sessions.ts";

/** Any page of a console host: every path shows the same frame, signed-out visitors are sent to sign in. */
export function answerConsole(practice: Practice, request: PracticeRequest): PracticeResponse {
  if (request.method !== "GET") return plainAnswer(405, "Method not allowed");
  const { partition } = request.place;
  const region =
    request.place.region ?? request.url.searchParams.get("region") ?? PARTITION_HOSTS[partition].homeRegion;
  if (request.url.pathname === "/") {
    return redirect(`https://${consoleHost(partition, region)}/console/home?region=${region}`);
  }
  const { label } = request.place;
  const session = practice.sessions.find(request.cookies, label);
  if (session?.isMulti === true && label === undefined) {
    const { pathname, search } = request.url;
    return redirect(`https://${session.label}.${consoleHost(partition, region)}${pathname}${search}`);
  }
  if (session === undefined) {
    const back = encodeURIComponent(request.url.href);
    return redirect(`https://${globalSignInHost(partition)}/oauth?redirect_uri=${back}`);
  }

  const who = identify(practice, session);
  return renderPage({
    title: serviceTitle(request.url.pathname),
    scripts: ["console.js"],
    head: renderMetadata(practice, session, region),
    body: html`${renderTexts(who)} ${renderNavigation(request, session, region, practice)}
      <main>${renderServices(request.url.pathname, region, { ...who, current: session.current })}</main>`,
    isFramable: true,
    // The account menu of a multi-session console lists and opens sessions.
    connect: session.isMulti ? [`https://${regionalSignInHost(partition, region)}`] : [],
    // A form may go to the global sign-in host and to this Region's. The consoles are named because Chromium applies
    // the policy to the redirect that follows a form as well.
    formAction: [
      `https://${globalSignInHost(partition)}`,
      `https://${regionalSignInHost(partition, region)}`,
      ...consoleSources(partition),
    ],
  });
}

type Who = { readonly login: Identity; readonly role?: Identity };

function identify({ model }: Practice, { basis, current }: Session): Who {
  const login = loginIdentity(model, basis.user);
  return current === undefined ? { login } : { login, role: roleIdentity(current, basis.user) };
}

function renderMetadata(practice: Practice, session: Session, region: string): Html {
  const { without, csrf, headScripts, signInEndpoint } = practice.options;
  const { login, role = login } = identify(practice, session);
  const data = {
    accountId: role.account.id,
    accountAlias: role.account.alias ?? "",
    displayName: role.user,
    sessionARN: role.arn,
    signInEndpoint: signInEndpoint ?? regionalSignInHost(role.account.partition, region),
    infrastructureRegion: region,
    prismModeEnabled: session.isMulti,
    ...(session.isMulti && { sessionDifferentiator: session.label }),
  };
  return html`
    ${headScripts.map((name) => html`<script src="${ASSETS}${name}"></script>`)}
    ${
      !without.includes("session data") &&
      html`<meta name="awsc-session-data" content="${JSON.stringify(data)}" />`
    }
    ${
      !without.includes("csrf token") &&
      html`<meta name="practice-csrf" content="${session.csrf}" data-kind="${csrf}" />`
    }
    ${!without.includes("account info") && html`<meta name="practice-account-info" content="yes" />`}
  `;
}

/** The texts that AWS's navigation keeps in its page for scripts; the role's are empty until a switch. */
function renderTexts({ login, role }: Who): Html {
  const text = (id: string, value: string) => html`<span id="awsc-${id}">${value}</span>`;
  return html`<div hidden>
    ${text("login-display-name-account", hyphenate(login.account.id))}
    ${text("login-display-name-user", login.user)}
    ${text("role-display-name-account", role === undefined ? "" : hyphenate(role.account.id))}
    ${text("role-display-name-user", role?.user ?? "")}
  </div>`;
}

function renderNavigation(
  request: PracticeRequest,
  session: Session,
  region: string,
  practice: Practice,
): Html {
  const { login } = identify(practice, session);
  const { current } = session;
  const signIn = globalSignInHost(request.place.partition);
  const here = encodeURIComponent(request.url.href);
  const history = readRoleHistory(request.cookies.get(ROLE_HISTORY_COOKIE), login.user, login.account.id);
  const label =
    current?.displayName ?? `${login.user} @ ${login.account.alias ?? hyphenate(login.account.id)}`;
  return html`<header class="nav">
    <a class="brand" href="/console/home">Practice console</a>
    <span class="spacer"></span>
    <span class="region">${region}</span>
    <button
      id="nav-usernameMenu"
      type="button"
      aria-expanded="false"
      aria-controls="account-menu"
      data-testid="awsc-nav-account-menu-button"
      data-color="${current?.color}"
    >
      <span data-testid="account-menu-button__background">${label}</span>
    </button>
    <div id="account-menu" hidden data-sign-in="${regionalSignInHost(request.place.partition, region)}">
      <dl>
        <dt>Signed in as</dt>
        <dd>${login.user}<br />${hyphenate(login.account.id)}</dd>
        ${
          current &&
          html`<dt>Current role</dt>
            <dd>${current.role.name}<br />${hyphenate(current.account.id)}</dd>`
        }
      </dl>
      ${
        history.rl.length > 0 &&
        html`<p class="menu-heading">Role history</p>
          <ul>
            ${history.rl.map(
              ({ a, r, d, c }) =>
                html`<li>
                  <button
                    type="button"
                    class="remembered"
                    data-a="${a}"
                    data-r="${r}"
                    data-d="${d}"
                    data-c="${c}"
                  >
                    ${d}
                  </button>
                </li>`,
            )}
          </ul>`
      }
      <a class="button" href="https://${signIn}/switchrole?src=nav&amp;redirect_uri=${here}">Switch role</a>
      ${current && html`<button type="button" id="switch-back">Switch back</button>`}
      <a class="button" href="https://${signIn}/console/logout">Sign out</a>
    </div>
  </header>`;
}
