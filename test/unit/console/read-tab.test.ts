import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { SessionAnswer } from "../../../src/console/in-page/call-session-api.ts";
import { readConsolePage, type ConsolePageTexts } from "../../../src/console/in-page/read-console-page.ts";
import { readTab } from "../../../src/console/read-tab.ts";
import { buildPageTexts } from "../../support/builders.ts";

/** What Chromium 156 says where no script may run. */
const REFUSALS = {
  own: "Cannot access a chrome:// URL",
  hidden:
    "Cannot access contents of the page. Extension manifest must request permission to access the respective host.",
  policy: "This page cannot be scripted due to an ExtensionsSettings policy.",
  gallery: "The extensions gallery cannot be scripted.",
  other: "Cannot access a chrome-extension:// URL of different extension",
};

const refusing = (reason: string) => ({ executeScript: () => Promise.reject(new Error(reason)) });

describe("a tab that shows no console", () => {
  test.each([
    ["", true],
    ["about:blank", true],
    ["about:newtab", true],
    ["about:home", true],
    ["chrome://newtab/", true],
    ["edge://newtab/", true],
    ["about:support", false],
    ["https://example.com/", false],
    ["https://console.aws.amazon.com.example/", false],
  ])("and the address %j is free for AWS's form: %j", async (url, blank) => {
    expect(await readTab(refusing(REFUSALS.hidden), { id: 7, url, incognito: false })).toEqual({
      id: 7,
      session: undefined,
      blank,
      isPrivate: false,
    });
  });

  test.each([
    ["of Chromium's own", REFUSALS.own, true],
    ["that nothing is known of", REFUSALS.hidden, false],
    ["where a policy lets no extension in", REFUSALS.policy, false],
    ["of the store", REFUSALS.gallery, false],
    ["of another extension", REFUSALS.other, false],
  ])(
    "and hides its address, with a page %s, is free for AWS's form as it should be",
    async (_, reason, blank) => {
      expect(await readTab(refusing(reason), { id: 7, incognito: false })).toEqual({
        id: 7,
        session: undefined,
        blank,
        isPrivate: false,
      });
    },
  );

  test("in a container of Firefox's says which", async () => {
    const tab = { id: 7, url: "", incognito: false, cookieStoreId: "firefox-container-3" };
    expect(await readTab(refusing(REFUSALS.hidden), tab)).toMatchObject({ container: "firefox-container-3" });
  });

  test("and lets a script in, but hides its address, is not free", async () => {
    const executeScript = vi.fn<(injection: object) => Promise<[]>>(() => Promise.resolve([]));
    expect(await readTab({ executeScript }, { id: 7, incognito: false })).toMatchObject({ blank: false });
    const asked = { target: { tabId: 7 }, injectImmediately: true, func: expect.any(Function) as unknown };
    expect(executeScript.mock.calls).toEqual([[asked]]);
  });

  test("and has no number is none", async () => {
    expect(await readTab(refusing(REFUSALS.hidden), { incognito: false })).toBeUndefined();
  });
});

test("a console page that lets no script in tells nothing, and stays where it is", async () => {
  const url = "https://us-east-1.console.aws.amazon.com/s3/home";
  expect(await readTab(refusing(REFUSALS.policy), { id: 7, url, incognito: false })).toEqual({
    id: 7,
    session: undefined,
    blank: false,
    isPrivate: false,
  });
});

const CONSOLE = "https://us-east-1.console.aws.amazon.com/s3/home";
const TAB = { id: 7, url: CONSOLE, incognito: true };
const PAGE = buildPageTexts({ url: CONSOLE });
const SEVERAL = {
  ...PAGE,
  sessionData: '{"prismModeEnabled":true,"sessionDifferentiator":"444455556666-bbbbbbbb"}',
};
const IN_ROLE = { ...SEVERAL, roleAccount: "4444-5555-6666", roleUser: "ReadOnly/ada" };
const LIST = JSON.stringify({
  sessions: [{ differentiator: "aaaaaaaa", principal_arn: "arn:aws:iam::111122223333:user/ada" }],
});

/** A tab that gives its page's texts, and then what AWS lists. */
function answering(page: ConsolePageTexts, answer: SessionAnswer = { kind: "moved" }) {
  const executeScript = vi.fn(({ func }: { readonly func: unknown }) =>
    Promise.resolve([{ result: func === readConsolePage ? page : answer }]),
  );
  return { executeScript } as never as Parameters<typeof readTab>[0] & {
    executeScript: typeof executeScript;
  };
}
const listed = (text: string): SessionAnswer => ({ kind: "answered", status: 200, text });

describe("a console's tab", () => {
  test("tells its session, from the page's own world and at once", async () => {
    const scripting = answering(PAGE);
    const tab = await readTab(scripting, TAB);
    expect(tab).toMatchObject({ id: 7, blank: false, isPrivate: true, session: { login: { name: "ada" } } });
    expect(tab).not.toHaveProperty("sessions");
    expect(scripting.executeScript.mock.calls).toEqual([
      [{ target: { tabId: 7 }, world: "MAIN", injectImmediately: true, func: readConsolePage }],
    ]);
  });

  test("tells the browser's sessions where it has several, and which one its role came from", async () => {
    const tab = await readTab(answering(IN_ROLE, listed(LIST)), TAB);
    const [ada] = (await tab?.sessions) ?? [];
    expect(ada).toMatchObject({ name: "ada", label: "111122223333-aaaaaaaa" });
    expect(await tab?.baseSession).toBe(ada);
  });

  test("tells of no session that it came from where it is in no role", async () => {
    const tab = await readTab(answering(SEVERAL, listed(LIST)), TAB);
    expect(await tab?.sessions).toHaveLength(1);
    expect(await tab?.baseSession).toBeUndefined();
  });

  test.each<readonly [string, ConsolePageTexts, SessionAnswer]>([
    ["AWS does not answer", IN_ROLE, { kind: "timedOut" }],
    ["AWS answers with no list", IN_ROLE, listed("<html>")],
    ["the page names a host that may not be asked", { ...IN_ROLE, signInHost: "evil.example" }, listed(LIST)],
  ])("tells no sessions where %s", async (_, page, answer) => {
    const tab = await readTab(answering(page, answer), TAB);
    expect(await tab?.sessions).toBeUndefined();
    expect(await tab?.baseSession).toBeUndefined();
  });

  test("tells nothing where the script is not answered", async () => {
    const executeScript = () => Promise.resolve([]);
    expect(await readTab({ executeScript }, TAB)).toMatchObject({ session: undefined, blank: false });
  });

  describe("that is too busy to answer", () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    test("is waited for two seconds", async () => {
      let read: unknown;
      const executeScript = () => new Promise<never>(() => undefined);
      const reading = readTab({ executeScript }, TAB).then((tab) => (read = tab));
      await vi.advanceTimersByTimeAsync(1999);
      expect(read).toBeUndefined();
      await vi.advanceTimersByTimeAsync(1);
      expect(await reading).toMatchObject({ id: 7, session: undefined, blank: false });
    });
  });
});
