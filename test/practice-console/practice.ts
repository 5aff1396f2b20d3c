import type { AccountsModel } from "./accounts.ts";
import type { Sessions } from "./sessions.ts";

/** What a console page may say about itself. AWS promises none of it, so each can be left out. */
type ConsoleFact = "session data" | "account info" | "csrf token";

export type PracticeOptions = {
  /** What `AWSC.Auth.getMbtc()` returns. */
  readonly csrf: "string" | "number" | "promise";
  /** What console pages leave out. */
  readonly without: readonly ConsoleFact[];
  readonly form: {
    /** How late the switch-role form appears in its page. */
    readonly renderDelayMs: number;
    /** Whether the form takes its colour from the address. */
    readonly queryColor: boolean;
  };
};

/** All that a page needs to answer. */
export type Practice = {
  readonly model: AccountsModel;
  readonly sessions: Sessions;
  readonly options: PracticeOptions;
};
