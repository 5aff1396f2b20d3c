import type { Environment } from "./profile.ts";

/** What a rule looks at. `anything` is all of the others. */
type RuleField = "anything" | "account" | "role" | "name" | "group";

/** Gives an environment to the roles that have none of their own. */
export type EnvironmentRule = {
  readonly field: RuleField;
  /** Separated by commas. Each is found as whole words only; a `*` stands for the rest of a word. */
  readonly words: string;
  readonly environment: Environment;
};

/** What is known of a role, or of a session in it. */
export type RuleSubject = {
  readonly environment?: Environment | undefined;
  readonly accountId: string;
  readonly alias?: string | undefined;
  readonly roleName?: string | undefined;
  readonly displayName?: string | undefined;
  readonly group?: string | undefined;
};

/** Production comes first: of two readings of a name, the careful one holds. */
export const DEFAULT_RULES: readonly EnvironmentRule[] = [
  { field: "anything", words: "prod, production, prd, live", environment: "production" },
  { field: "anything", words: "staging, stage, stg, uat, pre-prod, preprod", environment: "staging" },
  {
    field: "anything",
    words: "dev, develop, development, test, sandbox, non-prod, nonprod",
    environment: "development",
  },
];

/** The more careful one stands before the less careful one. */
export const BY_CARE: readonly Environment[] = ["production", "staging", "development"];

/** Before a word these turn it into something else: `non-prod` is not `prod`. */
const NEGATIONS = ["non", "not", "no", "pre"];

/** How a person wants to be asked before a switch to production, and what they take for production. */
type Confirmation = {
  readonly confirmProduction: "off" | "key" | "name";
  readonly environmentRules: readonly EnvironmentRule[];
};

/** Whether a role is one that a person is asked about before a switch. */
export function needsConfirmation(
  subject: RuleSubject,
  { confirmProduction, environmentRules }: Confirmation,
): boolean {
  return confirmProduction !== "off" && environmentOf(subject, environmentRules) === "production";
}

/** A role's own environment, else that of the first rule that fits. */
export function environmentOf(
  subject: RuleSubject,
  rules: readonly EnvironmentRule[],
): Environment | undefined {
  return subject.environment ?? rules.find((rule) => fits(rule, subject))?.environment;
}

function fits({ field, words }: EnvironmentRule, subject: RuleSubject): boolean {
  const patterns = words
    .split(",")
    .map((pattern) => splitWords(pattern))
    .filter((pattern) => pattern.length > 0);
  return fieldTexts(field, subject).some((text) => {
    const said = splitWords(text);
    return patterns.some((pattern) => said.some((_, at) => standsAt(pattern, said, at)));
  });
}

function fieldTexts(field: RuleField, subject: RuleSubject): readonly string[] {
  const { accountId, alias, roleName, displayName, group } = subject;
  const texts: Readonly<Record<Exclude<RuleField, "anything">, readonly (string | undefined)[]>> = {
    account: [accountId, alias],
    role: [roleName],
    name: [displayName],
    group: [group],
  };
  const chosen = field === "anything" ? Object.values(texts).flat() : texts[field];
  return chosen.filter((text) => text !== undefined);
}

function standsAt(pattern: readonly string[], said: readonly string[], at: number): boolean {
  if (NEGATIONS.includes(said[at - 1] ?? "") && !NEGATIONS.includes(pattern[0] ?? "")) return false;
  return pattern.every((word, offset) => {
    const other = said[at + offset];
    return word.endsWith("*") ? other?.startsWith(word.slice(0, -1)) === true : other === word;
  });
}

/** `ProdEU1-admin` → `prod`, `eu`, `1`, `admin`: what people tell apart by a sign, a digit or a capital. */
function splitWords(text: string): readonly string[] {
  const spaced = text
    .replace(/[\p{Ll}\p{N}](?=\p{Lu})|\p{Lu}(?=\p{Lu}\p{Ll})/gu, "$& ")
    .replace(/\p{L}(?=\p{N})|\p{N}(?=\p{L})/gu, "$& ");
  return spaced.toLowerCase().match(/[\p{L}\p{M}\p{N}]+\*?/gu) ?? [];
}
