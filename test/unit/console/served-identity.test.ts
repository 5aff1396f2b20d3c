import { afterEach, describe, expect, test, vi } from "vitest";
import { fetchSessionData } from "../../../src/console/in-page/fetch-session-data.ts";
import { readServedIdentity } from "../../../src/console/served-identity.ts";

const ORIGIN = "https://us-east-1.console.aws.amazon.com";
const PAGE = `${ORIGIN}/s3/home?region=us-east-1`;

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("who AWS serves a page to now", () => {
  const ask = (injected: Promise<unknown>, url = PAGE) =>
    readServedIdentity({ executeScript: (() => injected) as never }, 7, url);
  const answer = (result: unknown, url = PAGE) => ask(Promise.resolve([{ frameId: 0, result }]), url);
  const inRole = JSON.stringify({
    accountId: "444455556666",
    sessionARN: "arn:aws:sts::444455556666:assumed-role/ReadOnly/ada",
  });

  test("is told by the metadata of what is served", async () => {
    expect(await answer(inRole)).toMatchObject({ accountId: "444455556666", roleName: "ReadOnly" });
    const user = JSON.stringify({ accountId: "1111-2222-3333", displayName: "ada" });
    expect(await answer(user)).toMatchObject({ accountId: "111122223333", roleName: undefined });
  });

  test.each([
    ["no metadata", undefined],
    ["none that Chromium could send", null],
    ["metadata that is no text", { sessionARN: "arn:aws:iam::111122223333:user/ada" }],
    ["metadata that is no JSON", "<html>"],
    ["JSON of nobody", "{}"],
    ["an account that is none", JSON.stringify({ accountId: "ada", displayName: "ada" })],
  ])("is not told by %s", async (_, result) => {
    expect(await answer(result)).toBeUndefined();
  });

  test("is not told by another account than the address has", async () => {
    const label = "777788889999-aaaaaaaa";
    expect(await answer(inRole, PAGE.replace("//", `//${label}.`))).toBeUndefined();
  });

  test("is not told where no script may run, nor by one that never answers", async () => {
    expect(await ask(Promise.reject(new Error("Cannot access contents of the page.")))).toBeUndefined();
    vi.useFakeTimers();
    const silent = ask(new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await silent).toBeUndefined();
  });
});

describe("a page that is loaded once more", () => {
  const sent: unknown[] = [];
  /** As much of a page as that touches. */
  const openPage = (fetch: () => Promise<{ text: () => Promise<string> }>) => {
    sent.length = 0;
    vi.stubGlobal("location", { origin: ORIGIN, href: PAGE });
    vi.stubGlobal("fetch", (...given: unknown[]) => {
      sent.push(given);
      return fetch();
    });
    vi.stubGlobal(
      "DOMParser",
      class {
        parseFromString(text: string) {
          return { querySelector: () => (text === "" ? null : { getAttribute: () => text }) };
        }
      },
    );
  };
  const again = { from: ORIGIN, deadlineMs: 50 };
  const serve = (text: string) => () => Promise.resolve({ text: () => Promise.resolve(text) });

  test("is asked for at its own address, with its cookies, past the cache and followed nowhere", async () => {
    openPage(serve("{}"));
    expect(await fetchSessionData(again)).toBe("{}");
    expect(sent).toEqual([
      [
        PAGE,
        {
          credentials: "include",
          cache: "no-store",
          redirect: "error",
          signal: expect.any(AbortSignal) as AbortSignal,
        },
      ],
    ]);
  });

  test("tells nothing where it has no metadata, does not come, or sends people elsewhere", async () => {
    openPage(serve(""));
    expect(await fetchSessionData(again)).toBeUndefined();
    openPage(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(await fetchSessionData(again)).toBeUndefined();
  });

  test("is not asked for once the tab shows another site", async () => {
    openPage(serve("{}"));
    expect(await fetchSessionData({ ...again, from: "https://example.com" })).toBeUndefined();
    expect(sent).toEqual([]);
  });

  test("is looked through up to a limit", async () => {
    openPage(serve("x".repeat(3_000_000)));
    expect((await fetchSessionData(again))?.length).toBe(1_000_000);
  });
});
