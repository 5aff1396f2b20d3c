import { isArray, isObject, type JsonObject, type JsonText } from "./json-value.ts";
import { createProblem, type Place, type ProblemCode } from "./problem.ts";
import { createFindings, type Findings } from "./reading.ts";
import { addRole } from "./role-fields.ts";

/** The role that Organizations makes in every account that it creates. */
export const DEFAULT_ORGANIZATION_ROLE = "OrganizationAccountAccessRole";

export type OrganizationsOptions = {
  /** One profile each, in each account. */
  readonly roleNames?: readonly string[];
  /** How a profile is called: `{name}`, `{id}`, `{email}` of the account, and `{role}`. */
  readonly displayName?: string;
};

const DISPLAY_NAME = "{name}";
const DISPLAY_NAME_WITH_ROLE = "{name} {role}";
/** Accounts in any other state cannot be used; `Status` was followed by `State` in 2025. */
const ACTIVE = "ACTIVE";

type Json = Extract<JsonText, { ok: true }>;

/** True for what `aws organizations list-accounts` prints: a page, several in a row, or the accounts alone. */
export function isOrganizations(value: unknown): boolean {
  const [first] = isArray(value) ? value : [value];
  if (isObject(first) && isArray(first["Accounts"])) return true;
  return isAccount(first) && isArray(value);
}

function isAccount(value: unknown): value is JsonObject {
  return isObject(value) && typeof value["Arn"] === "string" && value["Arn"].includes(":organizations::");
}

export function readOrganizations({ value, placeOf }: Json, options: OrganizationsOptions = {}): Findings {
  const findings = createFindings();
  const pages =
    isArray(value) && !isAccount(value[0]) ? value : [{ Accounts: value, ...(isObject(value) && value) }];
  const last: unknown = pages.at(-1);
  pages.forEach((page: unknown, number) => {
    const accounts = isObject(page) && isArray(page["Accounts"]) ? page["Accounts"] : [];
    const path = `${pages === value ? `[${number}]` : ""}${accounts === value ? "" : ".Accounts"}`;
    accounts.forEach((account, at) =>
      readAccount(findings, { account, place: placeOf(`${path}[${at}]`), options }),
    );
  });
  if (isObject(last) && typeof last["NextToken"] === "string") {
    findings.problems.push(createProblem("morePages", {}, { field: "NextToken", isRefusal: false }));
  }
  return findings;
}

type Entry = { readonly account: unknown; readonly place: Place; readonly options: OrganizationsOptions };

function readAccount(findings: Findings, { account, place, options }: Entry): void {
  if (!isObject(account) || typeof account["Id"] !== "string") {
    findings.problems.push(createProblem("accountEntry", place));
    return;
  }
  const { Id: accountId } = account;
  const name = textOf(account, "Name");
  const at = name === "" ? place : { ...place, section: name };
  const note = (code: ProblemCode, value: string, isRefusal: boolean) =>
    findings.problems.push(createProblem(code, at, { field: "accountId", value, isRefusal }));
  const state = textOf(account, "State") || textOf(account, "Status");
  if (state !== "" && state !== ACTIVE) {
    note("accountClosed", accountId, true);
    return;
  }
  const [, partition = "", management = ""] =
    /^arn:([^:]*):organizations::(\d{12}):/.exec(textOf(account, "Arn")) ?? [];
  const { roleNames = [DEFAULT_ORGANIZATION_ROLE] } = options;
  for (const roleName of roleNames) {
    const isDefault = roleName === DEFAULT_ORGANIZATION_ROLE;
    if (isDefault && accountId === management) {
      note("accountManagement", accountId, true);
      continue;
    }
    if (isDefault && textOf(account, "JoinedMethod") === "INVITED") note("accountInvited", accountId, false);
    const pattern = options.displayName ?? (roleNames.length > 1 ? DISPLAY_NAME_WITH_ROLE : DISPLAY_NAME);
    const texts = { name, id: accountId, email: textOf(account, "Email"), role: roleName };
    const fields = { accountId, roleName, partition, displayName: fillPattern(pattern, texts) };
    // The default role trusts the organization's management account, and nobody else.
    addRole(findings, isDefault ? { ...fields, baseAccount: management } : fields, at);
  }
}

type Texts = { readonly name: string; readonly id: string; readonly email: string; readonly role: string };

function fillPattern(pattern: string, texts: Texts): string {
  return pattern.replace(/\{(name|id|email|role)\}/g, (_, word: keyof Texts) => texts[word]).trim();
}

function textOf(account: JsonObject, field: string): string {
  const value = account[field];
  return typeof value === "string" ? value : "";
}
