import { describe, expect, test } from "vitest";
import { recordingBrowser } from "../../../src/console/recording-browser.ts";
import { createSwitchRequest } from "../../../src/console/switch-request.ts";
import { switchRole, type SwitchBrowser, type SwitchTab } from "../../../src/console/switch-role.ts";
import { buildProfile, buildSession } from "../../support/builders.ts";

const request = createSwitchRequest(buildProfile(), undefined);
const multi = buildSession({ multiSession: true, differentiator: "111122223333-abcd1234" });

/** What was done and told, in order. */
function createBrowser(overrides: Partial<SwitchBrowser> = {}) {
  const done: string[] = [];
  const does =
    <Result>(name: string, result: Result) =>
    () => {
      done.push(name);
      return Promise.resolve(result);
    };
  const browser: SwitchBrowser = {
    postFromPage: does("postFromPage", "posted"),
    callFromPage: does("callFromPage", { kind: "moved" }),
    expectAnswer: does("expectAnswer", undefined),
    openForm: does("openForm", undefined),
    openAddress: does("openAddress", undefined),
    showSession: does("showSession", undefined),
    ...overrides,
  };
  return { done, browser: recordingBrowser(browser, () => done.push("told")) };
}

const switchIn = async (tab: SwitchTab | undefined, { done, browser } = createBrowser()) => {
  await switchRole(request, tab, { browser, how: { newTab: false } });
  return done;
};
const tabOf = (overrides: Partial<SwitchTab>): SwitchTab => ({
  id: 7,
  session: undefined,
  blank: false,
  isPrivate: false,
  ...overrides,
});

describe("a switch is told of", () => {
  test("when the console's page posts it", async () => {
    expect(await switchIn(tabOf({ session: buildSession() }))).toEqual([
      "expectAnswer",
      "told",
      "postFromPage",
    ]);
  });

  test("once, also when the page cannot post and AWS's form is opened", async () => {
    const browser = createBrowser({ postFromPage: () => Promise.resolve("moved") });
    expect(await switchIn(tabOf({ session: buildSession() }), browser)).toEqual([
      "expectAnswer",
      "told",
      "openForm",
    ]);
  });

  test("when AWS's form is opened from elsewhere", async () => {
    expect(await switchIn(undefined)).toEqual(["told", "openForm"]);
  });

  test("when AWS agreed to another session", async () => {
    const text = JSON.stringify({ destination: "https://us-east-1.console.aws.amazon.com/" });
    const browser = createBrowser({
      callFromPage: () => Promise.resolve({ kind: "answered", status: 200, text }),
    });
    expect(await switchIn(tabOf({ session: multi }), browser)).toEqual(["told", "openAddress"]);
  });

  test("not when AWS refused, nor when a session is shown that is open already", async () => {
    const refusal = { kind: "answered", status: 403, text: "{}" } as const;
    const refused = createBrowser({ callFromPage: () => Promise.resolve(refusal) });
    expect(await switchIn(tabOf({ session: multi }), refused)).toEqual([]);
    const { accountId, roleName: name } = buildProfile();
    const label = `${accountId}-bbbbbbbb`;
    const live = {
      accountId,
      kind: "role",
      name,
      label,
      accountAlias: undefined,
      expiresAt: undefined,
    } as const;
    expect(await switchIn(tabOf({ session: multi, sessions: Promise.resolve([live]) }))).toEqual([
      "showSession",
    ]);
  });
});
