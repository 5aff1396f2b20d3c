/** Where an answer leads that was not followed, as far as the browser lets it be known. */
export type Redirect =
  /** Nobody gave Rolecall the permission to look. */
  | { readonly kind: "hidden" }
  /** There is the permission, but the browser did not show the answer. */
  | { readonly kind: "unseen" }
  | { readonly kind: "seen"; readonly status: number; readonly location: string | undefined };

export type Watched = { readonly response: Response; readonly redirect?: Redirect };

/** Asks an address once. A redirect is not followed but reported. */
export type WatchedFetch = (url: string, init: RequestInit) => Promise<Watched>;

type Details = {
  readonly url: string;
  readonly statusCode: number;
  readonly responseHeaders?:
    undefined | readonly { readonly name: string; readonly value?: string | undefined }[];
  /** Who asks: an origin in Chromium, the address of a page in Firefox. */
  readonly initiator?: string | undefined;
  readonly originUrl?: string | undefined;
};
type Listener = (details: Details) => undefined;
type Filter = { urls: string[]; types: "xmlhttprequest"[]; tabId: number };

/** The slice of `chrome.webRequest.onHeadersReceived` that is used. */
export type HeadersReceived = {
  readonly addListener: (listener: Listener, filter: Filter, extra: ["responseHeaders"]) => void;
  readonly removeListener: (listener: Listener) => void;
};

type Parts = {
  readonly fetch: typeof globalThis.fetch;
  /** Undefined while the permission `webRequest` is not given, and in Chromium sometimes there although it is not. */
  readonly headersReceived: () => HeadersReceived | undefined;
  readonly isPermitted: () => Promise<boolean>;
  /** Runs one task at a time for each address, whose answers could not be told apart. */
  readonly inTurn: <Result>(url: string, task: () => Promise<Result>) => Promise<Result>;
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  readonly ownOrigin: string;
  readonly maxWaitMs?: number;
};

/** Firefox shows an answer up to a quarter of a second after `fetch` has it; measured with 153 on a busy machine. */
const MAX_WAIT_MS = 2_000;

/**
 * A `fetch` that says where an answer leads. To `fetch` itself the browsers show that only after they went there, so it
 * reads the answer's headers from `webRequest`, which changes nothing. Chromium 156 shows requests there only to extensions
 * that had the permission when they were loaded, unless another one had: until it is started anew, the redirect is unseen.
 */
export function createWatchedFetch(parts: Parts): WatchedFetch {
  const { fetch, headersReceived, isPermitted, inTurn, ownOrigin, maxWaitMs = MAX_WAIT_MS } = parts;
  return (url, init) =>
    inTurn(url, async () => {
      const watch = watchFor(url, ownOrigin);
      const event = headersReceived();
      event?.addListener(
        watch.listener,
        { urls: [`https://${new URL(url).hostname}/*`], types: ["xmlhttprequest"], tabId: NO_TAB },
        ["responseHeaders"],
      );
      try {
        // Firefox puts the listener in place in another process, which answers this only afterwards.
        const isWatched = (await isPermitted()) && event !== undefined;
        const response = await fetch(url, { ...init, redirect: "manual" });
        if (response.type !== "opaqueredirect") return { response };
        return { response, redirect: isWatched ? await watch.result(maxWaitMs) : { kind: "hidden" } };
      } finally {
        event?.removeListener(watch.listener);
      }
    });
}

/** The background's requests belong to no tab. */
const NO_TAB = -1;

function watchFor(url: string, ownOrigin: string) {
  let settle: (redirect: Redirect) => void;
  const seen = new Promise<Redirect>((resolve) => {
    settle = resolve;
  });
  return {
    listener: ({
      url: asked,
      statusCode,
      responseHeaders = [],
      initiator,
      originUrl,
    }: Details): undefined => {
      const isOwn = `${initiator ?? originUrl ?? ""}/`.startsWith(ownOrigin);
      if (!isOwn || withoutFragment(asked) !== withoutFragment(url)) return;
      // A proxy that wants a password first answers, too.
      if (statusCode < 300 || statusCode > 399) return;
      const location = responseHeaders.find(({ name }) => name.toLowerCase() === "location")?.value;
      settle({ kind: "seen", status: statusCode, location });
    },
    async result(maxWaitMs: number): Promise<Redirect> {
      const timer = setTimeout(() => settle({ kind: "unseen" }), maxWaitMs);
      return seen.finally(() => clearTimeout(timer));
    },
  };
}

function withoutFragment(url: string): string {
  const address = new URL(url);
  address.hash = "";
  return address.href;
}
