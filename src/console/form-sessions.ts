import { splitRoleName } from "../profile/role-name.ts";
import type { SwitchRequest } from "./switch-request.ts";

/** A session that AWS's form offers to switch from. */
export type OfferedSession = {
  /** The session's differentiator. */
  readonly value: string;
  readonly label: string;
  /** AWS chose it beforehand, which may be another than the person means. */
  readonly isChosen: boolean;
};

/**
 * The session that is to switch: the one that was asked for, else one of the profile's base account, by its identity
 * where the profile names one; the only one otherwise. Undefined where there is no telling.
 */
export function findMeantSession<Offered extends OfferedSession>(
  offered: readonly Offered[],
  { session, base }: Pick<SwitchRequest, "session" | "base">,
): Offered | undefined {
  const [only, ...others] = offered;
  const fallback = others.length === 0 ? only : undefined;
  if (session !== undefined)
    return offered.find(({ value }) => value.endsWith(session.slice(-8))) ?? fallback;
  if (base === undefined) return fallback;
  const account = withoutHyphens(base.accountId);
  const fitting = offered.filter(({ value, label }) => withoutHyphens(`${value} ${label}`).includes(account));
  if (fitting.length < 2) return fitting[0] ?? fallback;
  const { roleName } = base;
  if (roleName === undefined) return fitting.find(({ isChosen }) => isChosen) ?? fitting[0];
  const { name } = splitRoleName(roleName);
  // `ada @ 1111-2222-3333`, `Admin/ada @ 4444-5555-6666`.
  return fitting.find(({ label }) => label.split(/[\s/]/).includes(name));
}

function withoutHyphens(text: string): string {
  return text.replaceAll("-", "");
}
