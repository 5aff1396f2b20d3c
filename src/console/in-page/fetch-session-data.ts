type Again = {
  /** The only origin on which to do so. A tab may have gone elsewhere since it was looked at. */
  readonly from: string;
  readonly deadlineMs: number;
};

/**
 * Loads the page once more, beside it and unseen, and returns the JSON of `<meta name="awsc-session-data">` as AWS serves
 * it now; undefined where that does not come: a redirect is how AWS sends people to sign in. Nothing of the answer is run
 * or shown. It is not done in the page's own world, where scripts may have put their own in place of `fetch`. It is sent
 * there as source text, so it may use nothing from outside itself.
 */
export async function fetchSessionData({ from, deadlineMs }: Again): Promise<string | undefined> {
  // In characters. Pages say who is signed in in their head.
  const MAX_PAGE = 1_000_000;
  if (location.origin !== from) return undefined;
  // Firefox sends a content script's requests as the extension's own, but for those by way of `content`.
  const { content } = globalThis as { content?: Pick<typeof globalThis, "fetch"> };
  try {
    const response = await (content ?? globalThis).fetch(location.href, {
      credentials: "include",
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(deadlineMs),
    });
    const text = (await response.text()).slice(0, MAX_PAGE);
    const page = new DOMParser().parseFromString(text, "text/html");
    return page.querySelector('meta[name="awsc-session-data"]')?.getAttribute("content") ?? undefined;
  } catch {
    return undefined;
  }
}
