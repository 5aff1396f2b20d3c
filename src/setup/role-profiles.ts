import { createProfile, MAX_DISPLAY_NAME, type Profile } from "../profile/profile.ts";
import type { RoleChoices } from "./choices.ts";

/** The profiles with which Rolecall switches to the finished roles. */
export function createRoleProfiles(choices: RoleChoices): readonly Profile[] {
  const { partition, baseAccountId, targets, roleName, origin, sessionSeconds } = choices;
  return targets.map(({ accountId, name }) =>
    createProfile({
      accountId,
      roleName,
      partition,
      base: { accountId: baseAccountId },
      ...(origin === "new" && { sessionHours: Math.floor(sessionSeconds / 3_600) }),
      ...(name !== undefined && { displayName: cut(`${name} ${roleName}`) }),
    }),
  );
}

function cut(text: string): string {
  return Array.from(text).slice(0, MAX_DISPLAY_NAME).join("").trimEnd();
}
