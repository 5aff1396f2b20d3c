import { scanJson } from "../../formats/json-scan.ts";
import { isAccountId, parseAccount } from "../../profile/account.ts";
import { parseRoleName } from "../../profile/role-name.ts";
import { lastSegment, type Switchers, type TargetAccount } from "../../setup/choices.ts";
import { readStatements } from "../../setup/statements.ts";
import { groupNameOf, listNames, type SetupDraft } from "./setup-draft.ts";
import type { Refuse } from "./setup-problem.ts";

export function readBase({ base }: SetupDraft, refuse: Refuse): string {
  const read = parseAccount(base);
  if (!read.ok) refuse("base", read.problem);
  else if (!isAccountId(read.value)) refuse("base", "accountDigits");
  return read.ok ? read.value : "";
}

const ACCOUNT_IN_LINE = /(?<!\d)\d{4}[\s\p{Pd}]?\d{4}[\s\p{Pd}]?\d{4}(?!\d)/u;

export function readTargets({ targets }: SetupDraft, base: string, refuse: Refuse): readonly TargetAccount[] {
  const lines = targets.split("\n").map((line) => line.replace(/[\s\p{Cc}]+/gu, " ").trim());
  const read = lines.flatMap((line, at): readonly TargetAccount[] => {
    if (line === "") return [];
    const [digits] = ACCOUNT_IN_LINE.exec(line) ?? [];
    if (digits === undefined) {
      refuse("targets", "targetLine", at + 1);
      return [];
    }
    const accountId = digits.replace(/\D/g, "");
    const name = line
      .replace(digits, " ")
      .replace(/\s+/g, " ")
      .replace(/^[\s,;:]+|[\s,;:]+$/g, "");
    return [{ accountId, ...(name !== "" && { name }) }];
  });
  const twice = read.find(({ accountId }, at) => read.findIndex((one) => one.accountId === accountId) !== at);
  if (twice !== undefined) refuse("targets", "targetTwice", twice.accountId);
  if (read.some(({ accountId }) => accountId === base)) refuse("targets", "targetIsBase");
  if (read.length === 0) refuse("targets", "accountMissing");
  return read;
}

/** The console matches path and name together against a field of 64 characters. */
const MAX_SWITCHABLE = 64;

export function checkNewRole(draft: SetupDraft, roleName: string, refuse: Refuse): void {
  const isPolicy = (name: string) => /^([\w-]+\/)*[\w+=,.@-]{1,128}$/.test(name);
  // The name that the form proposes is no better than the policy it comes from.
  if (!listNames(draft.morePolicies).map(policyName).every(isPolicy)) refuse("morePolicies", "names");
  else if (!parseRoleName(lastSegment(roleName)).ok) refuse("roleName", "name");
  else if (!parseRoleName(roleName).ok) refuse("path", "name");
  else if (roleName.length > MAX_SWITCHABLE) refuse("path", "tooLongToSwitch", roleName.length);
  const externalId = draft.externalId.trim();
  if (externalId !== "" && !/^[\w+=,.@:/-]{2,1224}$/.test(externalId)) refuse("externalId", "externalIdForm");
}

export function readSwitchers(draft: SetupDraft, refuse: Refuse): Switchers {
  const names = (field: "members" | "users" | "roles") => {
    const read = listNames(draft[field]);
    if (!read.every((name) => parseRoleName(name).ok)) refuse(field, "names");
    return read;
  };
  switch (draft.who) {
    case "account":
      return { kind: "account" };
    case "group": {
      const groupName = groupNameOf(draft);
      if (draft.groupName.trim() !== "" && !/^[\w+=,.@-]{1,128}$/.test(groupName))
        refuse("groupName", "name");
      return { kind: "group", groupName, members: names("members") };
    }
    case "named": {
      const [users, roles] = [names("users"), names("roles")];
      if (users.length + roles.length === 0) refuse("users", "nobody");
      return { kind: "named", users, roles };
    }
  }
}

/** What IAM takes in a policy: tab, line ends, and Latin characters. */
const POLICY_CHARACTERS = /^[\t\n\r\u0020-\u00ff]*$/;

export function readOwnPolicy(json: string, refuse: Refuse): unknown {
  if (json.trim() === "") return undefined;
  const { documents, errorLine } = scanJson(json);
  if (errorLine !== undefined || documents.length !== 1) {
    refuse("ownPolicy", "policyJson", errorLine ?? 1);
    return undefined;
  }
  const policy: unknown = JSON.parse(json);
  const statements = readStatements(policy);
  const isPermissions = statements?.every(
    ({ hasResource, actions, principals, otherPrincipals }) =>
      hasResource && actions.length > 0 && principals.length + otherPrincipals.length === 0,
  );
  if (isPermissions !== true) refuse("ownPolicy", "policyForm");
  else if (!POLICY_CHARACTERS.test(JSON.stringify(policy))) refuse("ownPolicy", "policyCharacters");
  return policy;
}

/** A pasted ARN of one of AWS's policies is as good as its name. */
export function policyName(given: string): string {
  return given.replace(/^arn:[\w-]+:iam::aws:policy\//, "");
}
