import { useMemo, useState } from "preact/hooks";
import { profileKey, type Profile, type ProfileKey } from "../profile/profile.ts";

/** Which of the profiles are selected, as far as they are still there; none at first. */
export function useSelection(profiles: readonly Profile[]) {
  const [keys, setKeys] = useState<ReadonlySet<ProfileKey>>(new Set());
  const selected = useMemo(
    () => (keys.size === 0 ? [] : profiles.filter((profile) => keys.has(profileKey(profile)))),
    [profiles, keys],
  );
  return {
    keys,
    selected,
    select: (some: readonly Profile[], on: boolean) => {
      const next = new Set(keys);
      for (const key of some.map(profileKey)) {
        if (on) next.add(key);
        else next.delete(key);
      }
      setKeys(next);
    },
    clear: () => setKeys(new Set()),
  };
}
