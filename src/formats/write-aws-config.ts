import { isAccountId } from "../profile/account.ts";
import type { Profile } from "../profile/profile.ts";
import { formatRoleArn } from "../profile/role-arn.ts";
import type { ProfileField } from "./reading.ts";
import { partitionOfRegion } from "./role-fields.ts";
import { roleKey } from "./import-slots.ts";
import { inFileOrder, listLost, type Written } from "./written.ts";

/** AWS Extend Switch Roles cuts a line at either sign, and brackets and quotes end a section's name too early. */
const NOT_IN_NAMES = /[#;[\]"'\\]/g;
/** Names that the AWS CLI takes without quotes. */
const BARE_NAME = /^[\w.@%+:/-]+$/;

/**
 * A config file for the AWS CLI and SDKs that AWS Extend Switch Roles reads as well: it wants no `#` before a colour,
 * either a role ARN or an account and a role name, never both, and a section for every source.
 */
export function writeAwsConfig(profiles: readonly Profile[]): Written {
  const sorted = inFileOrder(profiles);
  const freeName = createNamer();
  const names = new Map(
    sorted.map((profile) => [profile, freeName(profile.displayName.replace(NOT_IN_NAMES, "-"))]),
  );
  const bases = new Map<string, string>();
  for (const { base } of sorted) {
    if (base === undefined || bases.has(base.accountId)) continue;
    bases.set(base.accountId, freeName(`base-${base.accountId}`));
  }
  const sections = [
    ...[...bases].map(([account, name]) => section(name, [["aws_account_id", account]])),
    ...sorted.map((profile) => section(names.get(profile) ?? "", propertiesOf(profile, bases))),
  ];
  const places = ordinalPlaces(sorted);
  const lost = listLost(sorted, (profile, field) =>
    isLost(profile, field, { name: names.get(profile), place: places.get(profile) }),
  );
  return { text: sections.join("\n"), lost };
}

type Property = readonly [name: string, value: string];

function propertiesOf(profile: Profile, bases: ReadonlyMap<string, string>): readonly Property[] {
  const { accountId, roleName, color, region, group, base, sessionHours } = profile;
  const source = base === undefined ? undefined : bases.get(base.accountId);
  const role: Property[] = isAccountId(accountId)
    ? [["role_arn", formatRoleArn(profile)]]
    : [
        ["aws_account_id", accountId],
        ["role_name", roleName],
      ];
  return [
    ...role,
    ...(source === undefined ? [] : [["source_profile", source] as const]),
    ...(region === undefined ? [] : [["region", region] as const]),
    ["color", color],
    ...(group === undefined || !isPlain(group) ? [] : [["group", group] as const]),
    ...(sessionHours === undefined || isTooLong(profile)
      ? []
      : [["duration_seconds", String(sessionHours * 3_600)] as const]),
  ];
}

function section(name: string, properties: readonly Property[]): string {
  const header = `[profile ${BARE_NAME.test(name) ? name : `"${name}"`}]`;
  return [header, ...properties.map(([property, value]) => `${property} = ${value}`), ""].join("\n");
}

/** Gives each section its own name, numbered where two would be the same: sections of one name are one section. */
function createNamer(): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    let free = name;
    let count = counts.get(name) ?? 0;
    while (counts.has(free)) free = `${name} ${++count}`;
    counts.set(name, Math.max(count, 1));
    if (free !== name) counts.set(free, 1);
    return free;
  };
}

/** True when a value survives comments and trimming, AESR's included. */
function isPlain(value: string): boolean {
  return value.trim() === value && !/[#;]/.test(value);
}

/** From a role AWS gives an hour at most, and refuses whoever asks for more. */
function isTooLong({ base, sessionHours = 1 }: Profile): boolean {
  return base?.roleName !== undefined && sessionHours > 1;
}

/** Where each profile stands among those of its role, from 1: what reading the file will make its ordinal. */
function ordinalPlaces(sorted: readonly Profile[]): ReadonlyMap<Profile, number> {
  const counts = new Map<string, number>();
  return new Map(
    sorted.map((profile) => {
      const place = (counts.get(roleKey(profile)) ?? 0) + 1;
      counts.set(roleKey(profile), place);
      return [profile, place];
    }),
  );
}

type Context = { readonly name: string | undefined; readonly place: number | undefined };

function isLost(profile: Profile, field: ProfileField, { name, place }: Context): boolean {
  switch (field) {
    case "accountId":
    case "color":
    case "region":
      return false;
    case "roleName":
      return !isPlain(profile.roleName);
    case "displayName":
      return name !== profile.displayName;
    case "partition":
      return (
        !isAccountId(profile.accountId) &&
        (partitionOfRegion(profile.region ?? "") ?? "aws") !== profile.partition
      );
    case "ordinal":
      return place !== profile.ordinal;
    case "group":
      return !isPlain(profile.group ?? "");
    case "base":
      return profile.base?.roleName !== undefined;
    case "sessionHours":
      return isTooLong(profile);
    case "destination":
    case "tags":
    case "environment":
    case "note":
    case "fillOnly":
      return true;
  }
}
