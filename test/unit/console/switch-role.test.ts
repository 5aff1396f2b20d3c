import { describe, expect, test } from "vitest";
import type { SessionAnswer } from "../../../src/console/in-page/call-session-api.ts";
import type { PostedForm } from "../../../src/console/in-page/post-switch-form.ts";
import type { LiveSession } from "../../../src/console/live-sessions.ts";
import { createSwitchRequest, landingOf } from "../../../src/console/switch-request.ts";
import {
  switchBack,
  switchRole,
  takeWay,
  type SwitchBrowser,
  type SwitchTab,
} from "../../../src/console/switch-role.ts";
import { buildProfile, buildSession } from "../../support/builders.ts";

const request = createSwitchRequest(buildProfile(), undefined);
const MARK = "111122223333-abcd1234";
const HERE = { newTab: false };
const LEFT = { kind: "left" };
const live: LiveSession = {
  accountId: "123456789012",
  kind: "role",
  name: "ReadOnly",
  label: "123456789012-bbbbbbbb",
  accountAlias: undefined,
  expiresAt: undefined,
};

function createBrowser(answers: { posted?: PostedForm; answer?: SessionAnswer } = {}) {
  const calls: (readonly [string, ...unknown[]])[] = [];
  const { posted = "posted", answer = { kind: "moved" } } = answers;
  const record =
    <Result>(name: string, result: Result) =>
    (...given: readonly unknown[]) => {
      calls.push([name, ...given]);
      return Promise.resolve(result);
    };
  const browser: SwitchBrowser = {
    postFromPage: record("postFromPage", posted),
    callFromPage: record("callFromPage", answer),
    expectAnswer: record("expectAnswer", undefined),
    openForm: record("openForm", undefined),
    openAddress: record("openAddress", undefined),
    showSession: record("showSession", undefined),
  };
  return { browser, calls };
}

function buildTab(overrides: Partial<SwitchTab> = {}): SwitchTab {
  return { id: 7, session: buildSession(), blank: false, isPrivate: false, ...overrides };
}
const multi = buildSession({ multiSession: true, differentiator: MARK });
const answered = (body: unknown): SessionAnswer => ({
  kind: "answered",
  status: 200,
  text: JSON.stringify(body),
});

describe("a console tab with one session", () => {
  test("posts the page's own form, and only after its answer is expected", async () => {
    const { browser, calls } = createBrowser();
    expect(await switchRole(request, buildTab(), { browser, how: HERE })).toEqual(LEFT);
    expect(calls).toEqual([
      ["expectAnswer", 7, request],
      [
        "postFromPage",
        7,
        {
          from: "https://us-east-1.console.aws.amazon.com",
          action: "https://us-east-1.signin.aws.amazon.com/switchrole",
          fields: {
            action: "switchFromBasis",
            src: "nav",
            mfaNeeded: "0",
            roleName: "ReadOnly",
            account: "123456789012",
            color: "99bce3",
            displayName: "Payments",
            redirect_uri: encodeURIComponent(landingOf(request)),
          },
        },
      ],
    ]);
  });

  test.each(["noToken", "moved"] as const)("turns to the form when the page says %s", async (posted) => {
    const { browser, calls } = createBrowser({ posted });
    expect(await switchRole(request, buildTab(), { browser, how: HERE })).toEqual(LEFT);
    expect(calls.at(-1)).toEqual(["openForm", request, 7]);
  });

  test("is left where it is when a new tab is wanted", async () => {
    const { browser, calls } = createBrowser();
    await switchRole(request, buildTab(), { browser, how: { newTab: true } });
    expect(calls).toEqual([["openForm", request, undefined]]);
  });

  test("goes to the form that a person wants to submit", async () => {
    const { browser, calls } = createBrowser();
    const fillOnly = { ...request, fillOnly: true as const };
    await switchRole(fillOnly, buildTab(), { browser, how: HERE });
    expect(calls).toEqual([["openForm", fillOnly, 7]]);
  });

  test("tries nothing before a person knows what stands in the way", async () => {
    const { browser, calls } = createBrowser();
    const tab = buildTab({ session: buildSession({ role: { account: "123456789012", name: "ReadOnly" } }) });
    const outcome = await switchRole(request, tab, { browser, how: HERE });
    expect(outcome).toEqual({
      kind: "noticed",
      notice: { kind: "alreadyInRole", ways: [{ kind: "anyway" }] },
    });
    expect(calls).toEqual([]);
    expect(await takeWay({ kind: "anyway" }, request, { browser, how: HERE, tab })).toEqual(LEFT);
    expect(calls.map(([name]) => name)).toEqual(["expectAnswer", "postFromPage"]);
  });

  test("has no way around what no switch can do", async () => {
    const { browser, calls } = createBrowser();
    const tab = buildTab({ session: buildSession({ isRoot: true }) });
    const outcome = await switchRole(request, tab, { browser, how: { ...HERE, anyway: true } });
    expect(outcome).toMatchObject({ kind: "noticed", notice: { kind: "rootUser" } });
    expect(calls).toEqual([]);
  });
});

describe("any other tab", () => {
  test.each([
    ["an empty one", buildTab({ session: undefined, blank: true }), 7],
    ["another site's, which stays", buildTab({ session: undefined }), undefined],
    ["none at all", undefined, undefined],
  ] as const)("opens AWS's form: %s", async (_, tab, place) => {
    const { browser, calls } = createBrowser();
    expect(await switchRole(request, tab, { browser, how: HERE })).toEqual(LEFT);
    expect(calls).toEqual([["openForm", request, place]]);
  });
});

