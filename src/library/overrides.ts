import * as z from "zod/mini";
import { COLOR } from "../profile/color.ts";
import { Profile } from "../profile/profile.ts";
import { Stamp } from "./stamp.ts";
import type { StorageArea } from "./storage-area.ts";

/** What a person sets for a shared profile, which is not theirs to change. */
export const Override = z.object({
  favorite: z.exactOptional(z.literal(true)),
  hidden: z.exactOptional(z.literal(true)),
  color: z.exactOptional(z.string().check(z.regex(COLOR))),
  group: Profile.shape.group,
});
export type Override = z.infer<typeof Override>;

/** By the profile's key; one without a value was taken back. */
export const StampedOverrides = z.record(
  z.string(),
  z.object({ stamp: Stamp, value: z.exactOptional(Override) }),
);
export type StampedOverrides = Readonly<z.infer<typeof StampedOverrides>>;

/** The item of the local area and of the sync area that holds them. */
const OVERRIDES_KEY = "overrides";

export async function loadOverrides(local: StorageArea): Promise<StampedOverrides> {
  return StampedOverrides.safeParse((await local.get(OVERRIDES_KEY))[OVERRIDES_KEY]).data ?? {};
}
