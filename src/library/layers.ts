import * as z from "zod/mini";
import { Profile, profileKey, type ProfileKey } from "../profile/profile.ts";
import type { Override } from "./overrides.ts";
import { createProfileSource, type ProfileSource } from "./profile-source.ts";
import { SHARED_KEY } from "./revision.ts";
import type { StorageArea, StorageChanges } from "./storage-area.ts";

/** A profile of the shared layer. One for which a person has a group of their own stands there instead. */
const SharedProfile = z.extend(Profile, { shared: z.exactOptional(z.literal(true)) });
type SharedProfile = z.infer<typeof SharedProfile>;

/** The copy of a source, in the order of precedence. */
export type SharedCopy = { readonly name: string; readonly profiles: readonly Profile[] };

/**
 * The shared layer as it is shown: the copies of all sources, each role once, with what a person set for them. It is
 * made and stored whenever one of these changes, so that the popup has nothing to put together.
 */
export function buildSharedLayer(
  copies: readonly SharedCopy[],
  overrideOf: (key: ProfileKey) => Override | undefined,
): readonly SharedProfile[] {
  const layer = new Map<ProfileKey, SharedProfile>();
  const hidden = new Set<ProfileKey>();
  for (const { name, profiles } of copies) {
    for (const profile of profiles) {
      const key = profileKey(profile);
      const own = overrideOf(key);
      if (own?.hidden) hidden.add(key);
      if (layer.has(key) || hidden.has(key)) continue;
      layer.set(key, {
        ...profile,
        ...(own?.color !== undefined && { color: own.color }),
        ...(own?.group === undefined
          ? { group: groupInSource(name, profile.group), shared: true }
          : { group: own.group }),
      });
    }
  }
  return [...layer.values()];
}

/** As long as a group's name may be. */
const MAX_GROUP = 64;

/** Groups of two sources stay apart, and a person sees whose they are. */
function groupInSource(name: string, group: string | undefined): string {
  const text = group === undefined ? name : `${name} › ${group}`;
  // Half of a surrogate pair at the end would make it no text.
  return text.slice(0, MAX_GROUP).replace(/[\ud800-\udbff]$/, "");
}

/** A person's own profiles and, below them, the shared ones for roles of which they have none of their own. */
export function createLayeredSource(local: StorageArea, changes: StorageChanges): ProfileSource {
  const own = createProfileSource(local, changes);
  return {
    async load() {
      const [profiles, shared] = await Promise.all([own.load(), loadShared(local)]);
      if (shared.length === 0) return profiles;
      const taken = new Set(profiles.map(profileKey));
      return [...profiles, ...shared.filter((profile) => !taken.has(profileKey(profile)))];
    },
    find: async (key) =>
      (await own.find(key)) ?? (await loadShared(local)).find((profile) => profileKey(profile) === key),
    watch(listener) {
      const onChanged = (changed: Record<string, unknown>) => {
        if (SHARED_KEY in changed) listener();
      };
      const unwatch = own.watch(listener);
      changes.addListener(onChanged);
      return () => {
        unwatch();
        changes.removeListener(onChanged);
      };
    },
  };
}

async function loadShared(local: StorageArea): Promise<readonly SharedProfile[]> {
  const stored = (await local.get(SHARED_KEY))[SHARED_KEY];
  return Array.isArray(stored) ? stored.flatMap((one) => SharedProfile.safeParse(one).data ?? []) : [];
}
