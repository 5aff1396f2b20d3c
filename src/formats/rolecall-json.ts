import * as z from "zod/mini";
import { createProfile, Profile } from "../profile/profile.ts";
import { isArray, isObject, type JsonObject, type JsonText } from "./json-value.ts";
import { createProblem, type Place, type ProblemCode } from "./problem.ts";
import { createFindings, PROFILE_FIELDS, type Findings, type ProfileField } from "./reading.ts";

/** Counts up when a file could no longer be read by the Rolecall of the day before. */
export const JSON_VERSION = 1;
/** The extension carries the schema of its own files; relative, for files are kept in repositories, too. */
export const SCHEMA_FILE = "profiles.schema.json";

export const ProfilesFile = z.object({
  $schema: z.optional(z.string()),
  version: z.literal(JSON_VERSION),
  profiles: z.array(Profile),
});
export type ProfilesFile = z.infer<typeof ProfilesFile>;

export function isProfilesFile(value: unknown): value is JsonObject {
  if (!isObject(value) || !("profiles" in value) || !("version" in value)) return false;
  if (typeof value["$schema"] === "string" && value["$schema"].endsWith(SCHEMA_FILE)) return true;
  const [first] = isArray(value["profiles"]) ? value["profiles"] : [];
  return isObject(first) && "accountId" in first && "roleName" in first;
}

export function readRolecallJson({ value, placeOf }: Extract<JsonText, { ok: true }>): Findings {
  const findings = createFindings();
  const refuse = (code: ProblemCode, field: string, value: unknown) => {
    findings.problems.push(createProblem(code, placeOf(""), { field, value: shown(value) }));
  };
  if (!isObject(value) || !isArray(value["profiles"])) {
    refuse("jsonShape", "profiles", "");
    return findings;
  }
  const { version, profiles } = value;
  if (version !== JSON_VERSION) {
    const isNewer = typeof version === "number" && version > JSON_VERSION;
    refuse(isNewer ? "versionNewer" : "versionUnknown", "version", version);
    return findings;
  }
  profiles.forEach((stored, at) => readProfile(findings, stored, placeOf(`.profiles[${at}]`)));
  return findings;
}

/** Which problem a field's schema means. A role is refused only for what makes it that role. */
const CODES = {
  accountId: "accountDigits",
  roleName: "roleCharacters",
  displayName: "displayNameForm",
  color: "colorForm",
  partition: "partitionForm",
  ordinal: "ordinalForm",
  region: "regionForm",
  destination: "destinationForm",
  group: "groupForm",
  tags: "tagsForm",
  base: "baseForm",
  environment: "environmentForm",
  note: "noteForm",
  fillOnly: "fillOnlyForm",
  sessionHours: "sessionHoursForm",
} as const satisfies Record<ProfileField, ProblemCode>;

const IDENTITY: readonly string[] = ["accountId", "roleName", "partition", "ordinal"];

function readProfile(findings: Findings, stored: unknown, place: Place): void {
  if (!isObject(stored)) {
    findings.problems.push(createProblem("jsonShape", place, { value: shown(stored) }));
    return;
  }
  for (const field of Object.keys(stored)) {
    if (PROFILE_FIELDS.some((known) => known === field)) continue;
    findings.problems.push(
      createProblem("fieldUnknown", place, { field: field.slice(0, 40), isRefusal: false }),
    );
  }
  const bad = PROFILE_FIELDS.filter(
    (field) => field in stored && !Profile.shape[field].safeParse(stored[field]).success,
  );
  const missing = (["accountId", "roleName"] as const).filter((field) => !(field in stored));
  for (const field of missing) {
    findings.problems.push(
      createProblem(field === "accountId" ? "accountMissing" : "roleMissing", place, { field }),
    );
  }
  for (const field of bad) {
    const isRefusal = IDENTITY.includes(field);
    const code = typeof stored[field] === "number" && field === "accountId" ? "accountNumber" : CODES[field];
    findings.problems.push(createProblem(code, place, { field, value: shown(stored[field]), isRefusal }));
  }
  if (missing.length > 0 || bad.some((field) => IDENTITY.includes(field))) return;
  const good = Object.fromEntries(
    Object.entries(stored).filter(([field]) => !bad.some((one) => one === field)),
  );
  const profile = Profile.safeParse(createProfile(good as Profile));
  if (profile.success) findings.candidates.push({ profile: profile.data, given: PROFILE_FIELDS, place });
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}
