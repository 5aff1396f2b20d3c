import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { buildProfile } from "../support/builders.ts";
import { BROWSERS, openScene, type Scene } from "../support/scene.ts";
import { enter, find, press, waitForText, type BrowserPage } from "../support/screen.ts";

const PROFILES = [
  buildProfile({
    displayName: "Staging",
    accountId: "777788889999",
    roleName: "team/Deployer",
    color: "b7ca9c",
  }),
  buildProfile({
    displayName: "From bob",
    accountId: "777788889999",
    roleName: "team/Deployer",
    ordinal: 2,
    base: { accountId: "111122223333" },
  }),
  buildProfile({
    displayName: "From ada",
    accountId: "444455556666",
    roleName: "ReadOnly",
    base: { accountId: "111122223333", roleName: "ada" },
  }),
  buildProfile({
    displayName: "Partition gov",
    accountId: "555566667777",
    roleName: "Admin",
    partition: "aws-us-gov",
  }),
  buildProfile({
    displayName: "Partition cn",
    accountId: "666677778888",
    roleName: "Admin",
    partition: "aws-cn",
  }),
  buildProfile({
    displayName: "Partition eusc",
    accountId: "999900001111",
    roleName: "Admin",
    partition: "aws-eusc",
  }),
  buildProfile({
    displayName: "Internal",
    accountId: "444455556666",
    roleName: "Internal",
    base: { accountId: "111122223333" },
  }),
];

/** After this long without an answer Rolecall says that none came. */
const ANSWER_DEADLINE_MS = 10_000;

describe.each(BROWSERS)("each form that AWS has had, in %s", (browser) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(browser, PROFILES);
  });
  afterAll(() => scene.close());
  afterEach(() => {
    scene.practice.reset();
  });

  /** Picks a role in the popup of a tab, by default of a new one, which it returns. */
  const pick = async (name: string, from?: BrowserPage) => {
    const tab = from ?? (await scene.openNewTab());
    const popup = await scene.openPopup(tab);
    await enter(popup, "searchbox", "Search roles", name);
    await find(popup, "option", name);
    await press(popup, "Enter");
    return tab;
  };
  /** The label of the session that a person has got by signing in. */
  const signIn = async (user: string) => {
    const page = await scene.openPage(scene.practice.signInUrl(user, { multiSession: true }));
    const [label = ""] = new URL(await page.url()).hostname.split(".");
    await page.close();
    return label;
  };
  const posts = () =>
    scene.practice.requests.filter(({ method, path }) => method === "POST" && path.endsWith("/switchrole"));

  test.each([
    ["classic", "en"],
    ["wrapped", "en"],
    ["first-run", "en"],
    ["react", "en"],
    ["react", "de"],
    ["react", "ja"],
  ] as const)("%s with labels in %s is filled in and submitted once", async (generation, language) => {
    await (await scene.openPage(scene.practice.signInUrl("ada"))).close();
    scene.practice.change({ form: { generation, language } });
    const count = posts().length;
    const tab = await pick("Staging");
    await waitForText(tab, "#nav-usernameMenu", "Staging");
    expect(posts().slice(count)).toEqual([
      expect.objectContaining({
        fields: expect.objectContaining({
          account: "777788889999",
          roleName: "team/Deployer",
          displayName: "Staging",
          color: "b7ca9d",
        }) as unknown,
      }),
    ]);
  });

  test("names a field that cannot be found, fills the others, and leaves the button alone", async () => {
    await (await scene.openPage(scene.practice.signInUrl("ada"))).close();
    scene.practice.change({ form: { without: "roleName" } });
    const count = posts().length;
    const tab = await pick("Staging");
    await tab.waitForSelector("rolecall-notice");
    expect(await tab.evaluate("document.getElementById('accountId').value")).toBe("777788889999");
    expect(await tab.evaluate("document.querySelector('[name=color][value=b7ca9d]').checked")).toBe(true);
    expect(posts()).toHaveLength(count);
  });

  test("switches as the session of the base account that the form offers", async () => {
    scene.practice.expireSessions();
    const base = await signIn("ada");
    scene.practice.change({ form: { renderDelayMs: 40 } });
    const tab = await pick("From bob");
    await waitForText(tab, "#nav-usernameMenu", "From bob");
    expect(posts().at(-1)!.path).toBe(`/sessions/${base}/v1/switchrole`);
  });

  test.each([
    ["ada", "bob"],
    ["bob", "ada"],
  ])(
    "switches as the one of two sessions that the profile names, signed in as %s and %s",
    async (...users) => {
      scene.practice.expireSessions();
      const labels = new Map<string, string>();
      for (const user of users) labels.set(user, await signIn(user));
      const tab = await pick("From ada");
      await waitForText(tab, "#nav-usernameMenu", "From ada");
      expect(posts().at(-1)!.path).toBe(`/sessions/${labels.get("ada")}/v1/switchrole`);
    },
  );

  test("is explained at once when it says no in place", async () => {
    await signIn("ada");
    const count = posts().length;
    const tab = await pick("Internal");
    await expect.poll(() => posts().length).toBe(count + 1);
    const refusedAt = Date.now();
    await tab.waitForSelector("rolecall-notice");
    expect(Date.now() - refusedAt).toBeLessThan(ANSWER_DEADLINE_MS);
    expect(await tab.evaluate("document.querySelector('[role=alert]').textContent")).toContain("Invalid");
    expect(posts()).toHaveLength(count + 1);
  });

  test.each([
    ["gov", "grace", "signin.amazonaws-us-gov.com"],
    ["cn", "chen", "signin.amazonaws.cn"],
    ["eusc", "emil", "eusc-de-east-1.signin.amazonaws-eusc.eu"],
  ] as const)("switches in the partition %s, at its own sign-in host", async (name, user, host) => {
    await (await scene.openPage(scene.practice.signInUrl(user))).close();
    const tab = await pick(`Partition ${name}`);
    await waitForText(tab, "#nav-usernameMenu", `Partition ${name}`);
    expect(posts().at(-1)).toMatchObject({ host, status: 302 });
  });

  test.each([
    ["cn", "chen", false, "cn-north-1.signin.amazonaws.cn"],
    ["eusc", "emil", true, "eusc-de-east-1.signin.amazonaws-eusc.eu"],
  ] as const)("is not needed in a console of the partition %s", async (name, user, multiSession, host) => {
    scene.practice.expireSessions();
    const tab = await scene.openPage(scene.practice.signInUrl(user, { multiSession }));
    const before = scene.practice.requests.length;
    await pick(`Partition ${name}`, tab);
    await expect.poll(() => posts().at(-1)).toMatchObject({ host, status: multiSession ? 200 : 302 });
    const since = scene.practice.requests.slice(before);
    expect(since.filter(({ method, path }) => method === "GET" && path === "/switchrole")).toEqual([]);
  });
});
