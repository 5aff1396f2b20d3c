import type { Profile } from "../profile/profile.ts";

/** A line of the popup's list. */
export type ListRow =
  | { readonly kind: "heading"; readonly group: string }
  | {
      readonly kind: "option";
      readonly profile: Profile;
      /** Among the options, from 0. */ readonly at: number;
    };

/** As in the style sheet. */
const ROW_HEIGHT = 32;
export const HEADING_HEIGHT = 24;

/** Puts a heading in front of each group. Profiles come in order, so those of a group stand together. */
export function listRows(profiles: readonly Profile[]): readonly ListRow[] {
  const rows: ListRow[] = [];
  let group: string | undefined;
  for (const [at, profile] of profiles.entries()) {
    if (profile.group !== undefined && profile.group !== group)
      rows.push({ kind: "heading", group: profile.group });
    group = profile.group;
    rows.push({ kind: "option", profile, at });
  }
  return rows;
}

/** Where each row begins, in pixels, and behind them where the last one ends. */
export function rowOffsets(rows: readonly ListRow[]): readonly number[] {
  const offsets = [0];
  for (const { kind } of rows)
    offsets.push((offsets.at(-1) ?? 0) + (kind === "heading" ? HEADING_HEIGHT : ROW_HEIGHT));
  return offsets;
}
