import type { Profile, ProfileKey } from "../profile/profile.ts";
import { editAll } from "./bulk-edit.ts";
import { draftOf, type DraftProblem } from "./role-draft.ts";

/** The fields that can be edited in the table itself. The others make a role another one, or need more room. */
export type CellField = "displayName" | "region" | "group" | "environment";

export type Cell = { readonly key: ProfileKey; readonly field: CellField };

type ReadCell =
  | { readonly ok: true; /** Undefined when nothing is changed. */ readonly edited: Profile | undefined }
  | { readonly ok: false; readonly problem: DraftProblem };

/** Reads what was typed into a cell as the form of a role reads it. */
export function readCell(profile: Profile, field: CellField, typed: string): ReadCell {
  const read = editAll([profile], field, typed);
  if (!read.ok) return read;
  const edited = read.profiles.find((one) => draftOf(one)[field] !== draftOf(profile)[field]);
  return { ok: true, edited };
}

/** The rows from `first` up to `end`, and the one with the cell that is edited, wherever that is. -1 is none. */
export function rowsWith(held: number, first: number, end: number): readonly number[] {
  const rows = Array.from({ length: end - first }, (_, index) => first + index);
  if (held < 0 || (held >= first && held < end)) return rows;
  return held < first ? [held, ...rows] : [...rows, held];
}
