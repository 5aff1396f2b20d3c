import { Profile, profileKey, type ProfileKey } from "../profile/profile.ts";
import type { News, SharedSource } from "./shared-source.ts";
import type { StorageArea } from "./storage-area.ts";

/** The item of the local area that holds a source's last good copy. */
export function copyKey(id: SharedSource["id"]): string {
  return `source-${id}`;
}

/** The profiles of a source's last good copy. */
export async function loadCopy(local: StorageArea, id: SharedSource["id"]): Promise<readonly Profile[]> {
  const stored = (await local.get(copyKey(id)))[copyKey(id)];
  return Array.isArray(stored) ? stored.flatMap((one) => Profile.safeParse(one).data ?? []) : [];
}

/** Enough to see what a change is about. */
const MAX_NAMES = 50;

/** What became different between two copies; undefined when nothing did. */
export function compareCopies(
  before: readonly Profile[],
  after: readonly Profile[],
  now: number,
): { readonly news: News; readonly removed: readonly Profile[] } | undefined {
  const old = byKey(before);
  const fresh = byKey(after);
  const added = after.filter((profile) => !old.has(profileKey(profile)));
  const removed = before.filter((profile) => !fresh.has(profileKey(profile)));
  // Both copies went through the schema, which puts the fields in one order.
  const changed = after.filter((profile) => {
    const was = old.get(profileKey(profile));
    return was !== undefined && JSON.stringify(was) !== JSON.stringify(profile);
  });
  if (added.length + changed.length + removed.length === 0) return undefined;
  const names = (profiles: readonly Profile[]) =>
    profiles.slice(0, MAX_NAMES).map(({ displayName }) => displayName);
  return {
    news: {
      at: now,
      added: names(added),
      changed: names(changed),
      removed: names(removed),
      counts: { added: added.length, changed: changed.length, removed: removed.length },
    },
    removed,
  };
}

function byKey(profiles: readonly Profile[]): ReadonlyMap<ProfileKey, Profile> {
  return new Map(profiles.map((profile) => [profileKey(profile), profile]));
}
