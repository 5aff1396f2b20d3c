import { useMemo } from "preact/hooks";
import type { ProfileSource } from "../library/profile-source.ts";
import { orderProfiles } from "../profile/order.ts";
import type { Profile } from "../profile/profile.ts";
import { compareText } from "../profile/compare-text.ts";
import { useLoaded } from "./use-loaded.ts";

/** The profiles in order, kept up to date; undefined until the first ones are read. */
export function useProfiles(source: ProfileSource): readonly Profile[] | undefined {
  const profiles = useLoaded(source);
  return useMemo(() => profiles && orderProfiles(profiles, compareText), [profiles]);
}
