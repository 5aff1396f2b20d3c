import type { ProfileKey } from "../profile/profile-key.ts";
import type { Uses } from "./uses.ts";

/** The keys of the used roles, the last used one first. */
export function lastUsed(uses: Uses): readonly ProfileKey[] {
  return Object.keys(uses).toSorted((a, b) => (uses[b]?.at ?? 0) - (uses[a]?.at ?? 0));
}

/** In two weeks without it, a use comes to count half as much. */
const HALF_LIFE_MS = 14 * 24 * 60 * 60_000;

/** The keys of the used roles, the most used one first, where what was long ago counts less. */
export function mostUsed(uses: Uses, now: number): readonly ProfileKey[] {
  const weight = (key: ProfileKey) => {
    const { at, count } = uses[key] ?? { at: 0, count: 0 };
    return count * 2 ** ((at - now) / HALF_LIFE_MS);
  };
  return Object.keys(uses).toSorted((a, b) => weight(b) - weight(a));
}
