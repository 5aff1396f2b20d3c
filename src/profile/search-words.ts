/** What a query asks for. */
export type Query = {
  /** Every one of them must be there. */
  readonly words: readonly SearchWord[];
  /** The digits of an account ID typed in groups of four, as far as it is typed. */
  readonly account?: string;
};

/** The spellings, in upper case, of which one must be there. */
export type SearchWord = readonly string[];

/** Nobody types that much; a pasted page must not freeze the popup. */
const MAX_LENGTH = 200;
const INVISIBLE = /\p{Cf}/gu;
const GROUPED_DIGITS = /^\d+\p{Pd}[\d\p{Pd}]*$/u;
/** An account ID with whatever people and documents put between, before and behind its digits. */
const ACCOUNT_ID = /^[^\p{L}\d]*(?:\d[^\p{L}\d]*){12}$/u;
const ACCOUNT_GROUPS = /^\d{4}(?:\s+\d{4})?\s+\d{1,4}$/;
const ROLE_ARN = /^ARN:[^:]*:IAM::(\d{12}):ROLE\/(.+)$/;

export function readQuery(query: string): Query {
  const text = query.slice(0, MAX_LENGTH).replace(INVISIBLE, "").trim().toUpperCase();
  if (ACCOUNT_ID.test(text)) return { words: [[digitsOf(text)]] };
  const [, account, role = ""] = ROLE_ARN.exec(text) ?? [];
  if (account !== undefined) return { words: [[account], [role]] };
  const words = text
    .split(/[\s\p{Cc}]+/u)
    .filter((word) => word !== "")
    .map((word) => (GROUPED_DIGITS.test(word) ? [word, digitsOf(word)] : [word]));
  return ACCOUNT_GROUPS.test(text) ? { words, account: digitsOf(text) } : { words };
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}
