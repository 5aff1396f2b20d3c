/** A request to the sign-in host's session API, made from a console page, whose cookies alone it answers to. */
export type SessionCall = {
  /** The only origin from which to call. A tab may have gone elsewhere since it was looked at. */
  readonly from: string;
  readonly url: string;
  /** JSON to post; absent: a GET. */
  readonly body?: string;
  readonly deadlineMs: number;
};

export type SessionAnswer =
  /** Status 0 is a redirect, which is where a request ends that nobody signed in for. */
  | { readonly kind: "answered"; readonly status: number; readonly text: string }
  | { readonly kind: "moved" | "unreachable" | "timedOut" };

/**
 * Runs beside the console page and not in its own world, so that nothing that the page's scripts put in place of `fetch`
 * or `JSON` sees or changes what goes out. It is sent there as source text, so it may use nothing from outside itself.
 */
export async function callSessionApi({ from, url, body, deadlineMs }: SessionCall): Promise<SessionAnswer> {
  const MAX_ANSWER = 100_000;
  if (location.origin !== from) return { kind: "moved" };
  // Firefox sends a content script's requests as the extension's own, but for those by way of `content`.
  const { content } = globalThis as { content?: Pick<typeof globalThis, "fetch"> };
  try {
    const response = await (content ?? globalThis).fetch(url, {
      credentials: "include",
      redirect: "manual",
      signal: AbortSignal.timeout(deadlineMs),
      ...(body !== undefined && {
        method: "POST",
        headers: { "X-CSRF-PROTECTION": "1", "content-type": "application/json" },
        body,
      }),
    });
    return {
      kind: "answered",
      status: response.status,
      text: (await response.text()).slice(0, MAX_ANSWER),
    };
  } catch (error) {
    return { kind: (error as Partial<Error>).name === "TimeoutError" ? "timedOut" : "unreachable" };
  }
}
