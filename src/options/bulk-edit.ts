import type { Profile } from "../profile/profile.ts";
import { draftOf, readDraft, type DraftField, type DraftProblem } from "./role-draft.ts";

/** The fields that make sense for many roles at once. */
export const BULK_FIELDS = ["color", "group", "tags", "environment", "base", "sessionHours"] as const;
export type BulkField = (typeof BULK_FIELDS)[number];

type Edited =
  | { readonly ok: true; readonly profiles: readonly Profile[] }
  | { readonly ok: false; readonly problem: DraftProblem };

/** Puts one text, as the form of a role takes it, into a field of each profile. An empty one takes the value away. */
export function editAll(profiles: readonly Profile[], field: DraftField, text: string): Edited {
  const edited: Profile[] = [];
  for (const profile of profiles) {
    const read = readDraft({ ...draftOf(profile), [field]: text });
    if (!read.ok) return { ok: false, problem: read.problems[field] ?? "choiceForm" };
    const { ordinal } = profile;
    edited.push(ordinal === undefined ? read.profile : { ...read.profile, ordinal });
  }
  return { ok: true, profiles: edited };
}
