import type { PartitionId } from "./hosts.ts";

/** Who asks for which role, and how they signed in. */
export type PolicyRequest = {
  readonly partition: PartitionId;
  readonly accountId: string;
  readonly userName: string;
  readonly signedInWithMfa: boolean;
  readonly roleArn: string;
};

type Statement = {
  readonly Effect: string;
  readonly Principal?: { readonly AWS?: string | readonly string[] };
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
};

/**
 * Why AWS would refuse a switch from one account to another by the documents themselves: both the role's trust policy
 * and a policy of the user have to allow it. Whatever is in them that the practice console does not know, refuses.
 */
export function judgePolicies(
  trustPolicy: unknown,
  callerPolicies: readonly unknown[],
  request: PolicyRequest,
): "not trusted" | "not allowed by the user's policies" | "MFA required" | undefined {
  const allow = (asked: PolicyRequest) => ({
    byTrust: decide([trustPolicy], asked, isPrincipal),
    byCaller: decide(callerPolicies, asked, isResource),
  });
  const { byTrust, byCaller } = allow(request);
  if (byTrust && byCaller) return undefined;
  const withMfa = allow({ ...request, signedInWithMfa: true });
  if (withMfa.byTrust && withMfa.byCaller) return "MFA required";
  return byTrust ? "not allowed by the user's policies" : "not trusted";
}

type Test = (statement: Statement, request: PolicyRequest) => boolean;

/** A denial wins over every permission, and without a permission nothing is allowed. */
function decide(policies: readonly unknown[], request: PolicyRequest, isMeant: Test): boolean {
  const matching = policies
    .flatMap((policy) => [(policy as { Statement: Statement | readonly Statement[] }).Statement].flat())
    .filter((statement) => isMeant(statement, request) && isAction(statement) && isMet(statement, request));
  return (
    matching.some(({ Effect }) => Effect === "Allow") && matching.every(({ Effect }) => Effect === "Allow")
  );
}

function isPrincipal({ Principal }: Statement, { partition, accountId, userName }: PolicyRequest): boolean {
  const account = `arn:${partition}:iam::${accountId}`;
  const names = [accountId, `${account}:root`, `${account}:user/${userName}`];
  return listOf(Principal?.AWS).some((principal) => names.includes(principal));
}

function isResource({ Resource }: Statement, { roleArn }: PolicyRequest): boolean {
  return listOf(Resource).some((pattern) => {
    const parts = pattern.split("*").map((part) => part.replace(/[^\w]/g, "\\$&"));
    return new RegExp(`^${parts.join(".*")}$`).test(roleArn);
  });
}

function isAction({ Action }: Statement): boolean {
  return listOf(Action).some((action) => ["sts:AssumeRole", "sts:*", "*"].includes(action));
}

/** Somebody who signed in with MFA did so just now. */
function isMet({ Condition = {} }: Statement, { signedInWithMfa }: PolicyRequest): boolean {
  return Object.entries(Condition).every(([operator, tests]) =>
    Object.entries(tests).every(([key, value]) => {
      if (operator === "Bool" && key === "aws:MultiFactorAuthPresent")
        return value === String(signedInWithMfa);
      if (operator === "NumericLessThan" && key === "aws:MultiFactorAuthAge")
        return signedInWithMfa && Number(value) > 0;
      return false;
    }),
  );
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return [value ?? []].flat();
}
