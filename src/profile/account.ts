import { accept, refuse, type Parsed } from "./parsed.ts";

export type AccountProblem = "accountMissing" | "accountDigits" | "accountAlias";

const ACCOUNT_ID = /^\d{12}$/;
/**
 * What a profile stores as its account: 12 digits, or an account alias of 3 to 63 lower-case letters, digits and single
 * hyphens, none at either end (IAM's CreateAccountAlias). Digits alone are no alias: a mistyped account ID must not pass.
 */
export const ACCOUNT = /^(\d{12}|(?=.*[a-z])[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9])$/;
/** Digits with what people and documents put between them: spaces, hyphens and dashes. */
const DIGITS_ONLY = /^[\d\s\p{Pd}]+$/u;
const INVISIBLE = /\p{Cf}/gu;

export function isAccountId(text: string): boolean {
  return ACCOUNT_ID.test(text);
}

export function isAccount(text: string): boolean {
  return ACCOUNT.test(text);
}

/**
 * Reads an account ID however it is grouped (`1234-5678-9012`), or an account alias.
 * Anything of digits alone counts as an account ID: a mistyped one must not pass for an alias.
 */
export function parseAccount(text: string): Parsed<string, AccountProblem> {
  const given = text.replace(INVISIBLE, "").trim();
  if (given === "") return refuse("accountMissing");
  if (DIGITS_ONLY.test(given)) {
    const digits = given.replace(/\D/g, "");
    return isAccountId(digits) ? accept(digits) : refuse("accountDigits");
  }
  const alias = given.toLowerCase();
  return isAccount(alias) ? accept(alias) : refuse("accountAlias");
}

/** Groups an account ID in fours, as the console does: `1234-5678-9012`. An alias stays as it is. */
export function formatAccount(account: string): string {
  return isAccountId(account) ? account.replace(/(\d{4})(?=\d)/g, "$1-") : account;
}
