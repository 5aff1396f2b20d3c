import { splitRoleName } from "../profile/role-name.ts";
import {
  callerPolicyName,
  lastSegment,
  managedPolicyArn,
  OWN_POLICY_NAME,
  type RoleChoices,
} from "./choices.ts";
import { createCallerPolicy, createTrustPolicy } from "./role-policies.ts";

type Resource = { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> };

/** A template for every target account alike, so that a StackSet can deploy it to many. */
export function writeTargetTemplate(choices: RoleChoices): string {
  const { partition, roleName, sessionSeconds, managedPolicies, ownPolicy } = choices;
  const { path, name } = splitRoleName(roleName);
  return writeTemplate({
    Role: {
      Type: "AWS::IAM::Role",
      Properties: {
        RoleName: name,
        ...(path !== "" && { Path: `/${path}` }),
        MaxSessionDuration: sessionSeconds,
        AssumeRolePolicyDocument: createTrustPolicy(choices),
        ...(managedPolicies.length > 0 && {
          ManagedPolicyArns: managedPolicies.map((policy) => managedPolicyArn(partition, policy)),
        }),
        ...(ownPolicy !== undefined && {
          Policies: [{ PolicyName: OWN_POLICY_NAME, PolicyDocument: ownPolicy }],
        }),
      },
    },
  });
}

export function writeBaseTemplate(choices: RoleChoices): string {
  const { switchers } = choices;
  return writeTemplate({
    ...(switchers.kind === "group" && groupResources(switchers)),
    CallerPolicy: {
      Type: "AWS::IAM::ManagedPolicy",
      Properties: {
        ManagedPolicyName: callerPolicyName(choices),
        PolicyDocument: createCallerPolicy(choices),
        ...(switchers.kind === "group" && { Groups: [{ Ref: "Group" }] }),
        ...(switchers.kind === "named" && {
          ...(switchers.users.length > 0 && { Users: switchers.users.map(lastSegment) }),
          ...(switchers.roles.length > 0 && { Roles: switchers.roles.map(lastSegment) }),
        }),
      },
    },
  });
}

function groupResources({
  groupName,
  members,
}: Extract<RoleChoices["switchers"], { kind: "group" }>): Readonly<Record<string, Resource>> {
  return {
    Group: { Type: "AWS::IAM::Group", Properties: { GroupName: groupName } },
    ...(members.length > 0 && {
      Members: {
        Type: "AWS::IAM::UserToGroupAddition",
        Properties: { GroupName: { Ref: "Group" }, Users: members.map(lastSegment) },
      },
    }),
  };
}

function writeTemplate(resources: Readonly<Record<string, Resource>>): string {
  const template = { AWSTemplateFormatVersion: "2010-09-09", Resources: resources };
  return `${JSON.stringify(template, undefined, 2)}\n`;
}
