import type { Profile } from "./profile.ts";

/** Which role a profile is for, and which of a person's profiles for it. Merging goes by this. */
export type ProfileKey = string;

/**
 * `aws:123456789012:team/ReadOnly`, with `#2` behind it for a second profile of the role. It lives apart from the
 * profile's schema because the popup paints its first rows without any.
 */
export function profileKey({ partition, accountId, roleName, ordinal }: Profile): ProfileKey {
  const role = `${partition}:${accountId}:${roleName}`;
  return ordinal === undefined ? role : `${role}#${ordinal}`;
}
