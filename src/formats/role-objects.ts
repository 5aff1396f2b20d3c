import { matchFields } from "./field-names.ts";
import { isArray, isObject, type JsonObject, type JsonText } from "./json-value.ts";
import { pathOfKey } from "./json-scan.ts";
import { createProblem, type Place } from "./problem.ts";
import { createFindings, type Findings } from "./reading.ts";
import { addRole, type RoleFields } from "./role-fields.ts";

/** Deeper than any tool nests its groups. */
const MAX_DEPTH = 6;
/** Keys that name what a list holds, not a person's group. */
const GENERIC =
  /^(profiles?|roles?|accounts?|items?|data|list|entries|children|targets|switch_?roles?|config|groups?)$/i;
/** Keys of an account whose lists of texts are its roles' names. */
const ROLE_NAMES = /^role(s|_?names)$/i;

type Visit = {
  readonly findings: Findings;
  readonly placeOf: (path: string) => Place;
};

type Node = {
  readonly path: string;
  readonly depth: number;
  /** What the objects around it are called. */
  readonly group?: string;
  /** The account of an object around it. */
  readonly accountId?: string;
  /** The key under which an object stands, when it stands under one. */
  readonly key?: string;
};

/** Reads what other tools write: arrays, maps or groups of objects whose fields can be recognised. */
export function readRoleObjects({ value, placeOf }: Extract<JsonText, { ok: true }>): Findings {
  const findings = createFindings();
  visit({ findings, placeOf }, value, { path: "", depth: 0 });
  if (findings.candidates.length === 0 && findings.problems.length === 0) {
    findings.problems.push(createProblem("jsonShape", placeOf("")));
  }
  return findings;
}

function visit(to: Visit, value: unknown, node: Node): void {
  if (node.depth > MAX_DEPTH) return;
  if (isArray(value)) {
    const { key: _, ...around } = node;
    value.forEach((item, at) =>
      visit(to, item, { ...around, path: `${node.path}[${at}]`, depth: node.depth + 1 }),
    );
  } else if (isObject(value)) {
    visitObject(to, value, node);
  }
}

function visitObject(to: Visit, value: JsonObject, node: Node): void {
  const entries = Object.entries(value);
  const fields = fieldsOf(entries);
  const isRole =
    fields.roleArn ?? fields.link ?? fields.roleName ?? (isLeaf(entries) ? fields.accountId : undefined);
  if (isRole !== undefined) {
    const { accountId, group, key } = node;
    const named = {
      ...(accountId !== undefined && { accountId }),
      ...(key !== undefined && { displayName: key }),
      ...(group !== undefined && { group }),
      ...fields,
    };
    addRole(to.findings, named, to.placeOf(node.path));
    return;
  }
  const own = fields.displayName ?? fields.group ?? node.group;
  const accountId = fields.accountId ?? node.accountId;
  for (const [key, child] of entries) {
    if (typeof child !== "object") continue;
    const group = own ?? (isArray(child) && !GENERIC.test(key) ? key : undefined);
    const below: Node = {
      path: pathOfKey(node.path, key),
      depth: node.depth + 1,
      ...(accountId !== undefined && { accountId }),
      ...(group !== undefined && { group }),
      ...(!GENERIC.test(key) && { key }),
    };
    visit(to, accountId !== undefined && isRoleNames([key, child]) ? namedRoles(child) : child, below);
  }
}

type Entry = readonly [key: string, value: unknown];

function isLeaf(entries: readonly Entry[]): boolean {
  return !entries.some((entry) => isRoleNames(entry) || [entry[1]].flat().some(isObject));
}

function isRoleNames([key, value]: Entry): boolean {
  return ROLE_NAMES.test(key) && isArray(value);
}

/** A list in which a role may stand by its name alone. */
function namedRoles(list: unknown): unknown {
  return isArray(list) ? list.map((item) => (typeof item === "string" ? { roleName: item } : item)) : list;
}

function fieldsOf(entries: readonly Entry[]): RoleFields {
  const texts = entries.map(([, value]) => textOf(value));
  const fields: RoleFields = {};
  for (const [field, positions] of matchFields(entries.map(([key]) => key))) {
    const text = positions.map((at) => texts[at]).find((found) => found !== undefined && found !== "");
    if (text !== undefined) fields[field] = text;
  }
  return fields;
}

/** Account IDs are numbers in some tools' files; one that lost its leading zeros has fewer than 12 digits, and is refused. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  const isTexts = isArray(value) && value.length > 0 && value.every((item) => typeof item === "string");
  return isTexts ? `${value.join("\n")}\n` : undefined;
}
