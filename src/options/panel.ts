import type { Change } from "../library/library.ts";
import { profileKey, withFreeOrdinal, type Profile, type ProfileKey } from "../profile/profile.ts";

/** What the panel beside the list is for. */
export type Panel =
  | { readonly kind: "add" }
  | { readonly kind: "edit"; readonly profile: Profile }
  | { readonly kind: "copy"; readonly profile: Profile };

/** The panel at a place of the options page: `add`, `edit/{key}`, `copy/{key}`; undefined at any other. */
export function panelAt(place: string, profiles: readonly Profile[]): Panel | undefined {
  if (place === "add") return { kind: "add" };
  const [, kind, key] = /^(edit|copy)\/(.+)$/.exec(place) ?? [];
  const profile = profiles.find((candidate) => profileKey(candidate) === key);
  if (profile === undefined) return undefined;
  return { kind: kind === "edit" ? "edit" : "copy", profile };
}

/**
 * The step that stores what was entered in a panel; undefined when another profile already stands for that role.
 * Only a copy becomes a further profile of a role: there a person asked for it.
 */
export function saveChange(
  panel: Panel,
  entered: Profile,
  isTaken: (key: ProfileKey) => boolean,
): Change | undefined {
  if (panel.kind === "copy") return { save: [withFreeOrdinal(entered, isTaken)] };
  if (panel.kind === "add") return isTaken(profileKey(entered)) ? undefined : { save: [entered] };

  const { ordinal } = panel.profile;
  const oldKey = profileKey(panel.profile);
  const sameRole = ordinal === undefined ? entered : { ...entered, ordinal };
  if (profileKey(sameRole) === oldKey) return { save: [sameRole] };
  return isTaken(profileKey(entered)) ? undefined : { save: [entered], remove: [oldKey] };
}
