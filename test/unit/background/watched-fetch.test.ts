import { describe, expect, test } from "vitest";
import { createWatchedFetch, type HeadersReceived } from "../../../src/background/sources/watched-fetch.ts";
import { createMutex } from "../../support/mutex.ts";

const LIST = "https://lists.example/roles.json";
const OWN = "chrome-extension://abcdefghijklmnop/";
type Listener = Parameters<HeadersReceived["addListener"]>[0];
type Details = Parameters<Listener>[0];

/** What a browser makes of a redirect that is not followed. */
const hidden = () => Object.defineProperty(new Response(), "type", { value: "opaqueredirect" });
const seen = (more: Partial<Details> = {}): Details => ({
  url: LIST,
  statusCode: 302,
  responseHeaders: [{ name: "Location", value: "/v2" }],
  initiator: OWN.slice(0, -1),
  ...more,
});

type Play = {
  /** What the browser shows of requests while one is made. */
  readonly events?: readonly Details[];
  /** What it shows only after the answer is here. */
  readonly late?: readonly Details[];
  readonly response?: () => Response;
  readonly isPermitted?: boolean;
  readonly hasApi?: boolean;
};

function openBrowser({ events = [], late = [], response = hidden, isPermitted = true, hasApi = true }: Play) {
  const listeners = new Set<Listener>();
  const filters: unknown[] = [];
  const show = (details: readonly Details[]) => {
    for (const one of details) for (const listener of listeners) listener(one);
  };
  const requests: [unknown, RequestInit | undefined][] = [];
  const event: HeadersReceived = {
    addListener(listener, filter) {
      listeners.add(listener);
      filters.push(filter);
    },
    removeListener: (listener) => listeners.delete(listener),
  };
  const watchedFetch = createWatchedFetch({
    fetch: (url, init) => {
      requests.push([url, init]);
      show(events);
      setTimeout(() => show(late));
      return Promise.resolve(response());
    },
    headersReceived: () => (hasApi ? event : undefined),
    isPermitted: () => Promise.resolve(isPermitted),
    inTurn: (_, task) => task(),
    ownOrigin: OWN,
    maxWaitMs: 30,
  });
  return { watchedFetch, listeners, filters, requests };
}

describe("a watched request", () => {
  test("is made as it was asked for, following nothing, while its host alone is watched", async () => {
    const { watchedFetch, filters, requests, listeners } = openBrowser({
      response: () => new Response("roles"),
    });
    const { response, redirect } = await watchedFetch(LIST, { credentials: "omit" });
    expect(await response.text()).toBe("roles");
    expect(redirect).toBeUndefined();
    expect(requests).toEqual([[LIST, { credentials: "omit", redirect: "manual" }]]);
    expect(filters).toEqual([{ urls: ["https://lists.example/*"], types: ["xmlhttprequest"], tabId: -1 }]);
    expect(listeners.size).toBe(0);
  });

  test("tells where its redirect leads, also when the browser shows that late", async () => {
    const redirect = { kind: "seen", status: 302, location: "/v2" };
    expect(await openBrowser({ events: [seen()] }).watchedFetch(LIST, {})).toMatchObject({ redirect });
    expect(await openBrowser({ late: [seen()] }).watchedFetch(LIST, {})).toMatchObject({ redirect });
  });

  test("is known as Firefox tells of it", async () => {
    const fromPage = seen({ initiator: undefined, originUrl: `${OWN}_generated_background_page.html` });
    const redirect = { kind: "seen", status: 302, location: "/v2" };
    const { watchedFetch } = openBrowser({ events: [fromPage] });
    expect(await watchedFetch(`${LIST}#top`, {})).toMatchObject({ redirect });
  });

  test.each<[string, Details]>([
    ["another address", seen({ url: `${LIST}?other` })],
    ["another extension", seen({ initiator: "chrome-extension://ponmlkjihgfedcba" })],
    ["one whose name begins the same", seen({ initiator: `${OWN.slice(0, -1)}q` })],
    ["a page", seen({ initiator: undefined, originUrl: "https://lists.example/" })],
    ["nobody", seen({ initiator: undefined })],
    ["a proxy that wants a password", seen({ statusCode: 407 })],
  ])("is not taken for that of %s", async (_, other) => {
    const { watchedFetch } = openBrowser({ events: [other], late: [seen({ statusCode: 307 })] });
    expect(await watchedFetch(LIST, {})).toMatchObject({ redirect: { status: 307 } });
  });

  test("tells of a redirect without an address", async () => {
    const { watchedFetch } = openBrowser({ events: [seen({ responseHeaders: undefined })] });
    expect((await watchedFetch(LIST, {})).redirect).toEqual({
      kind: "seen",
      status: 302,
      location: undefined,
    });
  });

  test("says so when the browser shows nothing although it may", async () => {
    const { watchedFetch, listeners } = openBrowser({});
    expect(await watchedFetch(LIST, {})).toMatchObject({ redirect: { kind: "unseen" } });
    expect(listeners.size).toBe(0);
  });

  test.each([
    ["there is no permission", { hasApi: false, isPermitted: false }],
    ["the permission was taken back, but the worker has its API still", { isPermitted: false }],
  ])("leaves a redirect hidden where %s", async (_, play) => {
    const { watchedFetch, requests } = openBrowser(play);
    expect(await watchedFetch(LIST, {})).toMatchObject({ redirect: { kind: "hidden" } });
    expect(requests).toHaveLength(1);
  });

  test("watches no longer after a request that failed", async () => {
    const { watchedFetch, listeners } = openBrowser({
      response: () => {
        throw new TypeError("offline");
      },
    });
    await expect(watchedFetch(LIST, {})).rejects.toThrow("offline");
    expect(listeners.size).toBe(0);
  });

  test("waits for another one to the same address, whose redirect is its own", async () => {
    const inTurn = createMutex();
    const underWay = { now: 0, most: 0 };
    const watchedFetch = createWatchedFetch({
      fetch: async () => {
        underWay.most = Math.max(underWay.most, ++underWay.now);
        await Promise.resolve();
        underWay.now--;
        return new Response();
      },
      headersReceived: () => undefined,
      isPermitted: () => Promise.resolve(false),
      inTurn: (_, task) => inTurn(task),
      ownOrigin: OWN,
    });
    await Promise.all([watchedFetch(LIST, {}), watchedFetch(LIST, {})]);
    expect(underWay.most).toBe(1);
  });
});
