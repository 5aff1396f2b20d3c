import * as z from "zod/mini";

/**
 * A container of Firefox's, a cookie jar of its own, and with it a sign-in of its own. It is known by its number, which
 * means nothing on another machine.
 */
export const Container = z.string().check(z.regex(/^firefox-container-\d{1,9}$/));
export type Container = z.infer<typeof Container>;

/** The container that a tab is in. Undefined in none, in a private window, and in Chromium, which has none. */
export function containerOf(tab: object): Container | undefined {
  return "cookieStoreId" in tab ? Container.safeParse(tab.cookieStoreId).data : undefined;
}
