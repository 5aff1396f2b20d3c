import { Partition } from "../profile/partition.ts";
import { parseRoleArn, type RoleArn } from "../profile/role-arn.ts";
import type { Caller } from "./principals.ts";

export const ERROR_CODES = [
  "consoleLine",
  "rootUser",
  "identityPolicy",
  "roleTrust",
  "eitherPolicy",
  "explicitDeny",
  "guardrail",
  "setupDenied",
  "callerAccount",
  "duration",
  "mfaCode",
  "invalidPrincipal",
  "tooLong",
  "nameTaken",
  "strangeError",
] as const;
type ErrorCode = (typeof ERROR_CODES)[number];

export type ErrorFinding = { readonly code: ErrorCode; readonly value?: string };

export type ErrorCheck = {
  readonly findings: readonly ErrorFinding[];
  /** Who was refused, and which role, where the error names them. */
  readonly caller?: Caller;
  readonly role?: RoleArn;
  /** The documents that a person has to look at. */
  readonly fix: readonly ("trustPolicy" | "callerPolicy")[];
};

const DENIAL = /(?:User: (\S+) is )?not authorized to perform: ([\w:]+)(?: on resource: (\S+))?/;
const REASON = /(because no|with an explicit deny in) (?:an? |the )?([a-z -]*?(?:policy|boundary))/;

/** Errors that say what is wrong by themselves, with the part of the text that is worth showing. */
const PLAIN_ERRORS: readonly (readonly [ErrorCode, RegExp])[] = [
  ["consoleLine", /Invalid information in one or more fields/i],
  ["rootUser", /may not be assumed by root/i],
  ["duration", /DurationSeconds|MaxSessionDuration/],
  ["mfaCode", /MultiFactorAuthentication failed/i],
  ["invalidPrincipal", /Invalid principal in policy:? ?(.*)/i],
  ["tooLong", /(?:Cannot exceed quota for|Maximum policy size of) ?(.*)/i],
  ["nameTaken", /EntityAlreadyExists|with name (\S+) already exists/],
];

/** Says what an error of AWS's means that came of a switch, or of setting one up; `base` is the account switched from. */
export function checkError(text: string, base: string | undefined): ErrorCheck {
  const denial = DENIAL.exec(text);
  if (denial !== null) return checkDenial(text, denial, base);
  for (const [code, pattern] of PLAIN_ERRORS) {
    const match = pattern.exec(text);
    if (match !== null) return { findings: [finding(code, match[1])], fix: FIXES[code] ?? [] };
  }
  return { findings: [{ code: "strangeError" }], fix: [] };
}

function checkDenial(text: string, denial: RegExpExecArray, base: string | undefined): ErrorCheck {
  const [, callerArn = "", action = "", resource = ""] = denial;
  const caller = readCaller(callerArn);
  if (action.toLowerCase() !== "sts:assumerole")
    return { findings: [finding("setupDenied", action)], ...(caller && { caller }), fix: [] };
  const role = parseRoleArn(resource);
  const code = callerArn.endsWith(":root") ? "rootUser" : reasonOf(text);
  const isElsewhere = caller !== undefined && base !== undefined && caller.accountId !== base;
  return {
    findings: [
      finding(code, REASON.exec(text)?.[2]),
      ...(isElsewhere ? [finding("callerAccount", caller.accountId)] : []),
    ],
    ...(caller && { caller }),
    ...(role.ok && { role: role.value }),
    fix: FIXES[code] ?? [],
  };
}

function reasonOf(text: string): ErrorCode {
  const [, how, policy] = REASON.exec(text) ?? [];
  if (how === undefined) return "eitherPolicy";
  if (how.startsWith("with")) return "explicitDeny";
  if (policy === "identity-based policy") return "identityPolicy";
  return policy === "role trust policy" || policy === "resource-based policy" ? "roleTrust" : "guardrail";
}

const FIXES: Readonly<Partial<Record<ErrorCode, ErrorCheck["fix"]>>> = {
  identityPolicy: ["callerPolicy"],
  roleTrust: ["trustPolicy"],
  eitherPolicy: ["trustPolicy", "callerPolicy"],
  consoleLine: ["trustPolicy", "callerPolicy"],
  invalidPrincipal: ["trustPolicy"],
};

/** A session of a role reads `arn:aws:sts::111122223333:assumed-role/Name/session`. */
function readCaller(arn: string): Caller | undefined {
  const [, name, accountId = ""] = /^arn:([^:]*):(?:iam|sts)::(\d{12}):/.exec(arn) ?? [];
  const partition = Partition.options.find((known) => known === name);
  return partition && { partition, accountId, arn };
}

function finding(code: ErrorCode, value: string | undefined): ErrorFinding {
  const shown = value?.trim() ?? "";
  return shown === "" ? { code } : { code, value: shown };
}
