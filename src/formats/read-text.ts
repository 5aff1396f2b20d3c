import type { Partition } from "../profile/partition.ts";
import { beginsLikeAwsConfig, holdsAwsProperties, holdsSections, readAwsConfig } from "./aws-config.ts";
import { isBinary } from "./binary.ts";
import { csvDelimiter, readCsv } from "./csv.ts";
import { parseJson, type JsonText } from "./json-value.ts";
import { holdsLinks, readLinks } from "./links.ts";
import { isOrganizations, readOrganizations, type OrganizationsOptions } from "./organizations.ts";
import { createProblem, type ProblemCode } from "./problem.ts";
import type { Findings, Format, Reading } from "./reading.ts";
import { isRoleHistory, readRoleHistory, roleHistoryValue } from "./role-history.ts";
import { readRoleObjects } from "./role-objects.ts";
import { isProfilesFile, readRolecallJson } from "./rolecall-json.ts";

export type ReadOptions = {
  /** The format that a person chose; absent: find out. */
  readonly format?: Format | undefined;
  /** For `aws organizations list-accounts`. */
  readonly organizations?: OrganizationsOptions;
  /** Whose console a role history is from. */
  readonly partition?: Partition;
};

type Json = Extract<JsonText, { ok: true }>;

/** Reads whatever people keep roles in. Never throws, and takes time in proportion to the text, whatever it is. */
export function readText(given: string, options: ReadOptions = {}): Reading {
  const text = given.replace(/^\ufeff/, "");
  if (text.trim() === "") return nothing("empty");
  if (isBinary(text)) return nothing("binary");
  const shape = options.format === undefined ? detectShape(text) : shapeOf(options.format);
  switch (shape) {
    case "json":
      return readJson(text, options);
    case "aws-config":
      return reading(shape, readAwsConfig(text));
    case "csv":
      return reading(shape, readCsv(text));
    case "links":
      return reading(shape, readLinks(text));
    case "role-history":
      return reading(shape, readRoleHistory(text, options.partition));
    case undefined:
      return nothing("unrecognised");
  }
}

/** JSON says only when it is read which tool wrote it. */
type Shape = Exclude<Format, "rolecall-json" | "organizations" | "other-json"> | "json";

function shapeOf(format: Format): Shape {
  return format === "rolecall-json" || format === "organizations" || format === "other-json"
    ? "json"
    : format;
}

/** From what is unmistakable to what can be found in any text. */
function detectShape(text: string): Shape | undefined {
  if (roleHistoryValue(text) !== undefined) return "role-history";
  // Before JSON, whose lists may begin like `["a name"]`, too, but hold no such properties.
  if (beginsLikeAwsConfig(text) && holdsAwsProperties(text)) return "aws-config";
  if (/^\s*(\{|\[\s*([[{"\]]|\d+,|$))/.test(text)) return "json";
  if (beginsLikeAwsConfig(text)) return "aws-config";
  if (csvDelimiter(text) !== undefined) return "csv";
  if (holdsLinks(text) && !holdsSections(text)) return "links";
  return holdsAwsProperties(text) ? "aws-config" : undefined;
}

function readJson(text: string, options: ReadOptions): Reading {
  const json = parseJson(text);
  const format = options.format ?? (json.ok ? detectJson(json.value) : "other-json");
  if (!json.ok) return { format, candidates: [], problems: [json.problem] };
  const found = reading(format, readJsonAs(json, { ...options, format }, text));
  // Role ARNs stand in policies and in Terraform's output, too.
  const isOfNoUse = options.format === undefined && format === "other-json" && found.candidates.length === 0;
  return isOfNoUse && holdsLinks(text) ? reading("links", readLinks(text)) : found;
}

function detectJson(value: unknown): Format {
  if (isProfilesFile(value)) return "rolecall-json";
  if (isRoleHistory(value)) return "role-history";
  return isOrganizations(value) ? "organizations" : "other-json";
}

function readJsonAs(json: Json, { format, organizations, partition }: ReadOptions, text: string): Findings {
  if (format === "rolecall-json") return readRolecallJson(json);
  if (format === "role-history") return readRoleHistory(text, partition);
  if (format === "organizations") return readOrganizations(json, organizations);
  return readRoleObjects(json);
}

function reading(format: Format, { candidates, problems }: Findings): Reading {
  if (candidates.length > 0 || problems.length > 0) return { format, candidates, problems };
  return { ...nothing("nothingFound"), format };
}

function nothing(code: ProblemCode): Reading {
  return { format: undefined, candidates: [], problems: [createProblem(code, {})] };
}
