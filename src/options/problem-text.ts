import { FIELD_CODES, type Place, type Problem, type ProblemCode } from "../formats/problem.ts";
import { text, type TextName } from "../ui/text.ts";

/** Fields that readers name as Rolecall does; all others are shown as the input spells them. */
const FIELD_TEXTS: Readonly<Record<string, TextName>> = {
  accountId: "accountId",
  roleName: "roleName",
  roleArn: "roleArn",
  link: "switchLink",
  displayName: "displayName",
  color: "color",
  partition: "partition",
  ordinal: "ordinal",
  region: "region",
  destination: "destination",
  group: "group",
  tags: "tags",
  base: "base",
  baseAccount: "base",
  baseRole: "base",
  environment: "environment",
  note: "note",
  fillOnly: "fillOnly",
  sessionHours: "sessionHours",
  sessionSeconds: "sessionHours",
};

/** Problems that the role form has words for as well. */
const FORM_CODES = [
  "accountMissing",
  "accountDigits",
  "accountAlias",
  "roleMissing",
  "roleCharacters",
  "roleTooLong",
  "rolePath",
  "rolePathTooLong",
  "displayNameForm",
  "colorForm",
  "regionForm",
  "destinationForm",
  "groupForm",
  "tagsForm",
  "baseForm",
  "noteForm",
] as const satisfies readonly ProblemCode[];

/** What a person reads of a problem: where it is, what stands there, what is wrong with it and what to do. */
export function problemText(problem: Problem): string {
  const { place, field, value } = problem;
  const what = [
    field === undefined ? "" : fieldName(field),
    value === undefined ? "" : text("quoted", value),
  ];
  const where = [...placeTexts(place), what.filter((part) => part !== "").join(" ")];
  const head = where.filter((part) => part !== "").join(", ");
  const reason = [reasonText(problem.code), ...consequence(problem)].join(" ");
  return head === "" ? reason : text("problemAt", head, reason);
}

function placeTexts({ line, section, path }: Place): readonly string[] {
  return [
    ...(line === undefined ? [] : [text("placeLine", line)]),
    ...(section === undefined ? [] : [text("quoted", section)]),
    ...(path === undefined ? [] : [path]),
  ];
}

function fieldName(field: string): string {
  const name = Object.hasOwn(FIELD_TEXTS, field) ? FIELD_TEXTS[field] : undefined;
  return name === undefined ? field : text(name);
}

function reasonText(code: ProblemCode): string {
  return isFormCode(code) ? text(`problem_${code}`) : text(`import_${code}`);
}

function isFormCode(code: ProblemCode): code is (typeof FORM_CODES)[number] {
  return FORM_CODES.some((known) => known === code);
}

function consequence({ code, isRefusal }: Problem): readonly string[] {
  if (isRefusal || !FIELD_CODES.some((known) => known === code)) return [];
  return [text(code === "displayNameForm" ? "importRenamed" : "importWithout")];
}
