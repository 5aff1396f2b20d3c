/** One role as the browser remembers it: account, role, display name, colour. */
export type RememberedRole = {
  readonly a: string;
  readonly r: string;
  readonly d: string;
  readonly c: string;
};

/** The content of the cookie: base user name, base account, and its roles, the latest first. */
export type RoleHistory = {
  readonly bn: string;
  readonly ba: string;
  readonly rl: readonly RememberedRole[];
};

export const ROLE_HISTORY_COOKIE = "noflush_awsc-roleInfo";

/** AWS forgets older roles, which is why Rolecall exists. */
const MAX_REMEMBERED = 5;

export function formatRoleHistory(history: RoleHistory): string {
  return encodeURIComponent(JSON.stringify(history));
}

/** The history in a cookie's value; empty for a cookie that is absent, broken, or somebody else's. */
export function readRoleHistory(cookie: string | undefined, bn: string, ba: string): RoleHistory {
  const nothing: RoleHistory = { bn, ba, rl: [] };
  if (cookie === undefined) return nothing;
  try {
    const history = JSON.parse(decodeURIComponent(cookie.replaceAll("+", " "))) as RoleHistory;
    return history.bn === bn && history.ba === ba && Array.isArray(history.rl) ? history : nothing;
  } catch {
    return nothing;
  }
}

/** Puts a role first, once, and drops what is beyond the limit. */
export function rememberRole(history: RoleHistory, role: RememberedRole): RoleHistory {
  const others = history.rl.filter(({ a, r }) => a !== role.a || r !== role.r);
  return { ...history, rl: [role, ...others].slice(0, MAX_REMEMBERED) };
}
