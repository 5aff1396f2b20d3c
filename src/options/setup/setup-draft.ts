import type { Partition } from "../../profile/partition.ts";
import { lastSegment, ORGANIZATION_ROLE, type RoleChoices, type Switchers } from "../../setup/choices.ts";

/** What a person chose, as it stands in the form. */
export type SetupDraft = {
  readonly base: string;
  /** One account a line, with a name if a person likes. */
  readonly targets: string;
  readonly partition: Partition;
  readonly origin: RoleChoices["origin"];
  /** Empty: named after what it may do. */
  readonly roleName: string;
  readonly path: string;
  readonly managed: readonly string[];
  /** Names with commas between them, as in all lists here. */
  readonly morePolicies: string;
  readonly ownPolicy: string;
  readonly who: Switchers["kind"];
  /** Empty: named after the role. */
  readonly groupName: string;
  readonly members: string;
  readonly users: string;
  readonly roles: string;
  readonly mfa: boolean;
  /** In seconds; 0 for as long as a person stays signed in. */
  readonly mfaAge: number;
  readonly session: number;
  readonly externalId: string;
  readonly reach: RoleChoices["reach"];
};

/** The least privilege that is of use. */
export const EMPTY_SETUP: SetupDraft = {
  base: "",
  targets: "",
  partition: "aws",
  origin: "new",
  roleName: "",
  path: "",
  managed: ["ReadOnlyAccess"],
  morePolicies: "",
  ownPolicy: "",
  who: "group",
  groupName: "",
  members: "",
  users: "",
  roles: "",
  mfa: true,
  mfaAge: 0,
  session: 3_600,
  externalId: "",
  reach: "exact",
};

/** The role's name, without its path, as the form proposes it: after the last policy, which allows most. */
export function proposedName({ managed, morePolicies }: SetupDraft): string {
  return lastSegment([...managed, ...listNames(morePolicies)].at(-1) ?? "CustomAccess");
}

export function roleNameOf(draft: SetupDraft): string {
  if (draft.origin === "organization") return ORGANIZATION_ROLE;
  const path = draft.path.trim().replace(/^\/+|\/+$/g, "");
  const name = draft.roleName.trim() === "" ? proposedName(draft) : draft.roleName.trim();
  return path === "" ? name : `${path}/${name}`;
}

export function groupNameOf(draft: SetupDraft): string {
  return draft.groupName.trim() === ""
    ? `switch-to-${lastSegment(roleNameOf(draft))}`
    : draft.groupName.trim();
}

/** The names in a list, each once. */
export function listNames(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((name) => name !== ""))];
}
