import type { PracticeHost } from "./hosts.ts";

/** A request as the pages of the practice console see it. */
export type PracticeRequest = {
  readonly method: string;
  readonly host: string;
  readonly place: PracticeHost;
  readonly url: URL;
  readonly cookies: ReadonlyMap<string, string>;
  readonly header: (name: "origin" | "x-csrf-protection") => string | undefined;
  readonly contentType: string;
  /** The body as it came. */
  readonly body: string;
};

export type PracticeResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Buffer;
  /** Why a switch was refused, for the log alone. */
  readonly refusal?: string;
};

/** What the practice console received, for tests to look at. */
export type ReceivedRequest = {
  /** When it arrived, by this process's `performance.now()`. */
  readonly receivedAt: number;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  /** Decoded once, as a server's form parser does. */
  readonly query: Readonly<Record<string, string>>;
  /** The posted form's fields, decoded once. */
  readonly fields: Readonly<Record<string, string>>;
  /** The query and the body as they were on the wire. */
  readonly rawQuery: string;
  readonly rawBody: string;
  readonly status: number;
  readonly refusal?: string;
};

export function redirect(to: string, cookies: readonly string[] = []): PracticeResponse {
  return { status: 302, headers: { location: to, "set-cookie": cookies }, body: "" };
}

export function plainAnswer(status: number, body: string): PracticeResponse {
  return { status, headers: { "content-type": "text/plain" }, body };
}

export function parseCookies(header: string | undefined): ReadonlyMap<string, string> {
  const pairs = (header ?? "").split(/;\s*/).filter(Boolean);
  return new Map(
    pairs.map((pair) => {
      const equals = pair.indexOf("=");
      return [pair.slice(0, equals), pair.slice(equals + 1)];
    }),
  );
}
