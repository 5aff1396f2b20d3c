import { parseIni, type IniSection } from "./ini.ts";
import { createProblem, type ProblemCode } from "./problem.ts";
import type { Findings } from "./reading.ts";
import { addRole, type RoleFields } from "./role-fields.ts";
import { createSources, mfaAccount, valueOf, type Source } from "./source-profiles.ts";

/** The properties that say something of a role. Of all others only the presence is known, never the value. */
const PROPERTIES = {
  roleArn: "role_arn",
  roleName: "role_name",
  accountId: "aws_account_id",
  color: "color",
  region: "region",
  group: "group",
  sessionSeconds: "duration_seconds",
} as const satisfies Partial<Record<keyof RoleFields, string>>;

const WANTED = new Set<string>([
  ...Object.values(PROPERTIES),
  "aws_account_alias",
  "mfa_serial",
  "source_profile",
  "sso_account_id",
  "target_region",
  "target_role_name",
]);

const HEADER = /^[ \t]*\[(?:profile\s|[^\][{}\r\n]*\][ \t]*(?:[#;]|$))/m;
const PROPERTY =
  /^[ \t]*(?:role_arn|role_name|source_profile|aws_account_id|aws_access_key_id|sso_account_id)[ \t]*=/m;

/** True when the first line that is neither empty nor a comment is a section's header. */
export function beginsLikeAwsConfig(text: string): boolean {
  const [first = ""] = /^[ \t]*[^\s#;][^\r\n]{0,1000}/m.exec(text) ?? [];
  return HEADER.test(first);
}

/** True for a config file with something else in front, such as the page it was copied from. */
export function holdsSections(text: string): boolean {
  return HEADER.test(text) && holdsAwsProperties(text);
}

export function holdsAwsProperties(text: string): boolean {
  return PROPERTY.test(text);
}

/** Reads `~/.aws/config`, `~/.aws/credentials`, and what AWS Extend Switch Roles keeps in that form. */
export function readAwsConfig(text: string): Findings {
  const { sections, problems } = parseIni(text, (property) => WANTED.has(property));
  const findings: Findings = { candidates: [], problems: [...problems] };
  const sourceOf = createSources(sections);
  for (const section of sections) {
    const reason = reasonAgainst(section, sourceOf);
    const place = { line: section.line, section: section.name };
    if (reason === undefined) readRole(findings, section, sourceOf(section));
    else findings.problems.push(createProblem(reason, place));
  }
  findings.problems.sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
  return findings;
}

/** Why a section is no role that one can switch to, if it is none. */
function reasonAgainst(
  section: IniSection,
  sourceOf: (section: IniSection) => Source,
): ProblemCode | undefined {
  const has = (property: string) => section.properties.has(property);
  if (section.kind === "sso-session") return "sectionSsoSession";
  if (section.kind === "services") return "sectionServices";
  if (valueOf(section, "role_arn") !== undefined)
    return has("web_identity_token_file") ? "sectionWebIdentity" : undefined;
  if (has("role_arn") || has("role_name") || sourceOf(section).targetRole !== undefined) return undefined;
  if (has("sso_account_id") || has("sso_session") || has("sso_start_url")) return "sectionSso";
  if (has("aws_account_id") || has("aws_account_alias")) return "sectionBase";
  if (has("aws_access_key_id") || has("aws_secret_access_key") || has("credential_process"))
    return "sectionKeys";
  return "sectionNoRole";
}

function readRole(findings: Findings, section: IniSection, source: Source): void {
  const place = { line: section.line, section: section.name };
  const note = (code: ProblemCode, field: string) => {
    const line = section.properties.get(field)?.line ?? section.line;
    const value = WANTED.has(field) ? (valueOf(section, field) ?? "") : "";
    findings.problems.push(createProblem(code, { ...place, line }, { field, value, isRefusal: false }));
  };
  const account = source.account ?? mfaAccount(section);
  if (section.properties.has("external_id")) note("externalId", "external_id");
  if (source.problem !== undefined && account === undefined) note(source.problem, "source_profile");
  const entries = Object.entries(PROPERTIES).flatMap(([field, property]) => {
    const found = section.properties.get(property);
    return found === undefined ? [] : [{ field, ...found }];
  });
  const given: RoleFields = Object.fromEntries(entries.map(({ field, value }) => [field, value]));
  const fields = {
    displayName: section.name,
    ...withoutEmpty({
      accountId: valueOf(section, "aws_account_alias"),
      roleName: source.targetRole,
      region: source.targetRegion,
      baseAccount: account,
      baseRole: source.account === undefined ? undefined : source.role,
    }),
    ...given,
  };
  addRole(findings, fields, {
    ...place,
    lines: Object.fromEntries(entries.map(({ field, line }) => [field, line])),
  });
}

function withoutEmpty(fields: { readonly [Field in keyof RoleFields]: string | undefined }): RoleFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
