import { parseAccount } from "../profile/account.ts";
import { parseColor } from "../profile/color.ts";
import { Partition, PARTITION_HOSTS } from "../profile/partition.ts";
import { createProfile, Profile, type ProfileDraft } from "../profile/profile.ts";
import { parseRoleArn, type RoleArn } from "../profile/role-arn.ts";
import { parseRoleName } from "../profile/role-name.ts";
import { fitDisplayName } from "./display-name.ts";
import { createProblem, type Place, type ProblemCode } from "./problem.ts";
import { PROFILE_FIELDS, type Findings, type ProfileField } from "./reading.ts";
import { parseSwitchLink, type SwitchLink } from "./switch-link.ts";

/** The texts that an input gives for one role, whatever it calls them. */
export type RoleFields = Partial<
  Record<
    | Exclude<ProfileField, "base">
    | "roleArn"
    | "link"
    | "baseAccount"
    | "baseRole"
    /** The longest session as AWS and its tools say it. */
    | "sessionSeconds",
    string
  >
>;

/** Where a role stands, and, where they have their own, the lines of its fields. */
export type RolePlace = Place & { readonly lines?: Readonly<Partial<Record<keyof RoleFields, number>>> };

/** Adds a candidate for a role, or says why there is none. What is wrong with a further field costs only that field. */
export function addRole(findings: Findings, fields: RoleFields, { lines, ...place }: RolePlace): void {
  const noteAs = (isRefusal: boolean): Note => {
    return (code, field) => {
      const line = lines?.[field];
      const at = line === undefined ? place : { ...place, line };
      findings.problems.push(createProblem(code, at, { field, value: fields[field] ?? "", isRefusal }));
    };
  };
  const drop = noteAs(false);
  const role = readIdentity(fields, { refuse: noteAs(true), drop });
  if (role === undefined) return;
  const draft: ProfileDraft = { ...role, ...readFurther(fields, drop) };
  // An ordinal that is there and empty says: the role's first profile.
  const isGiven = (field: ProfileField) => field in draft || (field === "ordinal" && fields.ordinal === "");
  findings.candidates.push({ profile: createProfile(draft), given: PROFILE_FIELDS.filter(isGiven), place });
}

type Note = (code: ProblemCode, field: keyof RoleFields) => void;

/** Account and role: from an ARN, else from a link, else from the two fields. */
function readIdentity(
  fields: RoleFields,
  { refuse, drop }: { readonly refuse: Note; readonly drop: Note },
): RoleArn | SwitchLink | undefined {
  const arnField = fields.roleArn ? "roleArn" : fields.roleName?.startsWith("arn:") ? "roleName" : undefined;
  if (arnField !== undefined) {
    const arn = parseRoleArn(fields[arnField] ?? "");
    if (arn.ok) return arn.value;
    refuse(arn.problem, arnField);
    return undefined;
  }
  if (fields.link && !fields.accountId) {
    const link = parseSwitchLink(fields.link);
    if (link.ok) return link.value;
    refuse(link.problem, "link");
    return undefined;
  }
  const account = parseAccount(fields.accountId ?? "");
  if (!account.ok) refuse(account.problem, "accountId");
  const role = parseRoleName(fields.roleName ?? "");
  if (!role.ok) refuse(role.problem, "roleName");
  if (!account.ok || !role.ok) return undefined;
  return { partition: readPartition(fields, drop), accountId: account.value, roleName: role.value };
}

/** The partition that is named, else the only one that can have the Region. An unknown name is no reason to refuse. */
function readPartition({ partition, region = "" }: RoleFields, drop: Note): Partition {
  if (partition) {
    const known = Partition.safeParse(partition.trim());
    if (known.success) return known.data;
    drop("partitionForm", "partition");
  }
  return partitionOfRegion(region) ?? "aws";
}

