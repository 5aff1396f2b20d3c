import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { nextStamp } from "../../src/library/stamp.ts";
import { profileKey } from "../../src/profile/profile-key.ts";
import { buildProfile } from "../support/builders.ts";
import { BROWSERS, openScene, type Scene } from "../support/scene.ts";
import { click, enter, optionNames, press, texts, waitForText, type BrowserPage } from "../support/screen.ts";

const PROFILES = [
  buildProfile({ displayName: "Billing", accountId: "000000000001", roleName: "Billing" }),
  buildProfile({ displayName: "Client dev", accountId: "777788889999", roleName: "Admin", group: "Clients" }),
  buildProfile({
    displayName: "Client prod",
    accountId: "444455556666",
    roleName: "Admin",
    group: "Clients",
  }),
];
const [BILLING, DEV, PROD] = PROFILES.map(profileKey);
const SELECTED = "document.querySelector('[aria-selected=true] .name')?.textContent";
/** Keeps what is copied instead of the clipboard, which a headless browser shares with the others on its machine. */
const CATCH_COPY = "navigator.clipboard.writeText = async (text) => { window.copied = text; }";

describe.each(BROWSERS)("what the popup does in %s", (browser) => {
  let scene: Scene;
  let options: BrowserPage;
  let tab: BrowserPage;
  let popup: BrowserPage;
  beforeAll(async () => {
    scene = await openScene(browser, PROFILES);
    options = await scene.openExtensionPage("options.html#settings");
  });
  afterAll(() => scene.close());
  beforeEach(async () => {
    await options.evaluate("chrome.storage.local.remove(['uses', 'folded'])");
    await storeSettings({ favorites: [], order: "name" });
    tab = await scene.openPage("about:blank");
    popup = await scene.openPopup(tab);
    await popup.waitForFunction("document.querySelectorAll('[role=option]').length === 3");
    await popup.waitForFunction(
      "document.querySelector('.heading') !== null && document.querySelector('kbd') === null",
    );
  });
  afterEach(async () => {
    if (!(await popup.isClosed())) await popup.close();
    await tab.close();
  });

  const stored = async (name: string) =>
    JSON.parse(
      String(
        await options.evaluate(
          `chrome.storage.local.get("${name}").then((items) => JSON.stringify(items.${name} ?? {}))`,
        ),
      ),
    ) as object;
  /** With later stamps than those before, which may be in the sync area already and would come back from there. */
  const storeSettings = async (values: Record<string, unknown>) => {
    const before = (await stored("settings")) as Record<string, { readonly stamp: string }>;
    const changed = Object.entries(values).map(([name, value]) => {
      const stamp = nextStamp(Date.now(), "tester", before[name]?.stamp);
      return [name, { stamp, value }] as const;
    });
    const settings = { ...before, ...Object.fromEntries(changed) };
    await options.evaluate(`chrome.storage.local.set(${JSON.stringify({ settings })})`);
  };
  const switchedTo = async () => Object.keys(await stored("uses"));
  /** And the popup is gone, which the next test would else meet while it goes. */
  const expectSwitch = async (key: string | undefined) => {
    await expect.poll(switchedTo).toEqual([key]);
    await expect.poll(() => popup.isClosed()).toBe(true);
  };
  /** By its address: the browsers list their tabs in different orders. */
  const closeTab = async (part: string) => {
    for (const page of await scene.pages()) if ((await page.url()).includes(part)) await page.close();
  };
  const openMenu = async () => {
    await press(popup, "ArrowRight");
    await popup.waitForSelector("[role=menu]");
    await popup.waitForFunction("document.activeElement.role === 'menuitem'");
  };
  const choose = async (item: string) => {
    await openMenu();
    await click(popup, "button", item);
  };

  test("switches to the first role by Enter alone", async () => {
    await press(popup, "Enter");
    await expectSwitch(BILLING);
  });

  test("lands on the right role when a person types faster than it paints", async () => {
    await Promise.all(
      Array.from("client pr", (letter) => press(popup, letter)).concat(press(popup, "Enter")),
    );
    await expectSwitch(PROD);
  });

  test("leaves the Enter of an input method alone", async () => {
    await popup.evaluate(`["Enter", "ArrowDown", "Escape"].map((key) => document.activeElement.dispatchEvent(
      new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true })))`);
    await press(popup, "ArrowDown");
    await popup.waitForFunction(`${SELECTED} === "Client dev"`);
    expect(await switchedTo()).toEqual([]);
  });

  test.each([
    ["Switch in this tab", 0],
    ["Open in a new tab", 1],
    ["Fill in the form only", 0],
  ])("%s", async (item, newTabs) => {
    const before = (await scene.pages()).length;
    await choose(item);
    await expectSwitch(BILLING);
    await expect.poll(async () => (await scene.pages()).length).toBe(before + newTabs);
    if (newTabs === 1) await closeTab("switchrole");
  });

  test("fills in the form only by Shift and Enter", async () => {
    await press(popup, "Shift", "Enter");
    await expectSwitch(BILLING);
    const pending = "chrome.storage.session.get(null).then((items) => JSON.stringify(items))";
    expect(await options.evaluate(pending)).toContain('"fillOnly":true');
  });

  test("opens a role's menu by Shift and F10", async () => {
    await press(popup, "Shift", "F10");
    await popup.waitForFunction("document.activeElement.role === 'menuitem'");
    await press(popup, "Escape");
    await popup.waitForFunction("document.activeElement.type === 'search'");
    expect(await switchedTo()).toEqual([]);
  });

  test("switches by the digit of a favourite alone once the list has the focus", async () => {
    await storeSettings({ favorites: [PROD] });
    await popup.waitForSelector("kbd");
    await press(popup, "Tab");
    await popup.waitForFunction("document.activeElement.role === 'listbox'");
    await press(popup, "1");
    await expectSwitch(PROD);
  });

  test.each([
    [
      "Copy link",
      "https://signin.aws.amazon.com/switchrole?account=000000000001&roleName=Billing&displayName=Billing&color=99bce3",
    ],
    ["Copy account ID", "000000000001"],
    ["Copy role ARN", "arn:aws:iam::000000000001:role/Billing"],
  ])("%s", async (item, copied) => {
    await popup.evaluate(CATCH_COPY);
    await choose(item);
    await waitForText(popup, "[role=status]", "Copied.");
    expect(await popup.evaluate("window.copied")).toBe(copied);
    await popup.waitForFunction("document.activeElement.type === 'search'");
  });

  test("copies a link to the very page that a person is on, in the role", async () => {
    // Each tab lets the popup that was opened on it see its address.
    await popup.close();
    const page = "https://eu-west-1.console.aws.amazon.com/s3/buckets/plans?region=eu-west-1";
    const console = await scene.openPage(scene.practice.signInUrl("ada", { then: page }));
    await waitForText(console, "#nav-usernameMenu", "ada");
    const over = await scene.openPopup(console);
    await over.waitForFunction("document.querySelectorAll('[role=option]').length === 3");
    await over.evaluate(CATCH_COPY);
    await press(over, "ArrowRight");
    await over.waitForFunction("document.activeElement.role === 'menuitem'");
    await click(over, "button", "Copy link");
    await waitForText(over, "[role=status]", "Copied.");
    const link = new URL(String(await over.evaluate("window.copied")));
    expect(link.origin + link.pathname).toBe("https://signin.aws.amazon.com/switchrole");
    expect(Object.fromEntries(link.searchParams)).toMatchObject({
      account: "000000000001",
      roleName: "Billing",
      redirect_uri: page,
    });
    await over.close();
    await console.close();
  });

  test("opens a role in the options page by Edit", async () => {
    await choose("Edit");
    await expect
      .poll(async () => Promise.all((await scene.pages()).map(async (page) => page.url())))
      .toContainEqual(expect.stringContaining(`options.html#edit/${encodeURIComponent(BILLING!)}`));
    await closeTab("#edit/");
  });

  test("puts favourites first and switches to them by number", async () => {
    await press(popup, "End");
    await popup.waitForFunction(`${SELECTED} === "Client prod"`);
    await choose("Add to favourites");
    await popup.waitForSelector("kbd");
    expect((await optionNames(popup))[0]).toBe("Client prod Admin 1 444455556666");
    await enter(popup, "searchbox", "Search roles", "1");
    await popup.waitForFunction(`${SELECTED} === "Client prod"`);
    expect(await optionNames(popup)).toContainEqual("Billing Billing 000000000001");
    await press(popup, "Escape");
    await press(popup, "Alt", "1");
    await expectSwitch(PROD);
  });

  test("takes a favourite away again", async () => {
    await choose("Add to favourites");
    await popup.waitForSelector("kbd");
    await choose("Remove from favourites");
    await popup.waitForFunction("document.querySelector('kbd') === null");
    expect(await stored("settings")).toMatchObject({ favorites: { value: [] } });
  });

  test("moves a role by keys within its group, which makes the order a person's own", async () => {
    await press(popup, "End");
    await popup.waitForFunction(`${SELECTED} === "Client prod"`);
    await press(popup, "Alt", "ArrowUp");
    await popup.waitForFunction("document.querySelectorAll('.name')[1]?.textContent === 'Client prod'");
    await popup.waitForFunction(`${SELECTED} === "Client prod"`);
    expect(await stored("settings")).toMatchObject({ order: { value: "mine" } });
    await choose("Move down");
    await popup.waitForFunction("document.querySelectorAll('.name')[2]?.textContent === 'Client prod'");
  });

  test("folds a group, keeps it folded, and unfolds it", async () => {
    await press(popup, "End");
    await popup.waitForFunction(`${SELECTED} === "Client prod"`);
    await press(popup, "ArrowLeft");
    await popup.waitForFunction("document.querySelectorAll('[role=option]').length === 2");
    expect(await texts(popup, ".heading.quiet[role=option]")).toEqual(["Clients2"]);
    await enter(popup, "searchbox", "Search roles", "prod");
    await popup.waitForFunction(`${SELECTED} === "Client prod"`);
    await press(popup, "Escape");
    await press(popup, "End");
    await press(popup, "Enter");
    await popup.waitForFunction("document.querySelectorAll('[role=option]').length === 3");
    expect(await switchedTo()).toEqual([]);
  });

  test("shows all keys under ?, and what was found by in a search", async () => {
    await press(popup, "?");
    await popup.waitForSelector("dialog[open]");
    await press(popup, "Escape");
    await popup.waitForFunction(
      "document.querySelector('dialog') === null && document.activeElement.type === 'search'",
    );
    await enter(popup, "searchbox", "Search roles", "cp");
    await popup.waitForFunction(`${SELECTED} === "Client prod"`);
    expect(await texts(popup, "mark")).toEqual(["C", "p"]);
  });

  test("acts on no row whose role is gone", async () => {
    // A change that no listener tells of, as between two frames.
    await popup.evaluate(`(() => {
      const { get } = chrome.storage.local;
      chrome.storage.local.get = (keys) => get.call(chrome.storage.local, keys).then((items) =>
        Object.fromEntries(Object.entries(items).filter(([name]) => !/^p[0-9a-f]$/.test(name))));
    })()`);
    await press(popup, "Enter");
    await waitForText(popup, "[role=alert]", "This role was deleted meanwhile");
    expect(await switchedTo()).toEqual([]);
  });

  test("says so when a tenth favourite has no key left", async () => {
    const gone = Array.from({ length: 7 }, (_, at) => `aws:99999999999${at}:Gone`);
    await storeSettings({ favorites: [DEV, PROD, ...gone] });
    await popup.waitForFunction("document.querySelectorAll('kbd').length === 2");
    await press(popup, "End");
    await popup.waitForFunction(`${SELECTED} === "Billing"`);
    await choose("Add to favourites");
    await waitForText(popup, "[role=status]", "There are nine favourites already.");
  });
});
