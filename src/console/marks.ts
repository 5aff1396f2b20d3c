import { BY_CARE, environmentOf, type EnvironmentRule } from "../profile/environment.ts";
import type { Environment, Profile } from "../profile/profile.ts";
import type { PageIdentity } from "./page-identity.ts";
import { permissionSetOf } from "./principal.ts";

/** Each can be switched alone. */
export type MarkKind = "bar" | "border" | "title" | "icon" | "badge";

/**
 * What the script in console pages goes by. The background writes it to the local area, as JSON, where that script can
 * read it without waking anybody; it is there exactly while marks are on.
 */
export type MarksPlan = {
  /** The ends of the host names on which marks are drawn. */
  readonly hosts: readonly string[];
  readonly show: readonly MarkKind[];
  readonly rules: readonly EnvironmentRule[];
};

export const PLAN_KEY = "marks";

/** Of a profile, what marks need. */
export type MarkedRole = {
  /** 12 digits, or an alias. */
  readonly account: string;
  /** Without its path. */
  readonly roleName: string;
  readonly displayName: string;
  readonly color: string;
  /** Its own, or by the rules. */
  readonly environment: Environment | undefined;
  readonly sessionHours?: number | undefined;
};

export function markedRole(profile: Profile, rules: readonly EnvironmentRule[]): MarkedRole {
  const { accountId, roleName, displayName, color, sessionHours } = profile;
  const environment = environmentOf(profile, rules);
  return {
    account: accountId,
    roleName: roleName.split("/").at(-1) ?? roleName,
    displayName,
    color,
    environment,
    sessionHours,
  };
}

/** Ten thousand roles in one item would take a page several milliseconds to read; in this many, one reads quickly. */
export const MARK_ITEMS = 64;

/** The item of the local area with the marked roles of an account. */
export function markedRolesKey(account: string): string {
  let sum = 0;
  for (const character of account) sum = (sum * 31 + character.charCodeAt(0)) % 65_521;
  return `marks-${sum % MARK_ITEMS}`;
}

/** How a session is marked. */
export type Mark = {
  readonly name: string;
  readonly color: string | undefined;
  readonly environment: Environment | undefined;
  /** How long the role's session may last. */
  readonly sessionHours: number | undefined;
  readonly identity: PageIdentity;
};

/**
 * The mark of a session; undefined for one with nothing to say: no profile, no environment, no role.
 * A role that is not known is as dangerous as the most dangerous one that is known in its account.
 */
export function findMark(
  identity: PageIdentity,
  roles: readonly MarkedRole[],
  rules: readonly EnvironmentRule[],
): Mark | undefined {
  const { accountId, alias, userName } = identity;
  // Identity Center's own roles are how a person signs in, not what they switched to.
  const permissionSet = permissionSetOf(identity.roleName ?? "");
  const roleName = permissionSet ?? identity.roleName;
  const there = roles.filter(({ account }) => account === accountId || account === alias);
  const same = there.filter((role) => role.roleName === roleName);
  const [known] = same;
  const inherited = known ?? {
    environment: BY_CARE.find((each) => there.some((role) => role.environment === each)),
  };
  const environment =
    inherited.environment ??
    environmentOf({ accountId, alias, roleName, displayName: known?.displayName }, rules);
  if (
    known === undefined &&
    environment === undefined &&
    (roleName === undefined || permissionSet !== undefined)
  )
    return undefined;
  return {
    name: known?.displayName ?? roleName ?? userName ?? accountId,
    color: known?.color,
    environment,
    sessionHours: same.find(({ sessionHours }) => sessionHours !== undefined)?.sessionHours,
    identity: { ...identity, roleName },
  };
}
