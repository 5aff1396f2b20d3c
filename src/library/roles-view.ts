import * as z from "zod/mini";
import type { Lock } from "./lock.ts";
import { loadSettings, type Settings } from "./settings.ts";
import type { StorageArea } from "./storage-area.ts";
import { readUses, USES_KEY, type Uses } from "./uses.ts";

/** What the popup's list looks like, but for the roles themselves. */
export type RolesView = Pick<Settings, "order" | "density" | "favorites"> & {
  readonly uses: Uses;
  /** The groups of which this machine shows the heading alone. */
  readonly folded: readonly string[];
};

export const FOLDED_KEY = "folded";

export async function loadRolesView(local: StorageArea): Promise<RolesView> {
  const [{ order, density, favorites }, items] = await Promise.all([
    loadSettings(local),
    local.get([USES_KEY, FOLDED_KEY]),
  ]);
  return {
    order,
    density,
    favorites,
    uses: readUses(items[USES_KEY]),
    folded: readFolded(items[FOLDED_KEY]),
  };
}

function readFolded(stored: unknown): readonly string[] {
  return z.array(z.string()).safeParse(stored).data ?? [];
}

/** Folds a group, or unfolds it. */
export function foldGroup(
  { local, lock }: { readonly local: StorageArea; readonly lock: Lock },
  group: string,
  isFolded: boolean,
): Promise<void> {
  return lock(async () => {
    const folded = readFolded((await local.get(FOLDED_KEY))[FOLDED_KEY]);
    const others = folded.filter((other) => other !== group);
    await local.set({ [FOLDED_KEY]: isFolded ? [...others, group] : others });
  });
}
