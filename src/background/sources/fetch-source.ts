import type { SourceFailure, SourceHeader, SourceState } from "../../library/shared-source.ts";

/** Ten thousand profiles, written out a field a line, take some 3 MB. */
export const MAX_BYTES = 4 * 1024 * 1024;
const MAX_MS = 15_000;

export type Fetched =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array<ArrayBuffer>; readonly marks: Marks }
  | { readonly kind: "same" }
  | { readonly kind: "failed"; readonly failure: SourceFailure };

type Marks = Pick<SourceState, "etag" | "lastModified">;

type Request = {
  readonly url: string;
  readonly header?: SourceHeader | undefined;
  /** Of the copy that is here: only another one is asked for. */
  readonly marks?: Marks;
  readonly maxMs?: number;
};

/**
 * Asks an address, with nothing that tells who asks but the header that the person gave. A redirect is not followed: the
 * browsers say where one leads only after they went there, and no host hears from Rolecall that was not added to it.
 */
export async function fetchSource(fetch: typeof globalThis.fetch, request: Request): Promise<Fetched> {
  const { url, header, marks = {}, maxMs = MAX_MS } = request;
  const headers = new Headers();
  if (marks.etag !== undefined) headers.set("If-None-Match", marks.etag);
  if (marks.lastModified !== undefined) headers.set("If-Modified-Since", marks.lastModified);
  if (header !== undefined) headers.set(header.name, header.value);
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(), maxMs);
  try {
    const response = await fetch(url, {
      headers,
      redirect: "manual",
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: end.signal,
    });
    if (response.type === "opaqueredirect") return failed({ reason: "redirected" });
    if (response.status === 304) return { kind: "same" };
    if (response.status !== 200) return failed({ reason: "status", detail: String(response.status) });
    const bytes = await readBody(response);
    if (bytes === undefined) return failed({ reason: "tooLarge" });
    return { kind: "bytes", bytes, marks: marksOf(response.headers) };
  } catch (error) {
    if (end.signal.aborted) return failed({ reason: "slow" });
    return failed({ reason: "offline", detail: error instanceof Error ? error.message : String(error) });
  } finally {
    clearTimeout(timer);
    end.abort();
  }
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

function marksOf(headers: Headers): Marks {
  const etag = headers.get("etag");
  const lastModified = headers.get("last-modified");
  return { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) };
}
