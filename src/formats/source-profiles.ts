import { parseRoleArn } from "../profile/role-arn.ts";
import type { IniSection } from "./ini.ts";

/** What following `source_profile` from section to section says of a role. */
export type Source = {
  /** The account at the end of the chain, in which a person signs in; the role too, where that is one. */
  readonly account?: string;
  readonly role?: string;
  /** Defaults that AESR lets a base account give to the roles that name it. */
  readonly targetRole?: string;
  readonly targetRegion?: string;
  /** Why the chain has no end. */
  readonly problem?: "sourceMissing" | "sourceLoop";
};

/** Follows every chain once, whichever section asks first: a file may hold one chain of 100,000 sections. */
export function createSources(sections: readonly IniSection[]): (section: IniSection) => Source {
  const byName = new Map(sections.filter(({ kind }) => kind === "profile").map((one) => [one.name, one]));
  const known = new Map<IniSection, Source>();
  return (asked) => {
    const path = new Set<IniSection>();
    let section: IniSection | undefined = asked;
    while (section !== undefined && !known.has(section) && !path.has(section)) {
      path.add(section);
      const next = valueOf(section, "source_profile");
      // A role may name its own section as its source: then the keys in it are the signed-in ones.
      if (next === undefined || next === section.name) known.set(section, {});
      else section = byName.get(next);
    }
    let source = endOf(section, known);
    let below = section;
    for (const above of [...path].reverse()) {
      source = known.get(above) ?? sourceBelow(source, below);
      known.set(above, source);
      below = above;
    }
    return known.get(asked) ?? source;
  };
}

function endOf(section: IniSection | undefined, known: ReadonlyMap<IniSection, Source>): Source {
  if (section === undefined) return { problem: "sourceMissing" };
  return known.get(section) ?? { problem: "sourceLoop" };
}

/** The source of a section whose `source_profile` is `below`, when `further` is the source of that one. */
function sourceBelow(further: Source, below: IniSection | undefined): Source {
  if (below === undefined) return further;
  const targetRole = valueOf(below, "target_role_name") ?? further.targetRole;
  const targetRegion = valueOf(below, "target_region") ?? further.targetRegion;
  const isEnd = hasKeys(below) || (further.account === undefined && further.problem === undefined);
  return {
    ...(isEnd ? signedIn(below) : further),
    ...(targetRole !== undefined && { targetRole }),
    ...(targetRegion !== undefined && { targetRegion }),
  };
}

function signedIn(section: IniSection): Pick<Source, "account" | "role"> {
  const arn = parseRoleArn(valueOf(section, "role_arn") ?? "");
  if (arn.ok && !hasKeys(section)) return { account: arn.value.accountId, role: arn.value.roleName };
  const account =
    valueOf(section, "aws_account_id") ??
    valueOf(section, "aws_account_alias") ??
    valueOf(section, "sso_account_id") ??
    mfaAccount(section);
  const role = valueOf(section, "role_name");
  return { ...(account !== undefined && { account }), ...(role !== undefined && { role }) };
}

/** The SDKs take a source's own keys before the role that it names, so the chain ends at them. */
function hasKeys(section: IniSection): boolean {
  return section.properties.has("aws_access_key_id");
}

/** An MFA device is in the account in which its user signs in. */
export function mfaAccount(section: IniSection): string | undefined {
  return /^arn:[^:]*:iam::(\d{12}):/.exec(valueOf(section, "mfa_serial") ?? "")?.[1];
}

/** A property's text; undefined also for an empty one. */
export function valueOf(section: IniSection, property: string): string | undefined {
  const value = section.properties.get(property)?.value;
  return value === "" ? undefined : value;
}
