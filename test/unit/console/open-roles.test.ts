import { describe, expect, test } from "vitest";
import type { SessionAnswer, SessionCall } from "../../../src/console/in-page/call-session-api.ts";
import type { LiveSession } from "../../../src/console/live-sessions.ts";
import { countFree, openRoles, takeFitting, type RoleTabs } from "../../../src/console/open-roles.ts";
import { createSwitchRequest } from "../../../src/console/switch-request.ts";
import { buildProfile, buildSession } from "../../support/builders.ts";

const session = buildSession({ multiSession: true, differentiator: "111122223333-abcd1234" });
const CONSOLE = { id: 7, session, sessions: [] as readonly LiveSession[] };
const wish = (roleName: string, more = {}) => {
  const profile = buildProfile({ roleName, displayName: roleName, ...more });
  return { request: createSwitchRequest(profile, undefined) };
};
const [A, B, C] = [wish("A"), wish("B"), wish("C")] as const;
const live = (name: string): LiveSession => ({
  accountId: A.request.account,
  kind: "role",
  name,
  label: `${A.request.account}-bbbbbbb${name.toLowerCase()}`,
  accountAlias: undefined,
  expiresAt: undefined,
});
const roleOf = ({ body }: SessionCall) => (JSON.parse(body ?? "{}") as { roleName: string }).roleName;
const agreed = (role: string): SessionAnswer => ({
  kind: "answered",
  status: 200,
  text: JSON.stringify({ destination: `https://us-east-1.console.aws.amazon.com/${role}` }),
});

/** Tabs get numbers from 100; what was called is kept in order. */
function createTabs(answer: (role: string) => SessionAnswer = agreed, shown: Record<string, number> = {}) {
  const calls: string[] = [];
  let underWay = 0;
  const tabs: RoleTabs = {
    async callFromPage(_, call) {
      expect(++underWay).toBe(1);
      calls.push(`ask for ${roleOf(call)}`);
      await Promise.resolve();
      underWay--;
      return answer(roleOf(call));
    },
    findSession: (label) => Promise.resolve(shown[label]),
    noteEntry: (url) => Promise.resolve(void calls.push(`note ${url.split("/").at(-1) ?? ""}`)),
    openBehind(url, tabId, places) {
      calls.push(`open ${url.split("/").at(-1) ?? ""} ${places} after ${tabId}`);
      return Promise.resolve(99 + places);
    },
  };
  return { calls, tabs };
}

describe("several roles at once", () => {
  test("are asked for one after the other and noted, each in a tab behind the console's", async () => {
    const { calls, tabs } = createTabs();
    const { opened, failed } = await openRoles([A.request, B.request], CONSOLE, tabs);
    expect(calls).toEqual([
      "ask for A",
      "note A",
      "open A 1 after 7",
      "ask for B",
      "note B",
      "open B 2 after 7",
    ]);
    expect(opened.map(({ tabId }) => tabId)).toEqual([100, 101]);
    expect(failed).toEqual([]);
  });

  test("are opened but for the one that AWS refuses, which says so", async () => {
    const refusal: SessionAnswer = { kind: "answered", status: 403, text: '{"error":"UNAUTHORIZED"}' };
    const { tabs } = createTabs((role) => (role === "B" ? refusal : agreed(role)));
    const { opened, failed } = await openRoles(
      [A, B, C].map(({ request }) => request),
      CONSOLE,
      tabs,
    );
    expect(opened.map(({ request, tabId }) => [request.roleName, tabId])).toEqual([
      ["A", 100],
      ["C", 101],
    ]);
    expect(failed).toMatchObject([
      { request: { roleName: "B" }, outcome: { kind: "failed", failure: { kind: "refused" } } },
    ]);
  });

  test("are not asked for where the page tells that they cannot be had", async () => {
    const { calls, tabs } = createTabs();
    const { failed } = await openRoles([wish("A", { partition: "aws-cn" }).request], CONSOLE, tabs);
    expect(failed).toMatchObject([
      { outcome: { kind: "noticed", notice: { kind: "otherPartition", ways: [] } } },
    ]);
    expect(calls).toEqual([]);
  });

  test("are not asked for again where they have a session, and its tab is used", async () => {
    const sessions = [live("A"), live("B")];
    const { calls, tabs } = createTabs(agreed, { [live("A").label]: 50 });
    const { opened } = await openRoles([A.request, B.request], { ...CONSOLE, sessions }, tabs);
    expect(opened.map(({ tabId, wasLive }) => [tabId, wasLive])).toEqual([
      [50, true],
      [101, true],
    ]);
    expect(calls).toEqual([expect.stringMatching(/^open .* 2 after 7$/)]);
  });
});

describe("a role", () => {
  test("is in the console's own tab where that is its session", async () => {
    const own = buildSession({ multiSession: true, differentiator: live("A").label });
    const { calls, tabs } = createTabs();
    const console = { ...CONSOLE, session: own, sessions: [live("A")] };
    const { opened } = await openRoles([A.request], console, tabs);
    expect(opened).toEqual([{ request: A.request, tabId: 7, wasLive: true }]);
    expect(calls).toEqual([]);
  });

  test("is opened as new where it had no session", async () => {
    const { opened } = await openRoles([A.request], CONSOLE, createTabs().tabs);
    expect(opened).toEqual([{ request: A.request, tabId: 100, wasLive: false }]);
  });

  test("is taken from another one where a person was asked about that", async () => {
    const session = { ...CONSOLE.session, role: { account: "444455556666", name: "Admin" } };
    const { calls, tabs } = createTabs();
    const { failed } = await openRoles([A.request], { ...CONSOLE, session }, tabs);
    expect(failed).toEqual([]);
    expect(calls).toContain("ask for A");
  });

  test("cannot be asked for where the page does not tell which session it is", async () => {
    const session = { ...CONSOLE.session, differentiator: undefined };
    const { calls, tabs } = createTabs();
    const { failed } = await openRoles([A.request], { ...CONSOLE, session }, tabs);
    expect(failed).toEqual([
      { request: A.request, outcome: { kind: "failed", failure: { kind: "awsChanged" }, ways: [] } },
    ]);
    expect(calls).toEqual([]);
  });
});

describe("the limit of five sessions", () => {
  const FOUR = ["V", "W", "X", "A"].map(live);

  test("leaves as many as are free", () => {
    expect([[], FOUR, [...FOUR, ...FOUR]].map(countFree)).toEqual([5, 1, 0]);
  });

  test("takes the first ones that fit, and counts none that has a session", () => {
    expect(takeFitting([B, A, C], FOUR)).toEqual([B, A]);
    expect(takeFitting([B, A, C], [])).toEqual([B, A, C]);
  });
});
