import {
  callerPolicyName,
  lastSegment,
  managedPolicyArn,
  OWN_POLICY_NAME,
  type RoleChoices,
} from "./choices.ts";
import { quoteForShell } from "./quote.ts";
import { createCallerPolicy, createTrustPolicy } from "./role-policies.ts";
import { splitRoleName } from "../profile/role-name.ts";

/** Commands for a POSIX shell, such as the console's own CloudShell, that make the role in a target account. */
export function writeTargetCommands(choices: RoleChoices): string {
  const { partition, roleName, sessionSeconds, managedPolicies, ownPolicy } = choices;
  const { path, name } = splitRoleName(roleName);
  const role: Option = ["role-name", name];
  return script([
    command("create-role", [
      role,
      ...(path === "" ? [] : [["path", `/${path}`] as const]),
      ["max-session-duration", String(sessionSeconds)],
      ["assume-role-policy-document", JSON.stringify(createTrustPolicy(choices))],
    ]),
    ...managedPolicies.map((policy) =>
      command("attach-role-policy", [role, ["policy-arn", managedPolicyArn(partition, policy)]]),
    ),
    ...(ownPolicy === undefined
      ? []
      : [
          command("put-role-policy", [
            role,
            ["policy-name", OWN_POLICY_NAME],
            ["policy-document", JSON.stringify(ownPolicy)],
          ]),
        ]),
  ]);
}

/** Commands that let people of the base account switch. */
export function writeBaseCommands(choices: RoleChoices): string {
  const { partition, baseAccountId, switchers } = choices;
  const policyName = callerPolicyName(choices);
  const policy: Option = ["policy-arn", `arn:${partition}:iam::${baseAccountId}:policy/${policyName}`];
  return script([
    command("create-policy", [
      ["policy-name", policyName],
      ["policy-document", JSON.stringify(createCallerPolicy(choices))],
    ]),
    ...attachments(switchers, policy),
  ]);
}

function attachments(switchers: RoleChoices["switchers"], policy: Option): readonly string[] {
  if (switchers.kind === "account") return [];
  if (switchers.kind === "named")
    return [
      ...switchers.users.map((user) =>
        command("attach-user-policy", [["user-name", lastSegment(user)], policy]),
      ),
      ...switchers.roles.map((role) =>
        command("attach-role-policy", [["role-name", lastSegment(role)], policy]),
      ),
    ];
  const group: Option = ["group-name", switchers.groupName];
  return [
    command("create-group", [group]),
    command("attach-group-policy", [group, policy]),
    ...switchers.members.map((user) =>
      command("add-user-to-group", [group, ["user-name", lastSegment(user)]]),
    ),
  ];
}

type Option = readonly [name: string, value: string];

function command(name: string, options: readonly Option[]): string {
  return [
    `aws iam ${name}`,
    ...options.map(([option, value]) => `  --${option} ${quoteForShell(value)}`),
  ].join(" \\\n");
}

function script(commands: readonly string[]): string {
  return `${commands.join("\n\n")}\n`;
}
