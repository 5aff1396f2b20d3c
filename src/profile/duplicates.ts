import type { Profile } from "./profile.ts";

/** The profiles that another one resembles: for the same role, or under the same name, whatever its capitals. */
export function findDuplicates(profiles: readonly Profile[]): readonly Profile[] {
  const likenesses = profiles.map((profile) => [roleOf(profile), nameOf(profile)]);
  const counts = new Map<string, number>();
  for (const likeness of likenesses.flat()) counts.set(likeness, (counts.get(likeness) ?? 0) + 1);
  return profiles.filter((_, at) => likenesses[at]?.some((likeness) => (counts.get(likeness) ?? 0) > 1));
}

/** AWS has no two roles of an account that differ by case alone. */
function roleOf({ partition, accountId, roleName }: Profile): string {
  return `role ${partition}:${accountId}:${roleName}`.toUpperCase();
}

function nameOf({ displayName }: Profile): string {
  return `name ${displayName.trim()}`.toUpperCase();
}
