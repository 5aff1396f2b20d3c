import { describe, expect, test } from "vitest";
import { createRenewal, type RenewParts } from "../../../../src/background/switches/renew.ts";
import type { LiveSession } from "../../../../src/console/live-sessions.ts";
import type { PageIdentity } from "../../../../src/console/page-identity.ts";
import type { RenewHow } from "../../../../src/console/renewal.ts";
import type { SessionNote } from "../../../../src/console/session-note.ts";
import { createSwitchRequest } from "../../../../src/console/switch-request.ts";
import type { Sighting } from "../../../../src/console/sighting.ts";
import type { SwitchBrowser, SwitchTab } from "../../../../src/console/switch-role.ts";
import { switchKey } from "../../../../src/console/tab-items.ts";
import type { UnsavedInput } from "../../../../src/console/unsaved-input.ts";
import type { Profile } from "../../../../src/profile/profile.ts";
import { buildProfile, buildSession } from "../../../support/builders.ts";
import { createStorageArea } from "../../../support/storage-area.ts";

const LOADED = 1000;
const PAGE = "https://us-east-1.console.aws.amazon.com/s3/buckets/mine?region=us-east-1#row=7";
const ROLE = { account: "123456789012", name: "ReadOnly" };
const SEEN = { accountId: "123456789012", roleName: "ReadOnly", userName: "ada", loadedAt: LOADED };

const IN_ROLE: PageIdentity = {
  accountId: "123456789012",
  roleName: "ReadOnly",
  userName: "ada",
  alias: undefined,
  slot: undefined,
};
const LABEL = "123456789012-aaaaaaaa";
const BASE: LiveSession = {
  accountId: "111122223333",
  kind: "user",
  name: "ada",
  label: "111122223333-bbbbbbbb",
  accountAlias: undefined,
  expiresAt: undefined,
};

type Given = {
  readonly tab?: Partial<SwitchTab> | undefined;
  readonly session?: Parameters<typeof buildSession>[0];
  readonly input?: UnsavedInput;
  readonly profiles?: readonly Profile[];
  readonly known?: SessionNote;
  /** Whom AWS serves the page to now. */
  readonly served?: PageIdentity | "silent";
};

/** A tab in a role, and what was done to renew it. */
function open({ tab, session, input = "none", profiles = [], known, served = IN_ROLE }: Given = {}) {
  const calls: (readonly [string, ...unknown[]])[] = [];
  const note =
    <Result>(name: string, result: Result) =>
    (...given: readonly unknown[]) => {
      calls.push([name, ...given]);
      return Promise.resolve(result);
    };
  const browser: SwitchBrowser = {
    postFromPage: note("postFromPage", "posted"),
    callFromPage: note("callFromPage", {
      kind: "answered",
      status: 200,
      text: JSON.stringify({ destination: PAGE }),
    }),
    expectAnswer: note("expectAnswer", undefined),
    openForm: note("openForm", undefined),
    openAddress: note("openAddress", undefined),
    showSession: note("showSession", undefined),
  };
  const bases: unknown[] = [];
  const noted: unknown[] = [];
  const asked: unknown[] = [];
  const parts: RenewParts = {
    session: createStorageArea(),
    loadTabs: () =>
      Promise.resolve([
        { id: 7, incognito: false },
        { id: 8, incognito: false },
        { id: 9, incognito: true },
        { id: 10, incognito: false, cookieStoreId: "firefox-container-1" },
      ]),
    noteSession: (...sighting) => {
      noted.push(sighting);
      return Promise.resolve(known);
    },
    readTab: (id) =>
      Promise.resolve({
        id,
        session: buildSession({ url: PAGE, role: ROLE, ...session }),
        blank: false,
        isPrivate: false,
        ...tab,
      }),
    readServed: (...page) => {
      asked.push(page);
      return Promise.resolve(served === "silent" ? undefined : served);
    },
    lookForInput: () => Promise.resolve(input),
    loadProfiles: () => Promise.resolve(profiles),
    browserFor: (_, { base }) => {
      bases.push(base);
      return browser;
    },
  };
  const renew = createRenewal(parts);
  return {
    calls,
    bases,
    noted,
    asked,
    ...parts,
    renew: (sighting: unknown = SEEN, how: Partial<RenewHow> = {}) =>
      renew({ sighting, newTab: false, anyway: false, ...how }, { tab: { id: 7 } }),
  };
}

