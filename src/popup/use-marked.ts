import { useState } from "preact/hooks";
import type { KeptRoles } from "../library/kept-roles.ts";
import { profileKey, type ProfileKey } from "../profile/profile-key.ts";
import type { Profile } from "../profile/profile.ts";

/** The roles that a person marked to open them together, in the order in which they did. */
export function useMarked() {
  const [marked, setMarked] = useState<readonly ProfileKey[]>([]);
  return {
    marked,
    isMarked: (profile: Profile) => marked.includes(profileKey(profile)),
    toggle: (profile: Profile | undefined) => {
      if (profile === undefined) return;
      const key = profileKey(profile);
      setMarked(marked.includes(key) ? marked.filter((other) => other !== key) : [...marked, key]);
    },
    clear: () => setMarked([]),
  };
}

/** The keys of all roles in a group, in the list's order. */
export function keysOfGroup({ rows }: KeptRoles, group: string): readonly ProfileKey[] {
  const keys: ProfileKey[] = [];
  for (let row = 0; row < rows.count; row++)
    if (rows.group(row) === group) keys.push(profileKey(rows.profile(row)));
  return keys;
}