describe("a console tab with several sessions", () => {
  const destination = "https://123456789012-bbbbbbbb.us-east-1.console.aws.amazon.com/console/home";

  test("asks by its session and opens what AWS answers", async () => {
    const { browser, calls } = createBrowser({ answer: answered({ destination }) });
    expect(
      await switchRole(request, buildTab({ session: multi }), { browser, how: { newTab: true } }),
    ).toEqual(LEFT);
    expect(calls.map(([name]) => name)).toEqual(["callFromPage", "openAddress"]);
    expect(calls[1]).toEqual(["openAddress", destination, 7, true]);
  });

  test("shows the session that the role has already", async () => {
    const { browser, calls } = createBrowser();
    const tab = buildTab({ session: multi, sessions: Promise.resolve([live]) });
    expect(await switchRole(request, tab, { browser, how: HERE })).toEqual(LEFT);
    expect(calls).toEqual([["showSession", live.label, destination]]);
  });

  test("asks for the role once more where a person wants that, although it has a session", async () => {
    const { browser, calls } = createBrowser({ answer: answered({ destination }) });
    const tab = buildTab({ session: multi, sessions: Promise.resolve([live]) });
    expect(await switchRole(request, tab, { browser, how: { ...HERE, anyway: true } })).toEqual(LEFT);
    expect(calls.map(([name]) => name)).toEqual(["callFromPage", "openAddress"]);
  });

  test("opens the form where its page does not tell which session it is", async () => {
    const { browser, calls } = createBrowser();
    const tab = buildTab({ session: { ...multi, differentiator: undefined } });
    expect(await switchRole(request, tab, { browser, how: HERE })).toEqual(LEFT);
    expect(calls).toEqual([["openForm", request, 7]]);
  });

  test("opens the form for its own session when AWS answers as it never did", async () => {
    const { browser, calls } = createBrowser({ answer: answered([]) });
    expect(await switchRole(request, buildTab({ session: multi }), { browser, how: HERE })).toEqual(LEFT);
    expect(calls.at(-1)).toEqual(["openForm", { ...request, session: MARK }, 7]);
  });

  test.each([
    [answered({ destination: "https://evil.example/" }), "strangeDestination", "https://evil.example/"],
    [answered({ code: "UNAUTHORIZED" }), "refused", "UNAUTHORIZED"],
    [{ kind: "timedOut" } as const, "timedOut", undefined],
    [{ kind: "moved" } as const, "unreachable", undefined],
  ])("opens nothing and says why: %j", async (answer, kind, detail) => {
    const { browser, calls } = createBrowser({ answer });
    const outcome = await switchRole(request, buildTab({ session: multi }), { browser, how: HERE });
    expect(outcome).toEqual({
      kind: "failed",
      failure: { kind, ...(detail !== undefined && { detail }) },
      ways: [{ kind: "form" }],
    });
    expect(calls.map(([name]) => name)).toEqual(["callFromPage"]);
  });

  test("goes on by the way that a person chose", async () => {
    const { browser, calls } = createBrowser();
    const means = { browser, how: HERE, tab: buildTab({ session: multi }) };
    await takeWay({ kind: "form" }, request, means);
    await takeWay({ kind: "fromSession", session: live }, request, means);
    await takeWay({ kind: "openSession", session: live }, request, means);
    expect(calls).toEqual([
      ["openForm", request, undefined],
      ["openForm", { ...request, session: live.label }, undefined],
      ["showSession", live.label, destination],
    ]);
  });
});

describe("switching back", () => {
  test("posts the page's form to leave the role", async () => {
    const { browser, calls } = createBrowser();
    expect(await switchBack(buildTab(), browser)).toEqual(LEFT);
    expect(calls[0]).toMatchObject(["postFromPage", 7, { fields: { action: "switchToBasis", src: "nav" } }]);
  });

  test("shows the session that a role came from, with several", async () => {
    const { browser, calls } = createBrowser();
    const tab = buildTab({ session: multi, baseSession: Promise.resolve(live) });
    expect(await switchBack(tab, browser)).toEqual(LEFT);
    expect(calls.map(([name]) => name)).toEqual(["showSession"]);
  });

  test.each([
    ["the page gives no token", buildTab(), "noToken"],
    ["the tab went elsewhere", buildTab(), "moved"],
    ["it is no console tab", buildTab({ session: undefined }), "posted"],
    ["the session it came from has ended", buildTab({ session: multi }), "posted"],
  ] as const)("says so when %s", async (_, tab, posted) => {
    const { browser } = createBrowser({ posted });
    expect(await switchBack(tab, browser)).toEqual({
      kind: "failed",
      failure: { kind: "pageRefused" },
      ways: [],
    });
  });

  test("sends nothing to a sign-in host that is not AWS's", async () => {
    const { browser, calls } = createBrowser();
    const tab = buildTab({ session: buildSession({ signInHost: undefined, strangeHost: "evil.example" }) });
    expect(await switchBack(tab, browser)).toMatchObject({
      failure: { kind: "strangeSignInHost", detail: "evil.example" },
      ways: [],
    });
    expect(calls).toEqual([]);
  });
});