const MULTI = { multiSession: true, differentiator: LABEL };
const inSession = { ...SEEN, slot: LABEL };

describe("a role's session", () => {
  test("is renewed from the page, which it comes back to, by whoever signed in", async () => {
    const { renew, calls, bases } = open();
    expect(await renew()).toMatchObject({ kind: "tried", outcome: { kind: "left" } });
    expect(calls.map(([name]) => name)).toEqual(["expectAnswer", "postFromPage"]);
    expect(calls[0]?.[2]).toMatchObject({ account: SEEN.accountId, roleName: "ReadOnly", redirectUri: PAGE });
    expect(bases).toEqual([{ account: "111122223333", name: "ada" }]);
  });

  test("keeps the path, the name and the colour that it is known by, and leaves aside how it is entered", async () => {
    const other = buildProfile({ roleName: "Other" });
    const known = buildProfile({
      roleName: "team/ReadOnly",
      displayName: "Mine",
      fillOnly: true,
      base: { accountId: "999999999999" },
      destination: "/ec2/home",
    });
    const { renew, calls } = open({ profiles: [other, known, buildProfile()] });
    expect(await renew()).toMatchObject({ request: { roleName: "team/ReadOnly", displayName: "Mine" } });
    expect(calls[0]?.[2]).toMatchObject({ redirectUri: PAGE });
    expect(calls[0]?.[2]).not.toHaveProperty("fillOnly");
    expect(calls[0]?.[2]).not.toHaveProperty("base");
  });

  test("is found by its account's alias", async () => {
    const profiles = [buildProfile({ accountId: "client-prod", displayName: "By alias" })];
    const { renew } = open({ profiles, session: { accountAlias: "client-prod" } });
    expect(await renew()).toMatchObject({ request: { account: "client-prod", displayName: "By alias" } });
  });

  test("is renewed in a new tab by AWS's form, whatever the page holds", async () => {
    const { renew, calls } = open({ input: "some" });
    expect(await renew(SEEN, { newTab: true })).toMatchObject({ outcome: { kind: "left" } });
    expect(calls).toEqual([["openForm", expect.objectContaining({ redirectUri: PAGE }), undefined]]);
  });

  test("is renewed among several from the session that it was taken from", async () => {
    const { renew, calls, bases, asked } = open({
      session: MULTI,
      tab: { baseSession: Promise.resolve(BASE) },
    });
    expect(await renew(inSession)).toMatchObject({ outcome: { kind: "left" } });
    expect(calls).toMatchObject([
      [
        "callFromPage",
        7,
        { url: expect.stringContaining(`/sessions/${BASE.label}/v1/switchrole`) as string },
      ],
      ["openAddress", PAGE, 7, false],
    ]);
    expect(bases).toEqual([{ account: BASE.accountId, name: "ada" }]);
    // Each tab has a session of its own there, which no other tab leaves.
    expect(asked).toEqual([]);
  });
});

