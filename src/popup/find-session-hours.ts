import type { Sighting } from "../console/sighting.ts";
import { splitRoleName } from "../profile/role-name.ts";
import { FIELD_END } from "../profile/role-row.ts";
import type { RoleRows } from "../profile/role-rows.ts";

type Seen = Pick<Sighting, "accountId" | "alias" | "roleName">;

/**
 * How many hours the session of a role may last, where one of the person's profiles says it. Pages leave a role's path
 * out. Of all rows only those of the account are read.
 */
export function findSessionHours(rows: RoleRows, { accountId, alias, roleName }: Seen): number | undefined {
  for (const account of [accountId, alias ?? accountId]) {
    const wanted = FIELD_END + account + FIELD_END;
    for (let at = rows.text.indexOf(wanted); at !== -1; at = rows.text.indexOf(wanted, at + 1)) {
      const profile = rows.profile(rows.rowAt(at));
      const isSame = profile.accountId === account && splitRoleName(profile.roleName).name === roleName;
      if (isSame && profile.sessionHours !== undefined) return profile.sessionHours;
    }
  }
  return undefined;
}
