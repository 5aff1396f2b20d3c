import { splitRoleName } from "../profile/role-name.ts";
import {
  callerPolicyName,
  lastSegment,
  managedPolicyArn,
  OWN_POLICY_NAME,
  type RoleChoices,
} from "./choices.ts";
import { hclCall, writeHclResource, type HclAttributes } from "./hcl.ts";
import { createCallerPolicy, createTrustPolicy } from "./role-policies.ts";

const ROLE = { expression: "aws_iam_role.switch.name" };
const POLICY = { expression: "aws_iam_policy.switch.arn" };
const GROUP = { expression: "aws_iam_group.switch.name" };
const EACH = { expression: "each.value" };

/** One configuration for every target account alike; the provider decides which one it goes to. */
export function writeTargetTerraform(choices: RoleChoices): string {
  const { partition, roleName, sessionSeconds, managedPolicies, ownPolicy } = choices;
  const { path, name } = splitRoleName(roleName);
  return write([
    [
      "aws_iam_role",
      [
        ["name", name],
        ...(path === "" ? [] : [["path", `/${path}`] as const]),
        ["max_session_duration", sessionSeconds],
        ["assume_role_policy", hclCall("jsonencode", createTrustPolicy(choices))],
      ],
    ],
    managedPolicies.length > 0 && [
      "aws_iam_role_policy_attachment",
      [
        forEach(managedPolicies.map((policy) => managedPolicyArn(partition, policy))),
        ["role", ROLE],
        ["policy_arn", EACH],
      ],
    ],
    ownPolicy !== undefined && [
      "aws_iam_role_policy",
      [
        ["name", OWN_POLICY_NAME],
        ["role", ROLE],
        ["policy", hclCall("jsonencode", ownPolicy)],
      ],
    ],
  ]);
}

export function writeBaseTerraform(choices: RoleChoices): string {
  return write([
    [
      "aws_iam_policy",
      [
        ["name", callerPolicyName(choices)],
        ["policy", hclCall("jsonencode", createCallerPolicy(choices))],
      ],
    ],
    ...attachments(choices.switchers),
  ]);
}

function attachments(switchers: RoleChoices["switchers"]): readonly (Resource | false)[] {
  switch (switchers.kind) {
    case "account":
      return [];
    case "named":
      return (["user", "role"] as const).map((kind) => {
        const names = switchers[`${kind}s`].map(lastSegment);
        return (
          names.length > 0 && [
            `aws_iam_${kind}_policy_attachment`,
            [forEach(names), [kind, EACH], ["policy_arn", POLICY]],
          ]
        );
      });
    case "group":
      return [
        ["aws_iam_group", [["name", switchers.groupName]]],
        [
          "aws_iam_group_policy_attachment",
          [
            ["group", GROUP],
            ["policy_arn", POLICY],
          ],
        ],
        switchers.members.length > 0 && [
          "aws_iam_user_group_membership",
          [
            forEach(switchers.members.map(lastSegment)),
            ["user", EACH],
            ["groups", { expression: `[${GROUP.expression}]` }],
          ],
        ],
      ];
  }
}

type Resource = readonly [type: string, attributes: HclAttributes];

function forEach(values: readonly string[]): HclAttributes[number] {
  return ["for_each", hclCall("toset", values)];
}

function write(resources: readonly (Resource | false)[]): string {
  return resources
    .filter((resource) => resource !== false)
    .map(([type, attributes]) => writeHclResource(type, "switch", attributes))
    .join("\n");
}
