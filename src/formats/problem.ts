/** Where in an input something stands, as far as the format has such places. */
export type Place = {
  /** Counted from 1. */
  readonly line?: number;
  /** The name of a section of an AWS config file, or of an account. */
  readonly section?: string;
  /** Where in a JSON text: `profiles[3]`, counted from 0 as JSON tools do. */
  readonly path?: string;
};

/** The whole input was read as nothing, or stopped being readable somewhere. */
const INPUT_CODES = [
  "empty",
  "binary",
  "unrecognised",
  "nothingFound",
  "jsonBroken",
  "jsonShape",
  "versionNewer",
  "versionUnknown",
  "historyBroken",
  "csvNoHeader",
  "csvQuoteOpen",
  "csvTooManyCells",
] as const;

/** An account, role, ARN or link that is missing or malformed; the role is refused. */
const ROLE_CODES = [
  "accountMissing",
  "accountDigits",
  "accountNumber",
  "accountAlias",
  "roleMissing",
  "roleCharacters",
  "roleTooLong",
  "rolePath",
  "rolePathTooLong",
  "arnForm",
  "arnPartition",
  "arnAccount",
  "arnRole",
  "linkForm",
  "linkHost",
  "linkAccount",
  "linkRole",
] as const;

/** A further field that is malformed; the role is read without it. */
export const FIELD_CODES = [
  "displayNameForm",
  "colorForm",
  "partitionForm",
  "ordinalForm",
  "regionForm",
  "destinationForm",
  "groupForm",
  "tagsForm",
  "baseForm",
  "environmentForm",
  "noteForm",
  "fillOnlyForm",
  "sessionHoursForm",
  "fieldUnknown",
] as const;

const AWS_CONFIG_CODES = [
  "iniNoSection",
  "iniHeader",
  "iniNoEquals",
  "iniNoName",
  "iniIndented",
  "sectionNoRole",
  "sectionBase",
  "sectionKeys",
  "sectionSso",
  "sectionSsoSession",
  "sectionServices",
  "sectionWebIdentity",
  "sourceMissing",
  "sourceLoop",
  "externalId",
] as const;

const ORGANIZATIONS_CODES = [
  "accountClosed",
  "accountManagement",
  "accountInvited",
  "accountEntry",
  "morePages",
] as const;

export const PROBLEM_CODES = [
  ...INPUT_CODES,
  ...ROLE_CODES,
  ...FIELD_CODES,
  ...AWS_CONFIG_CODES,
  ...ORGANIZATIONS_CODES,
] as const;

/** What a list for a whole team must not hold, and a person's own may. */
export const SHARED_CODES = ["destinationHost", "tooManyRoles"] as const;

export type ProblemCode = (typeof PROBLEM_CODES | typeof SHARED_CODES)[number];

/** What is wrong at a place of an input. Words for it are the options page's business. */
export type Problem = {
  readonly code: ProblemCode;
  readonly place: Place;
  /** The field as the input names it. */
  readonly field?: string;
  /** What stands there, shortened, and blanked when it looks like a secret. */
  readonly value?: string;
  /** True when a role, or all of them, were left out for it; false when a role was read all the same. */
  readonly isRefusal: boolean;
};

type ProblemDetails = Omit<Problem, "code" | "place">;

export function createProblem(
  code: ProblemCode,
  place: Place,
  details: Partial<ProblemDetails> = {},
): Problem {
  const { field, value, isRefusal = true } = details;
  const { line, section, path } = place;
  return {
    code,
    place: {
      ...(line !== undefined && { line }),
      ...(section !== undefined && { section: showValue(section) }),
      ...(path !== undefined && { path: showValue(path) }),
    },
    ...(field !== undefined && { field }),
    ...(value !== undefined && value !== "" && { value: showValue(value) }),
    isRefusal,
  };
}

const MAX_SHOWN = 80;
/** Access key IDs, and anything as long and as varied as a secret access key or a session token. */
const SECRET = /(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12}|[A-Za-z0-9/+=]{40}/;

/** A value as a message may show it: its first line, shortened, and never a secret that slipped into the wrong field. */
function showValue(value: string): string {
  const [line = ""] = value
    .trimStart()
    .slice(0, 1_000)
    .split(/[\r\n]/, 1);
  if (SECRET.test(line)) return "…";
  const characters = Array.from(line.trimEnd());
  return characters.length > MAX_SHOWN ? `${characters.slice(0, MAX_SHOWN).join("")}…` : characters.join("");
}
