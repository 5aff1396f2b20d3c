/** What a console page says about itself. Nothing of it is to be trusted before it is decoded. */
export type ConsolePageTexts = {
  readonly url: string;
  /** When AWS served the page, in milliseconds since 1970. */
  readonly loadedAt: unknown;
  /** The JSON of `<meta name="awsc-session-data">`. */
  readonly sessionData: string | undefined;
  readonly signInHost: string | undefined;
  readonly loginAccount: string | undefined;
  readonly loginUser: string | undefined;
  readonly roleAccount: string | undefined;
  readonly roleUser: string | undefined;
};

/**
 * Runs in the console page's own world, where alone `ConsoleNavService` can be seen. It is sent there as source text,
 * so it may use nothing from outside itself.
 */
export function readConsolePage(): ConsolePageTexts {
  type NavService = { readonly AccountInfo?: Readonly<Record<string, unknown>> };
  const { AccountInfo: accountInfo } =
    (globalThis as { ConsoleNavService?: NavService }).ConsoleNavService ?? {};
  const content = (selector: string) =>
    document.querySelector(selector)?.getAttribute("content") ?? undefined;
  const accountText = (property: string, id: string) => {
    const text = accountInfo?.[property] ?? document.getElementById(id)?.textContent;
    return typeof text === "string" && text.trim() !== "" ? text.trim() : undefined;
  };
  return {
    url: location.href,
    loadedAt: performance.timeOrigin,
    sessionData: content('meta[name="awsc-session-data"]'),
    signInHost: content("#awsc-signin-endpoint"),
    loginAccount: accountText("loginDisplayNameAccount", "awsc-login-display-name-account"),
    loginUser: accountText("loginDisplayNameUser", "awsc-login-display-name-user"),
    roleAccount: accountText("roleDisplayNameAccount", "awsc-role-display-name-account"),
    roleUser: accountText("roleDisplayNameUser", "awsc-role-display-name-user"),
  };
}
