import { describe, expect, test } from "vitest";
import { fetchSource } from "../../../src/background/sources/fetch-source.ts";
import type { Watched, WatchedFetch } from "../../../src/background/sources/watched-fetch.ts";

const LIST = "https://lists.example/roles.json";
const HEADER = { name: "PRIVATE-TOKEN", value: "s3cret" };

const ok = (headers = {}): Watched => ({ response: new Response("roles", { headers }) });
const redirected = (redirect: Watched["redirect"]) => ({ response: new Response(), redirect }) as Watched;
const to = (location: string | undefined, status = 302) => redirected({ kind: "seen", status, location });

/** A few addresses and what each answers; all hosts but `forbidden.example` may be asked. */
function openWeb(answers: Readonly<Record<string, Watched>>) {
  const asked: [url: string, headers: Record<string, string>][] = [];
  const fetch: WatchedFetch = (url, { headers }) => {
    asked.push([url, Object.fromEntries(new Headers(headers))]);
    const answer = answers[url];
    return answer === undefined ? Promise.reject(new TypeError("no such address")) : Promise.resolve(answer);
  };
  const objectionTo = (url: string) => {
    const { hostname } = new URL(url);
    const objection = { reason: "redirectNoAccess", detail: hostname } as const;
    return Promise.resolve(hostname === "forbidden.example" ? objection : undefined);
  };
  return {
    asked,
    urls: () => asked.map(([url]) => url),
    fetch: (more: Partial<Parameters<typeof fetchSource>[1]> = {}) =>
      fetchSource(fetch, { url: LIST, objectionTo, ...more }),
  };
}

describe("a redirect of a source", () => {
  test.each([
    ["a whole address", "https://files.example/v2/roles.json"],
    ["an address without a scheme", "//files.example/v2/roles.json"],
    ["a path of its own host", "/v2/roles.json"],
    ["a path beside it", "v2/roles.json"],
    ["a query", "?version=2"],
    ["an address with a fragment", "https://files.example/roles.json#top"],
    ["spaces around it", "  /v2/roles.json "],
  ])("is followed to %s", async (_, location) => {
    const target = new URL(location, LIST).href;
    const web = openWeb({ [LIST]: to(location), [target]: ok() });
    const bytes = new TextEncoder().encode("roles");
    const via = [new URL(target).hostname];
    expect(await web.fetch()).toEqual({ kind: "bytes", bytes, marks: { via } });
    expect(web.urls()).toEqual([LIST, target]);
  });

  test.each([
    ["http", "http://lists.example/roles.json"],
    ["a script", "javascript:alert(1)"],
    ["data in the address", "data:application/json,[]"],
    ["a file", "file:///etc/passwd"],
    ["a page of an extension", "chrome-extension://abcdefghijklmnop/roles.json"],
    ["a user name", "https://ada@files.example/roles.json"],
    ["a password", "https://:s3cret@files.example/roles.json"],
    ["no address", "https://"],
  ])("is not followed to %s", async (_, location) => {
    const web = openWeb({ [LIST]: to(location) });
    expect(await web.fetch()).toEqual({ kind: "failed", failure: { reason: "redirectUnsafe" } });
    expect(web.urls()).toEqual([LIST]);
  });

  test("without an address is what the server answered", async () => {
    const failure = { reason: "status", detail: "301" };
    expect(await openWeb({ [LIST]: to(undefined, 301) }).fetch()).toEqual({ kind: "failed", failure });
  });

  test("is not followed where something speaks against its address, also after another one", async () => {
    const second = "https://files.example/roles.json";
    const web = openWeb({ [LIST]: to(second), [second]: to("https://forbidden.example:8443/roles.json") });
    const failure = { reason: "redirectNoAccess", detail: "forbidden.example" };
    expect(await web.fetch()).toEqual({ kind: "failed", failure });
    expect(web.urls()).toEqual([LIST, second]);
  });

  test.each([
    ["hidden", "redirected"],
    ["unseen", "redirectUnseen"],
  ] as const)("that is %s is told as that", async (kind, reason) => {
    expect(await openWeb({ [LIST]: redirected({ kind }) }).fetch()).toEqual({
      kind: "failed",
      failure: { reason },
    });
  });

  const steps = (count: number) => [
    LIST,
    ...Array.from({ length: count }, (_, at) => `https://lists.example/${at + 1}`),
  ];
  const chain = (urls: readonly string[]) =>
    Object.fromEntries(urls.map((url, at) => [url, at + 1 < urls.length ? to(urls[at + 1]) : ok()]));

  test("is followed five times", async () => {
    const web = openWeb(chain(steps(5)));
    expect(await web.fetch()).toMatchObject({ kind: "bytes" });
    expect(web.urls()).toEqual(steps(5));
  });

  test.each([
    ["six addresses", chain(steps(6))],
    ["itself", { [LIST]: to(LIST) }],
  ])("that goes on to %s ends after five", async (_, answers) => {
    const web = openWeb(answers);
    expect(await web.fetch()).toEqual({ kind: "failed", failure: { reason: "tooManyRedirects" } });
    expect(web.asked).toHaveLength(6);
  });

  test("takes a private header along within its origin, and never again once it led out of there", async () => {
    const [own, port, back] = [
      "https://lists.example/own",
      "https://lists.example:8443/own",
      "https://lists.example/back",
    ];
    const web = openWeb({ [LIST]: to(own), [own]: to(port), [port]: to(back), [back]: ok() });
    expect(await web.fetch({ header: HEADER })).toMatchObject({ kind: "bytes" });
    expect(web.asked).toEqual([
      [LIST, { "private-token": "s3cret" }],
      [own, { "private-token": "s3cret" }],
      [port, {}],
      [back, {}],
    ]);
  });

  test("says nothing of the copy that is here, and keeps nothing to say the next time", async () => {
    const target = "https://lists.example/v2";
    const web = openWeb({ [LIST]: to(target), [target]: ok({ etag: '"2"', "last-modified": "today" }) });
    const marks = { etag: '"1"', lastModified: "yesterday" };
    expect(await web.fetch({ marks })).toMatchObject({ marks: { via: ["lists.example"] } });
    expect(web.asked).toEqual([
      [LIST, { "if-modified-since": "yesterday", "if-none-match": '"1"' }],
      [target, {}],
    ]);
  });

  test("has no time of its own: one limit is for all of it", async () => {
    const signals: (AbortSignal | null | undefined)[] = [];
    const fetch: WatchedFetch = (_, { signal }) => {
      signals.push(signal);
      if (signals.length === 1) return Promise.resolve(to("/hangs"));
      return new Promise((_resolve, reject) => {
        signal?.addEventListener("abort", () => reject(new DOMException("It is over.", "AbortError")));
      });
    };
    const request = { url: LIST, objectionTo: () => Promise.resolve(undefined), maxMs: 20 };
    expect(await fetchSource(fetch, request)).toEqual({ kind: "failed", failure: { reason: "slow" } });
    expect(signals).toHaveLength(2);
    expect(signals[1]).toBe(signals[0]);
  });
});

test("an answer without a redirect is kept with what the server calls it", async () => {
  const web = openWeb({ [LIST]: ok({ etag: '"1"', "last-modified": "today" }) });
  expect(await web.fetch()).toMatchObject({ marks: { etag: '"1"', lastModified: "today" } });
});
