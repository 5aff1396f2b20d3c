/** Whom AWS takes a session to be, as its ARN tells. */
export type Principal = {
  /** 12 digits. */
  readonly accountId: string;
  /** `role`: one that was switched to, or that another identity provider signs people in as. */
  readonly kind: "root" | "user" | "permissionSet" | "role";
  /** User name, role name without its path, or permission set. */
  readonly name: string;
};

const ARN = /^arn:[^:]+:(?:iam|sts)::(\d{12}):(root|user|assumed-role|federated-user)(?:\/(.+))?$/;

/** Identity Center names its roles `AWSReservedSSO_{permission set}_{16 hex digits}`. */
const PERMISSION_SET_ROLE = /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/;

export function parsePrincipal(arn: string): Principal | undefined {
  const [, accountId, kind, rest = ""] = ARN.exec(arn) ?? [];
  if (accountId === undefined) return undefined;
  if (kind === "root") return { accountId, kind, name: "root" };
  if (kind !== "assumed-role") return { accountId, kind: "user", name: lastPart(rest) };
  const role = rest.split("/")[0] ?? "";
  const permissionSet = permissionSetOf(role);
  return permissionSet === undefined
    ? { accountId, kind: "role", name: role }
    : { accountId, kind: "permissionSet", name: permissionSet };
}

/** The permission set that Identity Center made a role for; undefined for any other role. */
export function permissionSetOf(roleName: string): string | undefined {
  return PERMISSION_SET_ROLE.exec(roleName)?.[1];
}

/** A user's ARN carries the user's path. */
function lastPart(text: string): string {
  return text.slice(text.lastIndexOf("/") + 1);
}
