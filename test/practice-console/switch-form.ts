import type { PracticeRequest, PracticeResponse } from "./exchange.ts";
import { renderClassicForm } from "./forms/classic-form.ts";
import { renderReactForm } from "./forms/react-form.ts";
import { consoleHost } from "./hosts.ts";
import { renderPage } from "./page.ts";
import type { Practice, PracticeOptions } from "./practice.ts";
import { formTargets } from "./sign-in-page.ts";

/** The one line that AWS shows, whatever the cause. */
const REFUSED =
  "Invalid information in one or more fields. Check your information or contact your administrator.";

/** What the form shows, in the names of its own fields. */
export type FormValues = {
  readonly account: string;
  readonly roleName: string;
  readonly displayName: string;
  readonly color: string;
  /** Where to go after the switch, not encoded. */
  readonly redirectUri: string;
};

export type SwitchFormPage = {
  readonly values: FormValues;
  readonly csrf: string;
  readonly error?: string;
  readonly renderDelayMs: number;
  readonly language: PracticeOptions["form"]["language"];
  readonly without: PracticeOptions["form"]["without"];
  /** The sessions of a multi-session browser, one of which is to switch. */
  readonly sessions: readonly { readonly value: string; readonly text: string }[];
};

/** The swatch that is chosen until somebody chooses another. */
const DEFAULT_COLOR = "f2b0a9";

/** The values that an address fills in: all but the colour, which it fills in where that is switched on. */
export function valuesFromQuery(practice: Practice, { url, place }: PracticeRequest): FormValues {
  const query = (name: string) => url.searchParams.get(name) ?? "";
  return {
    account: query("account"),
    roleName: query("roleName"),
    displayName: query("displayName"),
    color: (practice.options.form.queryColor && query("color")) || DEFAULT_COLOR,
    redirectUri: query("redirect_uri") || `https://${consoleHost(place.partition)}/console/home`,
  };
}

/** The form as a refused switch shows it again: filled in with what was posted. */
export function valuesFromForm(form: URLSearchParams): FormValues {
  const field = (name: string) => form.get(name) ?? "";
  return {
    account: field("account"),
    roleName: field("roleName"),
    displayName: field("displayName"),
    color: field("color") || DEFAULT_COLOR,
    redirectUri: safelyDecoded(field("redirect_uri")),
  };
}

export function answerSwitchForm(
  practice: Practice,
  request: PracticeRequest,
  shown: {
    readonly values: FormValues;
    readonly csrf?: string | undefined;
    readonly status?: number;
    readonly refusal?: string;
  },
): PracticeResponse {
  const { values, csrf = "", status = 200, refusal } = shown;
  const { generation, language, without, renderDelayMs } = practice.options.form;
  const error = refusal === undefined ? {} : { error: REFUSED };
  const sessions = practice.sessions.list(request.cookies).filter(({ isMulti }) => isMulti);
  const form = {
    ...{ values, csrf, renderDelayMs, language, without, ...error },
    // AWS may choose another session than the person means: here it chooses the one that was opened last.
    sessions: sessions.map(({ label, basis, current }) => ({
      value: label,
      text: `${current?.role.name ?? basis.user.name} @ ${label.slice(0, 12)}`,
    })),
  };
  return renderPage({
    title: "Switch Role",
    ...(generation === "react"
      ? renderReactForm(form)
      : renderClassicForm(form, {
          isWrapped: generation === "wrapped",
          isFirstRun: generation === "first-run",
        })),
    status,
    formAction: formTargets(request.place.partition),
    ...(refusal !== undefined && { refusal }),
  });
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
