import * as z from "zod/mini";
import type { ProfileKey } from "../profile/profile-key.ts";
import { record } from "../profile/record.ts";
import type { Lock } from "./lock.ts";
import type { StorageArea } from "./storage-area.ts";

/** When a role was last switched to on this machine, in milliseconds since 1970, and how often. */
const Use = z.object({ at: z.number(), count: z.int() });
type Use = z.infer<typeof Use>;

export type Uses = Readonly<Record<ProfileKey, Use>>;

/** The item of the local area that holds them. They stay on this machine: a write to sync for each switch would not. */
export const USES_KEY = "uses";

const MAX_USES = 100;

export function readUses(stored: unknown): Uses {
  return record(Use).safeParse(stored).data ?? {};
}

/** Remembers that a role was switched to, and forgets the ones that were not for the longest time. */
export function recordUse(
  { local, lock, now }: { readonly local: StorageArea; readonly lock: Lock; readonly now: () => number },
  key: ProfileKey,
): Promise<void> {
  return lock(async () => {
    const uses = readUses((await local.get(USES_KEY))[USES_KEY]);
    const used = { ...uses, [key]: { at: now(), count: (uses[key]?.count ?? 0) + 1 } };
    const kept = Object.entries(used)
      .toSorted(([, a], [, b]) => b.at - a.at)
      .slice(0, MAX_USES);
    await local.set({ [USES_KEY]: Object.fromEntries(kept) });
  });
}
