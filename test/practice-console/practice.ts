import type { AccountsModel } from "./accounts.ts";
import type { Sessions } from "./sessions.ts";

/** What a console page may say about itself. AWS promises none of it, so each can be left out. */
type ConsoleFact = "session data" | "account info" | "csrf token";

export type PracticeOptions = {
  /** What `AWSC.Auth.getMbtc()` returns. */
  readonly csrf: "string" | "number" | "promise";
  /** What console pages leave out. */
  readonly without: readonly ConsoleFact[];
  /** A host that console pages name as their sign-in host; undefined: the true one. */
  readonly signInEndpoint: string | undefined;
  /** How sign-in hosts answer the scripts of multi-session consoles. */
  readonly sessionApi: {
    readonly refusesBy: "status" | "code" | "text";
    /** Where to send people in place of where they want to go. */
    readonly destination: string | undefined;
    readonly throttled: boolean;
    /** Leaves a switch without an answer. */
    readonly stalled: boolean;
  };
  /** Scripts of `public` that console pages run before anything else, for tests of what a page may do. */
  readonly headScripts: readonly string[];
  readonly form: {
    /** The three that were seen, and the classic one behind the page that newcomers got first. */
    readonly generation: "react" | "classic" | "wrapped" | "first-run";
    /** What the labels are written in; with a language that is not English, ids and names are left out as well. */
    readonly language: "en" | "de" | "ja";
    /** A field that is not there, as after a redesign. */
    readonly without: "none" | "roleName" | "displayName";
    /** How late the switch-role form appears in its page. */
    readonly renderDelayMs: number;
    /** Whether the form takes its colour from the address. */
    readonly queryColor: boolean;
    /** Takes no switch for the moment, and shows no form. */
    readonly throttled: boolean;
  };
};

/** All that a page needs to answer. */
export type Practice = {
  readonly model: AccountsModel;
  readonly sessions: Sessions;
  /** A test may change them between two requests. */
  options: PracticeOptions;
};

export type PracticeChanges = Partial<Omit<PracticeOptions, "form" | "sessionApi">> & {
  readonly form?: Partial<PracticeOptions["form"]>;
  readonly sessionApi?: Partial<PracticeOptions["sessionApi"]>;
};

export const DEFAULT_OPTIONS: PracticeOptions = {
  csrf: "string",
  without: [],
  signInEndpoint: undefined,
  headScripts: [],
  sessionApi: { refusesBy: "status", destination: undefined, throttled: false, stalled: false },
  form: {
    generation: "react",
    language: "en",
    without: "none",
    renderDelayMs: 40,
    queryColor: false,
    throttled: false,
  },
};

export function withChanges(options: PracticeOptions, changes: PracticeChanges): PracticeOptions {
  return {
    ...options,
    ...changes,
    form: { ...options.form, ...changes.form },
    sessionApi: { ...options.sessionApi, ...changes.sessionApi },
  };
}
