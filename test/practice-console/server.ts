import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import type { AccountsModel } from "./accounts.ts";
import { createCertificate } from "./certificate.ts";
import { answerConsole } from "./console-page.ts";
import { parseCookies } from "./exchange.ts";
import type { PracticeRequest, PracticeResponse, ReceivedRequest } from "./exchange.ts";
import { globalSignInHost, parseHost, PRACTICE_DOMAINS } from "./hosts.ts";
import { ASSETS } from "./page.ts";
import { DEFAULT_OPTIONS, withChanges } from "./practice.ts";
import type { Practice, PracticeChanges } from "./practice.ts";
import { SAMPLE_ACCOUNTS } from "./sample-accounts.ts";
import { createSessions } from "./sessions.ts";
import { answerSignInHost } from "./sign-in-host.ts";
import { SIGN_IN_PATH } from "./sign-in-page.ts";
import { partitionOf } from "./accounts.ts";

/** Everything has a default: the sample accounts, a string for a token, a form that appears after 40 ms. */
export type PracticeConsoleOptions = Partial<AccountsModel> & PracticeChanges;

/** `port`, `spki` and `domains` are what a browser needs to find it: pass the whole as a launcher's `hosts`. */
export type PracticeConsole = {
  readonly port: number;
  readonly spki: string;
  readonly domains: readonly string[];
  /** What was received so far, oldest first; without styles and scripts. */
  readonly requests: readonly ReceivedRequest[];
  readonly url: (host: string, path?: string) => string;
  /** An address that signs a user in, with MFA where the user has a device, and goes on to the console. */
  readonly signInUrl: (
    user: string,
    options?: { readonly mfa?: boolean; readonly multiSession?: boolean; readonly then?: string },
  ) => string;
  /** Puts options over those that hold; `reset` goes back to how it was started. */
  readonly change: (changes: PracticeChanges) => void;
  readonly reset: () => void;
  /** Every session, in every browser, comes to its end. */
  readonly expireSessions: () => void;
  readonly close: () => Promise<void>;
};

export async function startPracticeConsole(options: PracticeConsoleOptions = {}): Promise<PracticeConsole> {
  const start = withChanges(DEFAULT_OPTIONS, options);
  const practice: Practice = {
    model: { ...SAMPLE_ACCOUNTS, ...options },
    sessions: createSessions(),
    options: start,
  };
  const requests: ReceivedRequest[] = [];
  const certificate = createCertificate(PRACTICE_DOMAINS, new Date());
  const server = createServer(certificate, (incoming, outgoing) => {
    void answer(practice, incoming, requests).then(
      (response) => {
        send(outgoing, response);
      },
      (error: unknown) => {
        send(outgoing, { status: 500, headers: {}, body: String(error) });
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });

  return {
    port: (server.address() as AddressInfo).port,
    spki: certificate.spki,
    domains: PRACTICE_DOMAINS,
    requests,
    url: (host, path = "/") => `https://${host}${path}`,
    change(changes) {
      practice.options = withChanges(practice.options, changes);
    },
    reset() {
      practice.options = start;
    },
    expireSessions: () => practice.sessions.expireAll(),
    signInUrl(user, { mfa = true, multiSession = false, then } = {}) {
      const known = practice.model.users.find(({ name }) => name === user);
      if (known === undefined) throw new Error(`No practice user is called ${user}.`);
      const query = new URLSearchParams({ user });
      if (mfa) query.set("mfa", "on");
      if (multiSession) query.set("multi", "on");
      if (then !== undefined) query.set("redirect_uri", then);
      const host = globalSignInHost(partitionOf(practice.model, known));
      return `https://${host}${SIGN_IN_PATH}?${query.toString()}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(
  practice: Practice,
  incoming: IncomingMessage,
  requests: ReceivedRequest[],
): Promise<PracticeResponse> {
  const receivedAt = performance.now();
  const host = incoming.headers.host ?? "";
  const place = parseHost(host);
  // Firefox sends what it wants from its maker here as well.
  if (place === undefined) return { status: 421, headers: {}, body: "Not a host of the practice console" };
  const url = new URL(incoming.url ?? "/", `https://${host}`);
  if (url.pathname === "/favicon.ico") return { status: 204, headers: {}, body: "" };
  if (url.pathname.startsWith(ASSETS)) return readAsset(url.pathname.slice(ASSETS.length));

  const request: PracticeRequest = {
    method: incoming.method ?? "GET",
    host,
    place,
    url,
    cookies: parseCookies(incoming.headers.cookie),
    header: (name) => incoming.headers[name] as string | undefined,
    contentType: (incoming.headers["content-type"] ?? "").split(";")[0] ?? "",
    body: await readBody(incoming),
  };
  const pages = { console: answerConsole, "sign-in": answerSignInHost };
  const response = pages[place.kind](practice, request);
  requests.push({
    receivedAt,
    method: request.method,
    host,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    fields: Object.fromEntries(new URLSearchParams(request.body)),
    rawQuery: url.search,
    rawBody: request.body,
    status: response.status,
    ...(response.refusal !== undefined && { refusal: response.refusal }),
  });
  return response;
}

const TYPES: Readonly<Record<string, string>> = { ".css": "text/css", ".js": "text/javascript" };

async function readAsset(name: string): Promise<PracticeResponse> {
  const type = TYPES[extname(name)];
  if (type === undefined || !/^[a-z-]+\.[a-z]+$/.test(name)) return { status: 404, headers: {}, body: "" };
  const body = await readFile(new URL(`./public/${name}`, import.meta.url));
  return { status: 200, headers: { "content-type": type, "cache-control": "no-store" }, body };
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** Status 0 stands for no answer at all. */
function send(outgoing: ServerResponse, { status, headers, body }: PracticeResponse): void {
  if (status === 0) return;
  outgoing.statusCode = status;
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
  outgoing.end(body);
}
