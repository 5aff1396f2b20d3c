import { consolePartition } from "../profile/partition.ts";
import type { Profile } from "../profile/profile.ts";
import { readAwsConfig } from "./aws-config.ts";
import { parseJson } from "./json-value.ts";
import { planImport } from "./plan.ts";
import { createProblem, type Problem, type ProblemCode } from "./problem.ts";
import type { Candidate, Findings } from "./reading.ts";
import { readRolecallJson } from "./rolecall-json.ts";

/** The most profiles that one source may hold: as many as the popup is built for. */
const MAX_SHARED = 10_000;

/** What a source of shared profiles says: all of it, or, when anything in it is wrong, nothing. */
export type SharedText =
  | {
      readonly ok: true;
      readonly profiles: readonly Profile[];
      /** What is missing from profiles that were read all the same. */
      readonly gaps: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Sections that an AWS config file has for reasons of its own; not to be roles is no fault of theirs. */
const NO_ROLES: readonly ProblemCode[] = [
  "sectionNoRole",
  "sectionBase",
  "sectionKeys",
  "sectionSso",
  "sectionSsoSession",
  "sectionServices",
  "sectionWebIdentity",
];

/**
 * Reads a Rolecall file or an AWS config. It is refused whole, so that half a list never takes the place of the last
 * good one. Whoever keeps such a list has a check that names every problem with its line.
 */
export function readSharedText(given: string): SharedText {
  const text = given.replace(/^\ufeff/, "");
  if (text.trim() === "") return refuse([createProblem("empty", {})]);
  const { candidates, problems } = /^\s*[{[]\s*["}\]{]/.test(text) ? readJson(text) : readAwsConfig(text);
  const found = [
    ...problems.filter(({ code }) => !NO_ROLES.includes(code)),
    ...candidates.flatMap(strayHost),
  ];
  if (candidates.length > MAX_SHARED) {
    found.push(createProblem("tooManyRoles", {}, { value: String(candidates.length) }));
  }
  const isNothing = candidates.length === 0 && problems.length > 0 && found.length === 0;
  if (isNothing) found.push(createProblem("nothingFound", {}));
  const refusals = found.filter(({ isRefusal }) => isRefusal);
  if (refusals.length > 0) return refuse(refusals);
  const { entries } = planImport([], candidates, "replace");
  return { ok: true, profiles: entries.map(({ profile }) => profile), gaps: found };
}

function readJson(text: string): Findings {
  const json = parseJson(text);
  return json.ok ? readRolecallJson(json) : { candidates: [], problems: [json.problem] };
}

/** A person's own profile may hold any address, for only they see it; one for a whole team names AWS's hosts alone. */
function strayHost({ profile: { destination, partition }, place }: Candidate): readonly Problem[] {
  if (destination === undefined || destination.startsWith("/")) return [];
  const url = URL.parse(destination);
  const isConsole =
    url?.port === "" &&
    url.username === "" &&
    url.password === "" &&
    consolePartition(url.hostname) === partition;
  return isConsole
    ? []
    : [createProblem("destinationHost", place, { field: "destination", value: destination })];
}

function refuse(problems: readonly Problem[]): SharedText {
  return { ok: false, problems };
}
