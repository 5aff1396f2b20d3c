import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { callSessionApi } from "../../../src/console/in-page/call-session-api.ts";

const FROM = "https://111122223333-abcd1234.us-east-1.console.aws.amazon.com";
const URL = "https://us-east-1.signin.aws.amazon.com/sessions/v1/list";
const CALL = { from: FROM, url: URL, deadlineMs: 1500 };

/** How the page, or a content script in it, is answered. */
function answerWith(answer: () => Promise<unknown>) {
  const fetch = vi.fn<(url: string, options: object) => Promise<unknown>>(answer);
  vi.stubGlobal("fetch", fetch);
  return fetch;
}
const respond = (status: number, text: string) => () =>
  Promise.resolve({ status, text: () => Promise.resolve(text) });

beforeEach(() => {
  vi.stubGlobal("location", { origin: FROM });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("a call to the session API", () => {
  test("is a GET with the page's cookies, which follows nothing and has a deadline", async () => {
    const fetch = answerWith(respond(200, "{}"));
    const signal = AbortSignal.abort();
    const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(signal);
    expect(await callSessionApi(CALL)).toEqual({ kind: "answered", status: 200, text: "{}" });
    expect(fetch.mock.calls).toEqual([[URL, { credentials: "include", redirect: "manual", signal }]]);
    expect(timeout).toHaveBeenCalledExactlyOnceWith(1500);
  });

  test("posts what it is given as JSON, with the header that AWS asks for against forgery", async () => {
    const fetch = answerWith(respond(403, "no"));
    expect(await callSessionApi({ ...CALL, body: "{}" })).toEqual({
      kind: "answered",
      status: 403,
      text: "no",
    });
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({
      method: "POST",
      headers: { "X-CSRF-PROTECTION": "1", "content-type": "application/json" },
      body: "{}",
    });
  });

  test("is made in the page's name where the browser would make it in the extension's", async () => {
    const own = answerWith(respond(200, "the extension's"));
    const pages = vi.fn(respond(200, "the page's"));
    vi.stubGlobal("content", { fetch: pages });
    expect(await callSessionApi(CALL)).toMatchObject({ text: "the page's" });
    expect(own).not.toHaveBeenCalled();
  });

  test("is not made from another page than the one that was looked at", async () => {
    const fetch = answerWith(respond(200, "{}"));
    vi.stubGlobal("location", { origin: "https://us-east-1.console.aws.amazon.com" });
    expect(await callSessionApi(CALL)).toEqual({ kind: "moved" });
    expect(fetch).not.toHaveBeenCalled();
  });

  test("brings back no more of an answer than one can be long", async () => {
    answerWith(respond(200, "x".repeat(100_001)));
    expect(await callSessionApi(CALL)).toMatchObject({ text: "x".repeat(100_000) });
  });

  test.each([
    ["TimeoutError", "timedOut"],
    ["TypeError", "unreachable"],
  ])("that ends in a %s is %s", async (name, kind) => {
    answerWith(() => Promise.reject(Object.assign(new Error("It failed."), { name })));
    expect(await callSessionApi(CALL)).toEqual({ kind });
  });
});
