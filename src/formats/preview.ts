import type { Profile } from "../profile/profile.ts";
import { planImport, type ImportMode, type ImportPlan } from "./plan.ts";
import type { Problem } from "./problem.ts";
import { readText, type ReadOptions } from "./read-text.ts";
import type { Format } from "./reading.ts";

/** An input, and what to make of it. */
export type ImportRequest = {
  readonly text: string;
  readonly options: ReadOptions;
  readonly mode: ImportMode;
  /** The profiles that are stored now. */
  readonly current: readonly Profile[];
  /** As many as the library may hold. */
  readonly maxProfiles: number;
};

/** Problems of one sort: how many there are, and the first of them. */
export type ProblemSample = { readonly count: number; readonly first: readonly Problem[] };

/** What an input was read as, what was not, and what importing it would do. */
export type ImportPreview = {
  readonly format: Format | undefined;
  readonly plan: ImportPlan;
  /**
   * How many profiles the library would hold, where the input alone has more than it may. Then the plan is empty: nobody
   * goes through so many rows, and the page would stand still while it took them over.
   */
  readonly tooLarge?: number;
  /** Roles, or what was meant for some, that are left out. */
  readonly refused: ProblemSample;
  /** What is missing from roles that are read all the same. */
  readonly gaps: ProblemSample;
};

/** More than anybody reads; hundreds of thousands would take a page seconds to show. */
const MAX_PROBLEMS = 100;

export function previewImport({ text, options, mode, current, maxProfiles }: ImportRequest): ImportPreview {
  const { format, candidates, problems } = readText(text, options);
  const plan = planImport(current, candidates, mode);
  return {
    format,
    ...(plan.entries.length > maxProfiles
      ? { plan: EMPTY_PLAN, tooLarge: countAfter(plan, current) }
      : { plan }),
    refused: sampleOf(problems.filter(({ isRefusal }) => isRefusal)),
    gaps: sampleOf(problems.filter(({ isRefusal }) => !isRefusal)),
  };
}

const EMPTY_PLAN: ImportPlan = { entries: [], removed: [], duplicates: [] };

function countAfter({ entries, removed }: ImportPlan, current: readonly Profile[]): number {
  return current.length + entries.filter(({ kind }) => kind === "new").length - removed.length;
}

function sampleOf(problems: readonly Problem[]): ProblemSample {
  return { count: problems.length, first: problems.slice(0, MAX_PROBLEMS) };
}
