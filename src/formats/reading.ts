import type { Profile } from "../profile/profile.ts";
import type { Place, Problem } from "./problem.ts";

export type ProfileField = keyof Profile;

/** Every field of a profile, in the order in which files and messages list them. */
export const PROFILE_FIELDS = [
  "accountId",
  "roleName",
  "displayName",
  "color",
  "partition",
  "ordinal",
  "region",
  "destination",
  "group",
  "tags",
  "base",
  "environment",
  "note",
  "fillOnly",
  "sessionHours",
] as const satisfies readonly ProfileField[];

export const FORMATS = [
  "rolecall-json",
  "aws-config",
  "organizations",
  "links",
  "csv",
  "role-history",
  "other-json",
] as const;
export type Format = (typeof FORMATS)[number];

/** A role that an input holds. */
export type Candidate = {
  /** Complete: what the input does not say has its default. */
  readonly profile: Profile;
  /** What the input does say. A merge leaves all else as a person has it. */
  readonly given: readonly ProfileField[];
  readonly place: Place;
};

/** What an input was read as; `format` is undefined when nothing recognised it. */
export type Reading = {
  readonly format: Format | undefined;
  readonly candidates: readonly Candidate[];
  readonly problems: readonly Problem[];
};

/** What a reader of one format returns. */
export type Findings = { readonly candidates: Candidate[]; readonly problems: Problem[] };

export function createFindings(): Findings {
  return { candidates: [], problems: [] };
}
