import * as z from "zod/mini";
import { Partition } from "./partition.ts";

/**
 * Where a person asked for a switch: in the popup, in the address bar, or on AWS's page that somebody's link led to; or
 * it takes a role once more that a tab was in.
 */
const SwitchOrigin = z.enum(["popup", "addressBar", "link", "renewal"]);

export const MAX_REASON = 200;

/** A switch as the log keeps it: what was asked for. Whether AWS agreed is for CloudTrail to say. */
export const SwitchRecord = z.object({
  /** In milliseconds since 1970. */
  at: z.number(),
  displayName: z.string(),
  /** 12 digits, or an alias. */
  account: z.string(),
  /** With its path. */
  roleName: z.string(),
  partition: Partition,
  from: SwitchOrigin,
  /** Who switched, as far as the page told. */
  base: z.optional(z.object({ account: z.optional(z.string()), name: z.optional(z.string()) })),
  /** In the person's words. */
  reason: z.optional(z.string()),
});
export type SwitchRecord = z.infer<typeof SwitchRecord>;
