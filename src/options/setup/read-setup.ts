import type { RoleChoices } from "../../setup/choices.ts";
import { findOversize, type Oversize } from "../../setup/limits.ts";
import {
  checkNewRole,
  policyName,
  readBase,
  readOwnPolicy,
  readSwitchers,
  readTargets,
} from "./read-setup-fields.ts";
import { listNames, roleNameOf, type SetupDraft } from "./setup-draft.ts";
import type { Refuse, SetupProblems } from "./setup-problem.ts";

/** Reads the form: the choices, if they are ready to be written down, and what is wrong with each field. */
export function readSetup(draft: SetupDraft): {
  readonly choices?: RoleChoices;
  readonly problems: SetupProblems;
} {
  const problems: SetupProblems = {};
  const refuse: Refuse = (field, code, ...values) => {
    problems[field] ??= { code, values };
  };
  const isNew = draft.origin === "new";
  const base = readBase(draft, refuse);
  const targets = readTargets(draft, base, refuse);
  const roleName = roleNameOf(draft);
  const switchers = readSwitchers(draft, refuse);
  if (isNew) checkNewRole(draft, roleName, refuse);
  const own = isNew ? readOwnPolicy(draft.ownPolicy, refuse) : undefined;
  const managedPolicies = isNew
    ? [...new Set([...draft.managed, ...listNames(draft.morePolicies).map(policyName)])]
    : [];
  if (isNew && managedPolicies.length === 0 && draft.ownPolicy.trim() === "") refuse("managed", "noPolicy");
  if (draft.mfa && switchers.kind === "named" && switchers.roles.length > 0) refuse("mfa", "mfaRoles");
  const externalId = draft.externalId.trim();
  if (Object.keys(problems).length > 0) return { problems };

  const choices: RoleChoices = {
    partition: draft.partition,
    baseAccountId: base,
    targets,
    origin: draft.origin,
    roleName,
    switchers,
    mfa: draft.mfa ? { ...(draft.mfaAge > 0 && { maxAgeSeconds: draft.mfaAge }) } : undefined,
    sessionSeconds: draft.session,
    managedPolicies,
    ...(own !== undefined && { ownPolicy: own }),
    ...(isNew && externalId !== "" && { externalId }),
    reach: draft.reach,
  };
  for (const { of, size, limit } of findOversize(choices))
    refuse(OVERSIZE_FIELDS[of], `size_${of}`, size, limit);
  return Object.keys(problems).length > 0 ? { problems } : { choices, problems };
}

const OVERSIZE_FIELDS = {
  trustPolicy: "users",
  managedPolicy: "targets",
  inlinePolicies: "ownPolicy",
  managedPolicies: "morePolicies",
} as const satisfies Record<Oversize["of"], keyof SetupDraft>;