describe("nothing is tried", () => {
  const role = { account: "123456789012", name: "Admin" };
  test.each<[string, Given, unknown, string]>([
    ["where something is typed", { input: "some" }, SEEN, "unsaved"],
    ["where a part of the page is out of sight", { input: "unknown" }, SEEN, "unseen"],
    [
      "where something is typed in one of several sessions",
      { input: "some", session: MULTI, tab: { baseSession: Promise.resolve(BASE) } },
      inSession,
      "unsavedSession",
    ],
    ["where the page does not answer", { tab: { session: undefined } }, SEEN, "moved"],
    ["where the tab is in another role by now", { session: { role } }, SEEN, "moved"],
    [
      "where the page now claims another role than it was seen in",
      {},
      { ...SEEN, roleName: "Admin" },
      "moved",
    ],
    [
      "where the tab shows another account",
      { session: { role: { ...ROLE, account: "222222222222" } } },
      SEEN,
      "moved",
    ],
    ["where nobody switched", { session: { role: undefined } }, SEEN, "signedIn"],
    ["where the base session is gone", { session: MULTI }, inSession, "baseGone"],
  ])("%s", async (_, given, sighting, why) => {
    const { renew, calls } = open(given);
    expect(await renew(sighting)).toEqual({ kind: "kept", why });
    expect(calls).toEqual([]);
  });

  test("where another tab was seen to have left the role since", async () => {
    const known = { enteredAt: 1, isEntryKnown: true, seenAt: LOADED, leftAt: LOADED + 1 };
    const { renew, calls } = open({ known });
    expect(await renew()).toEqual({ kind: "kept", why: "left" });
    expect(calls).toEqual([]);
    const before = open({ known: { ...known, leftAt: LOADED - 1 } });
    expect(await before.renew()).toMatchObject({ kind: "tried" });
  });

  test.each([
    ["another role", { roleName: "Admin" }, LOADED + 1, "kept", 8],
    ["another role in a private window", { roleName: "Admin" }, LOADED + 1, "tried", 9],
    ["another role in a container", { roleName: "Admin" }, LOADED + 1, "tried", 10],
    ["another role before the page was loaded", { roleName: "Admin" }, LOADED - 1, "tried", 8],
    ["the same role", { roleName: "team/ReadOnly" }, LOADED + 1, "tried", 8],
    ["another partition's role", { roleName: "Admin", partition: "aws-cn" }, LOADED + 1, "tried", 8],
  ] as const)("where Rolecall switched in another tab to %s: %s", async (_, role, since, kind, tabId) => {
    const { renew, session } = open();
    const request = createSwitchRequest(buildProfile(role), undefined);
    await session.set({ [switchKey(tabId)]: { request, state: "submitted", since } });
    expect(await renew()).toMatchObject({ kind });
  });

  test("where Rolecall switched in another tab of the same container", async () => {
    const { renew, session } = open({ tab: { container: "firefox-container-1" } });
    const request = createSwitchRequest(buildProfile({ roleName: "Admin" }), undefined);
    const pending = { request, state: "submitted", since: LOADED + 1 };
    await session.set({ [switchKey(8)]: pending });
    expect(await renew()).toMatchObject({ kind: "tried" });
    await session.set({ [switchKey(10)]: pending });
    expect(await renew()).toEqual({ kind: "kept", why: "left" });
  });

  test.each([
    ["signed in and in no role", { accountId: "111122223333", roleName: undefined }],
    ["in another role", { roleName: "Admin" }],
    ["in a role of that name in another account", { accountId: "222222222222" }],
    ["in one of several sessions", { slot: "aaaaaaaa" }],
  ])("where AWS by now takes the browser for somebody %s, which is noted", async (_, who) => {
    const { renew, calls, asked, noted } = open({ served: { ...IN_ROLE, ...who } });
    for (const newTab of [false, true]) {
      expect(await renew(SEEN, { newTab })).toEqual({ kind: "kept", why: "left" });
    }
    expect(calls).toEqual([]);
    expect(asked).toEqual([
      [7, PAGE],
      [7, PAGE],
    ]);
    const [sighting, tabId] = noted.at(-1) as [Sighting, number];
    expect([tabId, sighting]).toEqual([7, expect.objectContaining(who)]);
    expect(sighting.loadedAt).toBeGreaterThan(Date.now() - 60_000);
  });

  test("where AWS does not tell who the browser is, unless the person wants it anyway", async () => {
    const { renew, calls } = open({ served: "silent" });
    expect(await renew()).toEqual({ kind: "kept", why: "unsure" });
    expect(calls).toEqual([]);
    expect(await renew(SEEN, { anyway: true })).toMatchObject({ kind: "tried" });
  });

  test("where the person wants it anyway, but something is typed, or the role is known to be left", async () => {
    const typed = open({ served: "silent", input: "some" });
    expect(await typed.renew(SEEN, { anyway: true })).toEqual({ kind: "kept", why: "unsaved" });
    expect(await typed.renew(SEEN, { anyway: true, newTab: true })).toMatchObject({ kind: "tried" });
    const known = { enteredAt: 1, isEntryKnown: true, seenAt: LOADED, leftAt: LOADED + 1 };
    expect(await open({ served: "silent", known }).renew(SEEN, { anyway: true })).toEqual({
      kind: "kept",
      why: "left",
    });
  });

  test("where nobody says what is to be renewed", async () => {
    const { renew } = open();
    await expect(renew({ roleName: "ReadOnly" })).rejects.toThrow();
  });
});
