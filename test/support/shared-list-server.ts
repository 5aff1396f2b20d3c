import { createServer } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createCertificate } from "../practice-console/certificate.ts";

/** The hosts that the server answers to: one for a person to add, and one that nobody added. */
export const LIST_HOST = "lists.example";
export const OTHER_HOST = "other.example";

/** A request as the server received it. */
type ListRequest = {
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
};

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** `port`, `spki` and `domains` are what a browser needs to find it: pass the whole as a launcher's `hosts`. */
export type SharedListServer = {
  readonly port: number;
  readonly spki: string;
  readonly domains: readonly string[];
  readonly requests: ListRequest[];
  /** Sets what a path answers from now on, on either host. A path that was not set answers 404. */
  readonly answer: (path: string, answer: Answer) => void;
  readonly close: () => Promise<void>;
};

export async function startSharedListServer(): Promise<SharedListServer> {
  const domains = [LIST_HOST, OTHER_HOST];
  const certificate = createCertificate(domains, new Date());
  const answers = new Map<string, Answer>();
  const requests: ListRequest[] = [];
  const server = createServer(certificate, (request, response) => {
    const host = request.headers.host ?? "";
    // Firefox sends what it wants from its maker here as well.
    if (!domains.includes(host)) {
      response.writeHead(421).end();
      return;
    }
    const path = request.url ?? "/";
    requests.push({ host, path, headers: request.headers });
    (answers.get(path) ?? ((_, missing) => missing.writeHead(404).end()))(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    spki: certificate.spki,
    domains,
    requests,
    answer: (path, answer) => answers.set(path, answer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
