import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { storeSettings } from "../support/browsers/stored-settings.ts";
import { buildProfile } from "../support/builders.ts";
import { BROWSERS, openScene, type Scene } from "../support/scene.ts";
import { click, enter, find, press, texts, waitForText, type BrowserPage } from "../support/screen.ts";

const PROFILES = [
  buildProfile({
    displayName: "Client prod",
    accountId: "444455556666",
    roleName: "ReadOnly",
    color: "b7ca9d",
  }),
  buildProfile({ displayName: "Staging", accountId: "client-staging", roleName: "team/Deployer" }),
  buildProfile({ displayName: "Internal", accountId: "444455556666", roleName: "Internal", group: "Ours" }),
];
const HOME = "us-east-1.console.aws.amazon.com/console/home";

describe.each(BROWSERS)("a console with several sessions in %s", (browser) => {
  let scene: Scene;
  let tab: BrowserPage;
  beforeAll(async () => {
    scene = await openScene(browser, PROFILES);
  });
  afterAll(() => scene.close());
  beforeEach(async () => {
    scene.practice.expireSessions();
    // The first tab keeps the window open; what others show is of an earlier test.
    const [, ...earlier] = await scene.pages();
    for (const page of earlier) await page.close();
    tab = await scene.openPage(scene.practice.signInUrl("ada", { multiSession: true }));
  });
  afterEach(async () => {
    scene.practice.reset();
    // It may be on its way out by itself.
    if (opened !== undefined && !(await opened.isClosed())) await opened.close().catch(() => undefined);
  });

  let opened: BrowserPage | undefined;
  const open = async (page: BrowserPage) => {
    opened = await scene.openPopup(page);
    return opened;
  };
  const pick = async (page: BrowserPage, name: string, ...keys: readonly string[]) => {
    const popup = await open(page);
    await enter(popup, "searchbox", "Search roles", name);
    await find(popup, "option", name);
    await press(popup, ...(keys.length === 0 ? ["Enter"] : keys));
    return popup;
  };
  const posts = () =>
    scene.practice.requests.filter(({ method, path }) => method === "POST" && path.endsWith("/switchrole"));
  /** The tab whose console says that it is in a role. */
  const tabIn = async (role: string): Promise<BrowserPage> => {
    let found: BrowserPage | undefined;
    await expect
      .poll(async () => {
        for (const page of await scene.pages()) {
          const url = await page.url();
          if (!url.includes(".console.")) continue;
          const shown = await texts(page, "#awsc-role-display-name-user").catch(() => []);
          if (shown[0] === role) found = page;
        }
        return found;
      })
      .toBeDefined();
    return found!;
  };

  test("asks as the tab's session and opens the role's own session in a tab beside it", async () => {
    const label = new URL(await tab.url()).hostname.split(".")[0]!;
    const count = posts().length;
    await pick(tab, "Client prod");
    const role = await tabIn("ReadOnly/ada");
    expect(new URL(await role.url()).hostname).toMatch(/^444455556666-\w{8}\.us-east-1\.console\./);
    expect(await tab.url()).toContain(label);

    const [post, ...more] = posts().slice(count);
    expect(more).toEqual([]);
    expect(post).toMatchObject({
      host: "us-east-1.signin.aws.amazon.com",
      path: `/sessions/${label}/v1/switchrole`,
      status: 200,
    });
    expect(JSON.parse(post!.rawBody)).toEqual({
      account: "444455556666",
      color: "b7ca9d",
      displayName: "Client prod",
      redirectUri: `https://${HOME}`,
      roleName: "ReadOnly",
    });
  });

  test("takes this tab with Ctrl+Enter", async () => {
    const before = (await scene.pages()).length;
    await pick(tab, "Staging", "Control", "Enter");
    await waitForText(tab, "#nav-usernameMenu", "Staging");
    expect((await scene.pages()).length).toBe(before);
  });

  test("shows the session of a role that is open already, and does not sign it out", async () => {
    await pick(tab, "Client prod");
    const role = await tabIn("ReadOnly/ada");
    const label = new URL(await role.url()).hostname;
    await role.close();
    const count = posts().length;
    await pick(tab, "Client prod");
    expect(new URL(await (await tabIn("ReadOnly/ada")).url()).hostname).toBe(label);
    expect(posts()).toHaveLength(count);
  });

  test("explains role chaining in a role's tab, and switches from the base session instead", async () => {
    await pick(tab, "Client prod");
    const role = await tabIn("ReadOnly/ada");
    const popup = await pick(role, "Staging");
    await waitForText(popup, "[role=alert]", "role chaining");
    const count = posts().length;
    await click(popup, "button", "Switch from ada @ 1111-2222-3333");
    await tabIn("Deployer/ada");
    expect(posts().slice(count)).toEqual([expect.objectContaining({ status: expect.any(Number) as number })]);
  });

  test("chains when the person wants to", async () => {
    await pick(tab, "Client prod");
    const popup = await pick(await tabIn("ReadOnly/ada"), "Internal");
    await click(popup, "button", "Switch anyway");
    await tabIn("Internal/ada");
  });

  test("leads back to the tab of the base session", async () => {
    const base = new URL(await tab.url()).hostname;
    await pick(tab, "Client prod");
    const role = await tabIn("ReadOnly/ada");
    await tab.close();
    const popup = await open(role);
    await click(popup, "button", "Switch back");
    await expect
      .poll(async () => Promise.all((await scene.pages()).map(async (page) => page.url())))
      .toContainEqual(expect.stringContaining(base));
  });

  test("renews a role's session from the one that it was taken from, on the same page", async () => {
    const base = new URL(await tab.url()).hostname.split(".")[0]!;
    await pick(tab, "Client prod");
    const role = await tabIn("ReadOnly/ada");
    const before = new URL(await role.url());
    const popup = await open(role);
    await click(popup, "button", "Renew");
    await role.waitForFunction(`location.hostname !== ${JSON.stringify(before.hostname)}`);
    await waitForText(role, "#awsc-role-display-name-user", "ReadOnly/ada");
    expect(posts().at(-1)?.path).toBe(`/sessions/${base}/v1/switchrole`);
    const after = new URL(await role.url());
    expect(after.hostname).toMatch(/^444455556666-/);
    expect(after.pathname + after.search).toBe(before.pathname + before.search);
  });

  test("says before trying that five sessions are open", async () => {
    for (let session = 2; session <= 5; session++)
      await tab.goto(scene.practice.signInUrl("bob", { multiSession: true }));
    const count = posts().length;
    const popup = await pick(tab, "Client prod");
    await waitForText(popup, "[role=alert]", "Five sessions are open");
    expect(posts()).toHaveLength(count);
    await click(popup, "button", "Open ada @ 1111-2222-3333");
    await expect.poll(() => popup.isClosed()).toBe(true);
  });

  describe("takes several roles at once", () => {
    const setSettings = async (values: Record<string, unknown>) => {
      const page = await scene.openExtensionPage("options.html#settings");
      await storeSettings(page, values);
      await page.close();
    };
    const mark = async (popup: BrowserPage, name: string) => {
      await enter(popup, "searchbox", "Search roles", name);
      // Of the list that was searched before, a row with this name may still be there.
      const selected = `document.querySelector("[role=option][aria-selected=true]")`;
      await popup.waitForFunction(`${selected}?.querySelector(".name")?.textContent === "${name}"`);
      await press(popup, "Control", " ");
      await popup.waitForFunction(`${selected}?.ariaChecked === "true"`);
    };
    const openMarked = async (...names: readonly string[]) => {
      const popup = await open(tab);
      for (const name of names) await mark(popup, name);
      return popup;
    };

    test("opens each in its tab, with all production confirmed once by name", async () => {
      await setSettings({ confirmProduction: "key", keepLog: true });
      onTestFinished(() => setSettings({ confirmProduction: "off", keepLog: false }));
      const log = await scene.openExtensionPage("options.html#log");
      const countEntered = () =>
        log.evaluate(`chrome.storage.session.get(null).then((items) =>
          Object.keys(items).filter((key) => /^entered-(444455556666|777788889999)-/.test(key)).length)`);
      const before = Number(await countEntered());
      const popup = await openMarked("Client prod", "Staging");
      await waitForText(popup, ".open-bar", "4 of five sessions are free");
      const count = posts().length;
      await click(popup, "button", "Open 2 roles");
      await waitForText(popup, "dialog", "Client prod is production");
      expect(posts()).toHaveLength(count);
      await press(popup, "p");
      await tabIn("ReadOnly/ada");
      await tabIn("Deployer/ada");
      expect(posts().slice(count)).toHaveLength(2);
      await expect.poll(() => popup.isClosed()).toBe(true);
      await expect.poll(() => texts(log, ".log .lines .line")).toHaveLength(2);
      expect(await countEntered()).toBe(before + 2);
    });

    test("says which one was not to be had, with the others open", async () => {
      scene.practice.change({ sessionApi: { refusesBy: "status" } });
      const popup = await openMarked("Internal", "Staging");
      await press(popup, "Enter");
      await waitForText(popup, "[role=alert]", "1 role was opened");
      expect(await texts(popup, "[role=alert] li")).toEqual([
        "Internal: AWS refused to switch to Internal in account 4444-5555-6666.",
      ]);
      await tabIn("Deployer/ada");

      // What is open already has no request made for it again, which would end its session.
      const count = posts().length;
      await mark(popup, "Staging");
      await waitForText(popup, ".open-bar", "3 of five sessions are free");
      await click(popup, "button", "Open 1 role");
      await expect.poll(() => popup.isClosed()).toBe(true);
      expect(posts()).toHaveLength(count);
    });

    test("says before trying that there is no room for all, and opens those that fit", async () => {
      for (let session = 2; session <= 4; session++) {
        const other = await scene.openPage(scene.practice.signInUrl("bob", { multiSession: true }));
        await other.close();
      }
      const popup = await openMarked("Client prod", "Staging");
      const count = posts().length;
      await press(popup, "Enter");
      await waitForText(popup, "[role=alert]", "AWS takes 1 more session, and these roles need 2.");
      expect(posts()).toHaveLength(count);
      await click(popup, "button", "Open 1 role");
      await tabIn("ReadOnly/ada");
      expect(posts()).toHaveLength(count + 1);
    });

    // Firefox grants it without a question; Chromium's is drawn where no test reaches.
    if (browser === "firefox") {
      test("groups their tabs by role and colour, once that was allowed", async () => {
        const page = await scene.openExtensionPage("options.html#settings");
        await click(page, "checkbox", "Group their tabs by role and colour");
        const stored = `chrome.storage.local.get("settings").then(({ settings }) => settings?.groupTabs?.value)`;
        await expect.poll(() => page.evaluate(stored)).toBe(true);
        await page.close();
        const popup = await openMarked("Client prod", "Staging");
        await press(popup, "Enter");
        await tabIn("ReadOnly/ada");
        const options = await scene.openExtensionPage("options.html#settings");
        const groups = `chrome.tabGroups.query({}).then((groups) =>
          groups.map(({ title, color }) => title + " " + color).toSorted().join())`;
        await expect.poll(() => options.evaluate(groups)).toBe("Client prod green,Staging blue");
        await setSettings({ groupTabs: false });
      });
    }

    test("opens a whole group from a role's menu", async () => {
      const popup = await open(tab);
      await enter(popup, "searchbox", "Search roles", "Internal");
      await find(popup, "option", "Internal");
      await press(popup, "Shift", "F10");
      await popup.waitForFunction("document.activeElement.role === 'menuitem'");
      await click(popup, "button", "Open all in this group");
      await waitForText(popup, "[role=alert]", "Internal: AWS refused");
    });
  });

  test.each([
    ["a status", "status"],
    ["a code", "code"],
  ] as const)("names the likely causes when AWS refuses by %s", async (_, refusesBy) => {
    scene.practice.change({ sessionApi: { refusesBy } });
    const popup = await pick(tab, "Internal");
    await waitForText(popup, "[role=alert]", "AWS refused to switch to Internal in account 4444-5555-6666.");
    expect(await texts(popup, "[role=alert] li")).toEqual([
      expect.stringContaining("The role name is spelled as in IAM, capitals included (Internal)"),
      expect.stringContaining("trust policy names the account"),
      expect.stringContaining("sts:AssumeRole"),
      expect.stringContaining("MFA"),
      expect.stringContaining("external ID"),
    ]);
  });

  test("opens AWS's form when the answer is none that Rolecall knows", async () => {
    scene.practice.change({ sessionApi: { refusesBy: "text", throttled: true } });
    await pick(tab, "Client prod");
    await expect
      .poll(() => scene.practice.requests.at(-1))
      .toMatchObject({ path: "/switchrole", query: { account: "444455556666", roleName: "ReadOnly" } });
  });

  test("says that AWS is throttling", async () => {
    scene.practice.change({ sessionApi: { throttled: true } });
    const popup = await pick(tab, "Client prod");
    await waitForText(popup, "[role=alert]", "Wait a minute");
  });

  test("offers the form, which asks to sign in, when the session has ended", async () => {
    scene.practice.expireSessions();
    const popup = await pick(tab, "Client prod");
    await waitForText(popup, "[role=alert]", "has ended");
    await click(popup, "button", "Open AWS’s form");
    await expect
      .poll(async () => Promise.all((await scene.pages()).map(async (page) => page.url())))
      .toContainEqual(expect.stringContaining("signin.aws.amazon.com/oauth?redirect_uri="));
  });
});
