import type { PracticeResponse } from "./exchange.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";

type Page = {
  readonly title: string;
  /** Names of files in `public`. */
  readonly scripts: readonly string[];
  readonly head?: Html;
  readonly body: Html;
  readonly status?: number;
  /** Where forms of this page may go, as sources of a content security policy. */
  readonly formAction: readonly string[];
  /** Where its scripts may send requests beside its own host. */
  readonly connect?: readonly string[];
  /** Whether it may hold frames of its own host, and stand in one, as parts of AWS's consoles do. */
  readonly isFramable?: boolean;
  readonly cookies?: readonly string[];
  readonly refusal?: string;
};

/** The path on every host under which the files in `public` are served. */
export const ASSETS = "/practice-assets/";

/** A page under a policy as strict as AWS's: scripts from files of the page's own host and nowhere else. */
export function renderPage(page: Page): PracticeResponse {
  const { markup } = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${page.title} | Practice console</title>
      ${page.head}
      <link rel="stylesheet" href="${ASSETS}practice.css" />
      ${page.scripts.map((name) => html`<script defer src="${ASSETS}${name}"></script>`)}
    </head>
    <body>
      <p class="practice-notice">Practice console, not AWS. Nothing here is real.</p>
      ${page.body}
    </body>
  </html>`;
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src ${["'self'", ...(page.connect ?? [])].join(" ")}`,
    `form-action ${page.formAction.join(" ")}`,
    ...["frame-src", "frame-ancestors"].map(
      (name) => `${name} ${page.isFramable === true ? "'self'" : "'none'"}`,
    ),
    "base-uri 'none'",
  ];
  return {
    status: page.status ?? 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy.join("; "),
      "cache-control": "no-store",
      "set-cookie": page.cookies ?? [],
    },
    body: `<!doctype html>${markup}`,
    ...(page.refusal !== undefined && { refusal: page.refusal }),
  };
}
