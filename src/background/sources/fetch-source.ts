import {
  isSafeAddress,
  type CopyMarks,
  type SourceFailure,
  type SourceHeader,
} from "../../library/shared-source.ts";
import type { Redirect, WatchedFetch } from "./watched-fetch.ts";

/** Ten thousand profiles, written out a field a line, take some 3 MB. */
export const MAX_BYTES = 4 * 1024 * 1024;
const MAX_MS = 15_000;
const MAX_REDIRECTS = 5;

export type Fetched =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array<ArrayBuffer>; readonly marks: CopyMarks }
  | { readonly kind: "same" }
  | { readonly kind: "failed"; readonly failure: SourceFailure };

type Request = {
  readonly url: string;
  readonly header?: SourceHeader | undefined;
  /** Of the copy that is here: only another one is asked for. */
  readonly marks?: CopyMarks;
  /** What speaks against asking the address that a redirect leads to. */
  readonly objectionTo: (url: string) => Promise<SourceFailure | undefined>;
  readonly maxMs?: number;
};

/**
 * Asks an address, with nothing that tells who asks but the header that the person gave. A redirect is followed only where
 * nothing speaks against it, so that no host hears from Rolecall that was not allowed; and not with that header, which is
 * for the address that it was given with, once it led to another origin.
 */
export async function fetchSource(fetch: WatchedFetch, request: Request): Promise<Fetched> {
  const { maxMs = MAX_MS } = request;
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(), maxMs);
  try {
    const found = await findAnswer(fetch, request, end.signal);
    if ("reason" in found) return failed(found);
    const { response, via } = found;
    if (response.status === 304) return { kind: "same" };
    if (response.status !== 200) return failed({ reason: "status", detail: String(response.status) });
    const bytes = await readBody(response);
    if (bytes === undefined) return failed({ reason: "tooLarge" });
    return { kind: "bytes", bytes, marks: via.length > 0 ? { via } : marksOf(response.headers) };
  } catch (error) {
    if (end.signal.aborted) return failed({ reason: "slow" });
    return failed({ reason: "offline", detail: error instanceof Error ? error.message : String(error) });
  } finally {
    clearTimeout(timer);
    end.abort();
  }
}

type Answer = {
  readonly response: Response;
  /** The hosts that redirects led to on the way. */
  readonly via: string[];
};

async function findAnswer(
  fetch: WatchedFetch,
  { url: first, header, marks = {}, objectionTo }: Request,
  signal: AbortSignal,
): Promise<Answer | SourceFailure> {
  const via: string[] = [];
  let url = first;
  let headers = headersFor(header, marks);
  let isAway = false;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const { response, redirect } = await fetch(url, {
      headers,
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal,
    });
    if (redirect === undefined) return { response, via };
    const next = targetOf(redirect, url);
    if (typeof next !== "string") return next;
    const objection = await objectionTo(next);
    if (objection !== undefined) return objection;
    via.push(new URL(next).hostname);
    isAway ||= new URL(next).origin !== new URL(first).origin;
    // What a server calls its copy is said to the address that was entered, and to no other.
    headers = headersFor(isAway ? undefined : header, {});
    url = next;
  }
  return { reason: "tooManyRedirects" };
}

function headersFor(header: SourceHeader | undefined, marks: CopyMarks): Headers {
  const headers = new Headers();
  if (marks.etag !== undefined) headers.set("If-None-Match", marks.etag);
  if (marks.lastModified !== undefined) headers.set("If-Modified-Since", marks.lastModified);
  if (header !== undefined) headers.set(header.name, header.value);
  return headers;
}

/** The address that a redirect leads to, or why it is not one to go to. */
function targetOf(redirect: Redirect, from: string): string | SourceFailure {
  if (redirect.kind === "hidden") return { reason: "redirected" };
  if (redirect.kind === "unseen") return { reason: "redirectUnseen" };
  const { status, location } = redirect;
  if (location === undefined) return { reason: "status", detail: String(status) };
  const target = URL.parse(location, from)?.href;
  return target !== undefined && isSafeAddress(target) ? target : { reason: "redirectUnsafe" };
}

function failed(failure: SourceFailure): Fetched {
  return { kind: "failed", failure };
}

/** The body, read only as far as the limit, whatever the server says of its length; undefined when it is longer. */
async function readBody(response: Response): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const chunk = await reader?.read();
    if (chunk?.value === undefined) break;
    size += chunk.value.length;
    if (size > MAX_BYTES) return undefined;
    chunks.push(chunk.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function marksOf(headers: Headers): CopyMarks {
  const etag = headers.get("etag");
  const lastModified = headers.get("last-modified");
  return { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) };
}
