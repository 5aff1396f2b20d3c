import type { ProfileKey } from "../profile/profile-key.ts";
import type { Uses } from "./uses.ts";

/** The keys of the used roles, the last used one first. */
export function lastUsed(uses: Uses): readonly ProfileKey[] {
  return keysBy(uses, ({ at }) => at);
}

/** In two weeks without it, a use comes to count half as much. */
const HALF_LIFE_MS = 14 * 24 * 60 * 60_000;

/** The keys of the used roles, the most used one first, where what was long ago counts less. */
export function mostUsed(uses: Uses, now: number): readonly ProfileKey[] {
  return keysBy(uses, ({ at, count }) => count * 2 ** ((at - now) / HALF_LIFE_MS));
}

function keysBy(uses: Uses, weight: (use: Uses[string]) => number): readonly ProfileKey[] {
  return Object.entries(uses)
    .toSorted(([, a], [, b]) => weight(b) - weight(a))
    .map(([key]) => key);
}
