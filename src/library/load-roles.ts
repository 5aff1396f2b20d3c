import * as z from "zod/mini";
import { arrangeProfiles, type CompareText } from "../profile/order.ts";
import { joinRows, readRows } from "../profile/role-rows.ts";
import { stampOf, type KeptRoles } from "./kept-roles.ts";
import type { ProfileSource } from "./profile-source.ts";
import { REVISION_KEY } from "./revision-key.ts";
import { MINE_KEY } from "./revision.ts";
import { loadRolesView } from "./roles-view.ts";
import type { StorageArea } from "./storage-area.ts";

type Parts = {
  readonly local: StorageArea;
  readonly source: Pick<ProfileSource, "load">;
  readonly compareText: CompareText;
};

/** The roles as they are now. Rows that are kept already, under the same stamp, are not made again. */
export async function loadRoles(
  { local, source, compareText }: Parts,
  kept: KeptRoles | undefined,
): Promise<KeptRoles> {
  // The revision is read before the profiles. Should they change in between, the stamp is too old, and the next one
  // who compares makes the rows anew; the other way round, old rows would pass for new ones.
  const { [REVISION_KEY]: revision } = await local.get(REVISION_KEY);
  const view = await loadRolesView(local);
  const stamp = stampOf(revision, view.order);
  if (stamp === kept?.stamp) return { ...kept, view };
  const profiles = await source.load();
  const arranged = arrangeProfiles(profiles, await loadArrangement(local, view.order), compareText);
  return { stamp, rows: readRows(joinRows(arranged)), view };
}

async function loadArrangement(local: StorageArea, order: KeptRoles["view"]["order"]) {
  if (order !== "mine") return { order };
  return { order, mine: z.array(z.string()).safeParse((await local.get(MINE_KEY))[MINE_KEY]).data ?? [] };
}
