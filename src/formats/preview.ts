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
};

/** Problems of one sort: how many there are, and the first of them. */
export type ProblemSample = { readonly count: number; readonly first: readonly Problem[] };

/** What an input was read as, what was not, and what importing it would do. */
export type ImportPreview = {
  readonly format: Format | undefined;
  readonly plan: ImportPlan;
  /** Roles, or what was meant for some, that are left out. */
  readonly refused: ProblemSample;
  /** What is missing from roles that are read all the same. */
  readonly gaps: ProblemSample;
};

/** More than anybody reads; hundreds of thousands would take a page seconds to show. */
const MAX_PROBLEMS = 100;

export function previewImport({ text, options, mode, current }: ImportRequest): ImportPreview {
  const { format, candidates, problems } = readText(text, options);
  return {
    format,
    plan: planImport(current, candidates, mode),
    refused: sampleOf(problems.filter(({ isRefusal }) => isRefusal)),
    gaps: sampleOf(problems.filter(({ isRefusal }) => !isRefusal)),
  };
}

function sampleOf(problems: readonly Problem[]): ProblemSample {
  return { count: problems.length, first: problems.slice(0, MAX_PROBLEMS) };
}
