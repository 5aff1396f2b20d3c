import * as z from "zod/mini";

const text = z.optional(z.string());

/** A page that was seen as somebody, by the script in console pages or by the popup. */
export const Sighting = z.object({
  accountId: z.string(),
  alias: text,
  roleName: text,
  userName: text,
  slot: text,
  /** When AWS served the page. */
  loadedAt: z.number(),
  toldEnd: z.optional(z.number()),
  isChained: z.optional(z.boolean()),
  /** The tab, where it is not the sender. */
  tabId: z.optional(z.number()),
});
export type Sighting = z.infer<typeof Sighting>;
