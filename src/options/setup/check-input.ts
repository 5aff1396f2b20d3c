import { scanJson } from "../../formats/json-scan.ts";
import { isAccountId, parseAccount } from "../../profile/account.ts";
import { checkError, type ErrorFinding } from "../../setup/check-error.ts";
import { checkTrust, type TrustCheck } from "../../setup/check-trust.ts";
import { correctTrust } from "../../setup/correct-trust.ts";
import { createPolicy, type Policy } from "../../setup/policy.ts";
import { isRole, type Caller } from "../../setup/principals.ts";
import { trustStatement } from "../../setup/role-policies.ts";
import type { TrustFinding } from "../../setup/trust-finding.ts";
import { formatRoleArn } from "../../profile/role-arn.ts";
import type { SetupDraft } from "./setup-draft.ts";

export type CheckAnswer =
  | { readonly kind: "noBase" }
  | { readonly kind: "brokenJson"; readonly line: number }
  | ({ readonly kind: "trust"; readonly trustPolicy?: Policy } & TrustCheck)
  | {
      readonly kind: "error";
      readonly findings: readonly ErrorFinding[];
      readonly trustPolicy?: Policy;
      readonly callerPolicy?: Policy;
    };
export type Finding = TrustFinding | ErrorFinding;

/** What there is to say of a pasted trust policy or error, for the base account of the form and a user or role in it. */
export function checkInput(input: string, who: string, draft: SetupDraft): CheckAnswer | undefined {
  const given = input.trim();
  if (given === "") return undefined;
  const read = parseAccount(draft.base);
  const base = read.ok && isAccountId(read.value) ? read.value : undefined;
  return given.startsWith("{") || given.startsWith("[")
    ? checkPolicy(given, who, { ...draft, base })
    : answerError(given, { ...draft, base });
}

type Context = Pick<SetupDraft, "partition" | "mfa"> & { readonly base: string | undefined };

function checkPolicy(json: string, who: string, context: Context): CheckAnswer {
  const { documents, errorLine } = scanJson(json);
  if (errorLine !== undefined || documents.length !== 1) return { kind: "brokenJson", line: errorLine ?? 1 };
  const { base, partition } = context;
  if (base === undefined) return { kind: "noBase" };
  const policy: unknown = JSON.parse(json);
  const caller: Caller = { partition, accountId: base, arn: callerArn(who, partition, base) };
  const check = checkTrust(policy, caller);
  if (check.verdict !== "no") return { kind: "trust", ...check };
  // A role's session never has MFA, so a policy that asks for it would be no cure.
  const mfa = context.mfa && !isRole(caller) ? {} : undefined;
  const fix = trustStatement({ partition, baseAccountId: base, switchers: { kind: "account" }, mfa });
  return { kind: "trust", ...check, trustPolicy: correctTrust(policy, caller, fix) };
}

function answerError(error: string, { base, partition, mfa }: Context): CheckAnswer {
  const { findings, fix, caller, role } = checkError(error, base);
  const from = caller ?? (base === undefined ? undefined : { partition, accountId: base, arn: undefined });
  return {
    kind: "error",
    findings,
    ...(from !== undefined &&
      fix.includes("trustPolicy") && {
        trustPolicy: createPolicy(
          trustStatement({
            partition: from.partition,
            baseAccountId: from.accountId,
            switchers: { kind: "account" },
            mfa: mfa && !isRole(from) ? {} : undefined,
          }),
        ),
      }),
    ...(role !== undefined &&
      fix.includes("callerPolicy") && {
        callerPolicy: createPolicy({
          Effect: "Allow",
          Action: "sts:AssumeRole",
          Resource: formatRoleArn(role),
        }),
      }),
  };
}

/** `ada` is a user, `role/Developer` a role; an ARN is what it is. */
function callerArn(who: string, partition: string, base: string): string | undefined {
  const name = who.trim();
  if (name === "" || name.startsWith("arn:")) return name === "" ? undefined : name;
  return `arn:${partition}:iam::${base}:${/^(user|role)\//.test(name) ? name : `user/${name}`}`;
}
