import * as z from "zod/mini";
import { COLOR } from "../profile/color.ts";
import { Profile, type ProfileKey } from "../profile/profile.ts";
import { readRecord } from "../profile/record.ts";
import type { Lock } from "./lock.ts";
import { loadMachineId } from "./machine.ts";
import { OVERRIDES_KEY } from "./source-keys.ts";
import { nextStamp, Stamp } from "./stamp.ts";
import type { StorageArea } from "./storage-area.ts";

/** What a person sets for a shared profile, which is not theirs to change. */
export const Override = z.object({
  hidden: z.exactOptional(z.literal(true)),
  color: z.exactOptional(z.string().check(z.regex(COLOR))),
  group: Profile.shape.group,
});
export type Override = z.infer<typeof Override>;

/** By the profile's key; one without a value was taken back. */
const StampedOverride = z.object({ stamp: Stamp, value: z.exactOptional(Override) });
export type StampedOverrides = Readonly<Record<string, z.infer<typeof StampedOverride>>>;

export function readOverrides(stored: unknown): StampedOverrides {
  return readRecord(StampedOverride, stored);
}

export async function loadOverrides(local: StorageArea): Promise<StampedOverrides> {
  return readOverrides((await local.get(OVERRIDES_KEY))[OVERRIDES_KEY]);
}

type Parts = { readonly local: StorageArea; readonly lock: Lock; readonly now: () => number };

/** Sets what holds for some shared profiles. An empty override takes back what was set before. */
export function saveOverrides(
  { local, lock, now }: Parts,
  keys: readonly ProfileKey[],
  change: (before: Override) => Override,
): Promise<void> {
  return lock(async () => {
    const machine = await loadMachineId(local);
    const stored = await loadOverrides(local);
    const changed = keys.map((key) => {
      const value = change(stored[key]?.value ?? {});
      const stamp = nextStamp(now(), machine, stored[key]?.stamp);
      return [key, Object.keys(value).length === 0 ? { stamp } : { stamp, value }] as const;
    });
    await local.set({ [OVERRIDES_KEY]: { ...stored, ...Object.fromEntries(changed) } });
  });
}
