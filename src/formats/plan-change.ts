import { profileKey, type Profile, type ProfileKey } from "../profile/profile.ts";
import type { ImportPlan } from "./plan.ts";

export type TickedRows = {
  /** Keys of the entries to store and of the profiles to remove; absent: all. */
  readonly ticked?: ReadonlySet<ProfileKey> | undefined;
  /** For every ticked entry, whatever the input says. */
  readonly group?: string | undefined;
  readonly color?: string | undefined;
};

/** The one step that carries out a plan, as far as a person ticked it. Entries that change nothing are not in it. */
export function planChange(
  { entries, removed }: ImportPlan,
  { ticked, group, color }: TickedRows = {},
): { readonly save: readonly Profile[]; readonly remove: readonly ProfileKey[] } {
  const isTicked = (key: ProfileKey) => ticked?.has(key) ?? true;
  const save = entries
    .filter(({ key }) => isTicked(key))
    .flatMap(({ kind, profile }) => {
      const isRestyled =
        (group ?? profile.group) !== profile.group || (color ?? profile.color) !== profile.color;
      if (kind === "same" && !isRestyled) return [];
      return [{ ...profile, ...(group !== undefined && { group }), ...(color !== undefined && { color }) }];
    });
  return { save, remove: removed.map(profileKey).filter(isTicked) };
}
