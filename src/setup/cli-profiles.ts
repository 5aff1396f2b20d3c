import { formatRoleArn } from "../profile/role-arn.ts";
import { lastSegment, type RoleChoices } from "./choices.ts";

/** What the AWS CLI asks for when nothing else is said. */
const DEFAULT_SESSION_SECONDS = 3_600;

/** Sections for `~/.aws/config` with which the AWS CLI takes the same roles, from the profile `default`. */
export function writeCliProfiles(choices: RoleChoices): string {
  const { partition, targets, roleName, mfa, externalId, sessionSeconds } = choices;
  return targets
    .map(({ accountId }) => {
      const lines = [
        `[profile ${lastSegment(roleName)}-${accountId}]`,
        `role_arn = ${formatRoleArn({ partition, accountId, roleName })}`,
        "source_profile = default",
        ...(mfa === undefined ? [] : [`mfa_serial = ${deviceArn(choices)}`]),
        ...(externalId === undefined ? [] : [`external_id = ${externalId}`]),
        ...(sessionSeconds === DEFAULT_SESSION_SECONDS ? [] : [`duration_seconds = ${sessionSeconds}`]),
      ];
      return `${lines.join("\n")}\n`;
    })
    .join("\n");
}

/** A device is often called what its user is called; nobody but its owner knows for certain. */
function deviceArn({ partition, baseAccountId, switchers }: RoleChoices): string {
  const users =
    switchers.kind === "named" ? switchers.users : switchers.kind === "group" ? switchers.members : [];
  const [user] = users.length === 1 ? users : [];
  return `arn:${partition}:iam::${baseAccountId}:mfa/${user === undefined ? "YOUR-DEVICE" : lastSegment(user)}`;
}