/** Regions of the partitions other than `aws` begin as their home Regions do: `us-gov-`, `cn-`, `eusc-`. */
export function partitionOfRegion(region: string): Partition | undefined {
  return Partition.options.find((partition) => {
    const [area, part] = PARTITION_HOSTS[partition].homeRegion.split("-");
    if (partition === "aws") return false;
    return region.startsWith(partition === "aws-us-gov" ? `${area}-${part}-` : `${area}-`);
  });
}

type Further = Omit<Partial<Profile>, "accountId" | "roleName" | "partition">;

function readFurther(fields: RoleFields, drop: Note): Further {
  const { displayName, color, ordinal, tags } = fields;
  const name = displayName ? fitDisplayName(displayName) : undefined;
  if (displayName && name !== displayName) drop("displayNameForm", "displayName");
  const hex = color ? parseColor(color) : undefined;
  if (hex?.ok === false) drop("colorForm", "color");
  const read = {
    displayName: name,
    color: hex?.ok ? hex.value : undefined,
    ordinal: ordinal ? check("ordinal", Number(ordinal), () => drop("ordinalForm", "ordinal")) : undefined,
    region: plain("region", fields.region?.trim().toLowerCase(), drop),
    destination: plain("destination", fields.destination, drop),
    group: plain("group", fields.group, drop),
    tags: tags ? check("tags", splitTags(tags), () => drop("tagsForm", "tags")) : undefined,
    base: readBase(fields, drop),
    environment: plain("environment", fields.environment?.trim().toLowerCase(), drop),
    note: plain("note", fields.note?.replace(/\r\n?/g, "\n"), drop),
    fillOnly: readFillOnly(fields.fillOnly?.trim().toLowerCase(), drop),
    sessionHours: readSessionHours(fields, drop),
  };
  return definedOf(read);
}

type Plain = "region" | "destination" | "group" | "environment" | "note";

function plain<Field extends Plain>(
  field: Field,
  text: string | undefined,
  drop: Note,
): Profile[Field] | undefined {
  return text ? check(field, text, () => drop(`${field}Form`, field)) : undefined;
}

/** The value when a profile may hold it in that field. */
function check<Field extends ProfileField>(
  field: Field,
  value: unknown,
  drop: () => void,
): Profile[Field] | undefined {
  const checked = Profile.shape[field].safeParse(value);
  if (checked.success) return checked.data as Profile[Field];
  drop();
  return undefined;
}

/** Set by `true`; `false` and nothing leave it unset. */
function readFillOnly(text: string | undefined, drop: Note): Profile["fillOnly"] {
  if (text === "true") return true;
  if (text && text !== "false") drop("fillOnlyForm", "fillOnly");
  return undefined;
}

function readSessionHours({ sessionHours, sessionSeconds }: RoleFields, drop: Note): Profile["sessionHours"] {
  const code = "sessionHoursForm";
  if (sessionHours) return check("sessionHours", Number(sessionHours), () => drop(code, "sessionHours"));
  if (!sessionSeconds) return undefined;
  return check("sessionHours", Number(sessionSeconds) / 3_600, () => drop(code, "sessionSeconds"));
}

function readBase({ baseAccount, baseRole }: RoleFields, drop: Note): Profile["base"] {
  if (!baseAccount) return undefined;
  const account = parseAccount(baseAccount);
  const role = baseRole ? parseRoleName(baseRole) : undefined;
  if (!account.ok) drop("baseForm", "baseAccount");
  if (role?.ok === false) drop("baseForm", "baseRole");
  if (!account.ok) return undefined;
  return { accountId: account.value, ...(role?.ok && { roleName: role.value }) };
}

/** Tags stand one a line, or, where no tag needs more, between semicolons or commas. */
function splitTags(text: string): readonly string[] {
  const tags = text.includes("\n") ? text.split("\n") : text.split(/[;,]/).map((tag) => tag.trim());
  return tags.filter((tag) => tag !== "");
}

type Defined<Fields> = { [Field in keyof Fields]?: Exclude<Fields[Field], undefined> };

function definedOf<Fields extends object>(fields: Fields): Defined<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<Fields>;
}
