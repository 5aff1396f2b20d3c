import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { callSessionApi } from "../../../src/console/in-page/call-session-api.ts";
import { postSwitchForm } from "../../../src/console/in-page/post-switch-form.ts";
import { callFromPage, createSwitchBrowser, noteEntry } from "../../../src/console/switch-browser.ts";
import { createSwitchRequest } from "../../../src/console/switch-request.ts";
import { buildProfile } from "../../support/builders.ts";
import { createStorageArea } from "../../support/storage-area.ts";

const NOW = 1_700_000_000_000;
const LABEL = "123456789012-bbbbbbbb";
const LABELLED = `https://${LABEL}.us-east-1.console.aws.amazon.com/console/home`;
const PLAIN = "https://us-east-1.console.aws.amazon.com/console/home";
const request = createSwitchRequest(buildProfile(), undefined);
const FORM = { from: "https://a.example", action: "https://b.example", fields: { roleName: "Admin" } };
const CALL = { from: "https://a.example", url: "https://b.example/list", deadlineMs: 1500 };

type Inject = () => Promise<readonly { readonly result?: unknown }[]>;
type Given = { readonly inject?: Inject; readonly hasWindows?: boolean };
const answering = (result: unknown) => () => Promise.resolve([{ result }]);

const UNANSWERED: readonly (readonly [string, Inject])[] = [
  ["lets no script in", () => Promise.reject(new Error("Cannot access the page."))],
  ["answers nothing", () => Promise.resolve([])],
  ["went elsewhere", answering(null)],
];

/** The tabs 1 and 2, where 2 is beside 1 and shows the session; any other is closed. What was done is kept in order. */
function createBrowser({ inject = answering("posted"), hasWindows = true }: Given = {}) {
  const done: unknown[] = [];
  const does =
    (name: string) =>
    (...given: readonly unknown[]) =>
      Promise.resolve(void done.push([name, ...given]));
  const session = createStorageArea();
  const shown = [
    { id: 1, index: 3, windowId: 10, url: PLAIN },
    { id: 2, index: 4, windowId: 20, url: LABELLED },
  ];
  const tabs = {
    create: does("create"),
    update: does("update"),
    get: (id: number) =>
      Promise.resolve(shown.find((tab) => tab.id === id) ?? Promise.reject(new Error("No tab."))),
    query: ({ active }: { active?: true }) =>
      Promise.resolve(active ? shown.slice(0, 1) : [{ id: 9, url: undefined }, ...shown]),
  };
  const executeScript = (injection: object) => {
    done.push(["executeScript", injection]);
    return inject();
  };
  const slices = {
    scripting: { executeScript },
    tabs,
    storage: { session },
    ...(hasWindows && { windows: { update: does("focus") } }),
  };
  return { done, session, slices, browser: createSwitchBrowser(slices as never, does("openForm")) };
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a form is posted from a tab's page", () => {
  test("in the page's own world, with the moment after which it is too late", async () => {
    const { browser, done } = createBrowser();
    expect(await browser.postFromPage(1, FORM)).toBe("posted");
    const args = [{ ...FORM, notAfter: NOW + 3000 }];
    expect(done).toEqual([
      ["executeScript", { target: { tabId: 1 }, world: "MAIN", func: postSwitchForm, args }],
    ]);
  });

  test.each(UNANSWERED)("or not, where it %s", async (_, inject) => {
    expect(await createBrowser({ inject }).browser.postFromPage(1, FORM)).toBe("moved");
  });

  test("or given up a second after the page was to be done", async () => {
    const { browser } = createBrowser({ inject: () => new Promise(() => undefined) });
    let answer: unknown;
    const posted = browser.postFromPage(1, FORM).then((given) => (answer = given));
    await vi.advanceTimersByTimeAsync(3999);
    expect(answer).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(await posted).toBe("moved");
  });
});

describe("the session API is called from a tab's page", () => {
  const answer = { kind: "answered", status: 200, text: "{}" };

  test("beside the page and not in its own world", async () => {
    const { browser, done } = createBrowser({ inject: answering(answer) });
    expect(await browser.callFromPage(1, CALL)).toEqual(answer);
    expect(done).toEqual([["executeScript", { target: { tabId: 1 }, func: callSessionApi, args: [CALL] }]]);
  });

  test.each(UNANSWERED)("or not, where it %s", async (_, inject) => {
    const { slices } = createBrowser({ inject });
    expect(await callFromPage(slices.scripting as never, 1, CALL)).toEqual({ kind: "moved" });
  });
});

test("an answer is expected in the tab that was sent to ask", async () => {
  const { browser, session } = createBrowser();
  await browser.expectAnswer(1, request);
  expect(session.contents()).toEqual({ "switch-1": { request, state: "submitted", since: NOW } });
});

test("AWS's form is opened by whoever keeps track of it", async () => {
  const { browser, done } = createBrowser();
  await browser.openForm(request, 7);
  expect(done).toEqual([["openForm", request, 7]]);
});

describe("an address is opened", () => {
  test.each([
    ["in its tab", 1, false, ["update", 1, { url: PLAIN }]],
    ["in a new one beside it", 1, true, ["create", { url: PLAIN, index: 4, openerTabId: 1 }]],
    ["in a new one where its tab was closed", 7, false, ["create", { url: PLAIN }]],
    ["in a new one where the tab that it was to be beside was closed", 7, true, ["create", { url: PLAIN }]],
  ])("%s", async (_, tabId, newTab, call) => {
    const { browser, done, session } = createBrowser();
    await browser.openAddress(PLAIN, tabId, newTab);
    expect(done).toEqual([call]);
    expect(session.contents()).toEqual({});
  });

  test("and the session that it belongs to is noted as entered now", async () => {
    const { browser, session } = createBrowser();
    await browser.openAddress(LABELLED, 1, false);
    expect(session.contents()).toEqual({ [`entered-${LABEL}`]: NOW });
  });

  test("at which no session's label stands, so that nothing is noted", async () => {
    const { session } = createBrowser();
    await noteEntry(session, PLAIN);
    expect(session.contents()).toEqual({});
  });
});

describe("a session is shown", () => {
  test("in the tab that it has, whose window comes to the front", async () => {
    const { browser, done } = createBrowser();
    await browser.showSession(LABEL, LABELLED);
    expect(done).toEqual([
      ["update", 2, { active: true }],
      ["focus", 20, { focused: true }],
    ]);
  });

  test("in a browser without windows too", async () => {
    const { browser, done } = createBrowser({ hasWindows: false });
    await browser.showSession(LABEL, LABELLED);
    expect(done).toEqual([["update", 2, { active: true }]]);
  });

  test.each(["123456789012-cccccccc", "123456789012-bbbbbbb", "6789012-bbbbbbbb"])(
    "in a new tab beside the one in front where none shows %s",
    async (label) => {
      const { browser, done } = createBrowser();
      await browser.showSession(label, LABELLED);
      expect(done).toEqual([["create", { url: LABELLED, windowId: 10, index: 4, openerTabId: 1 }]]);
    },
  );
});
