import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { buildProfile } from "../support/builders.ts";
import { BROWSERS, openScene, type Scene } from "../support/scene.ts";
import {
  click,
  enter,
  find,
  press,
  readClipboard,
  texts,
  waitForText,
  type BrowserPage,
} from "../support/screen.ts";

const PROFILES = [
  buildProfile({
    displayName: "Staging",
    accountId: "777788889999",
    roleName: "team/Deployer",
    color: "b7ca9c",
  }),
  buildProfile({
    displayName: "By hand",
    accountId: "777788889999",
    roleName: "team/Deployer",
    color: "b7ca9d",
    ordinal: 2,
    fillOnly: true,
  }),
  buildProfile({ displayName: "Internal", accountId: "444455556666", roleName: "Internal" }),
];
/** So long Rolecall waits for a form that may yet come. */
const FORM_DEADLINE_MS = 15_000;
const LINK = "/switchrole?account=777788889999&roleName=team%2FDeployer&displayName=Staging";

describe.each(BROWSERS)("AWS's own form in %s", (browser) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(browser, PROFILES);
  });
  afterAll(() => scene.close());
  afterEach(() => {
    scene.practice.reset();
  });

  const posts = () =>
    scene.practice.requests.filter(({ method, path }) => method === "POST" && path === "/switchrole");
  const pick = async (tab: BrowserPage, name: string, ...keys: readonly string[]) => {
    const popup = await scene.openPopup(tab);
    await enter(popup, "searchbox", "Search roles", name);
    await find(popup, "option", name);
    await press(popup, ...keys);
  };

  test("waits for a person who is signed out, and then is completed and submitted once", async () => {
    const blank = await scene.openNewTab();
    await pick(blank, "Staging", "Enter");
    await waitForText(blank, "h1", "Sign in");
    await blank.goto(scene.practice.signInUrl("ada", { then: `https://signin.aws.amazon.com${LINK}` }));
    await waitForText(blank, "#nav-usernameMenu", "Staging");
    expect(posts()).toHaveLength(1);
    expect(posts()[0]!.fields).toMatchObject({
      account: "777788889999",
      roleName: "team/Deployer",
      displayName: "Staging",
      // The form offers only AWS's five swatches; this green is the nearest to the profile's.
      color: "b7ca9d",
    });
  });

  test("takes the place of a blank tab, never of another site's page", async () => {
    const elsewhere = await scene.openExtensionPage("options.html");
    const [count, before] = [posts().length, (await scene.pages()).length];
    await pick(elsewhere, "Staging", "Enter");
    await expect.poll(() => posts().length).toBe(count + 1);
    expect(posts().at(-1)!.status).toBe(302);
    expect(await elsewhere.url()).toContain("options.html");
    expect((await scene.pages()).length).toBe(before + 1);
  });

  // Outside of a container the form would meet nobody who is signed in.
  const kinds = browser === "firefox" ? ["a console tab", "one in a container"] : ["a console tab"];
  test.each(kinds)("opens in a new tab with Ctrl+Enter and leaves %s where it is", async (kind) => {
    const open = kind === "one in a container" ? scene.openContainerPage : scene.openPage;
    const tab = await open!(scene.practice.signInUrl("bob"));
    const [url, count] = [await tab.url(), posts().length];
    await pick(tab, "Staging", "Control", "Enter");
    await expect.poll(() => posts().length).toBe(count + 1);
    expect(await tab.url()).toBe(url);
    expect(await texts(tab, "#awsc-role-display-name-user")).toEqual([""]);
  });

  test("is filled in and left to the person whose profile says so", async () => {
    const count = posts().length;
    const tab = await scene.openPage(scene.practice.signInUrl("ada"));
    await pick(tab, "By hand", "Enter");
    await find(tab, "button", "Switch Role");
    await tab.waitForFunction(`document.querySelector('[name=color][value="b7ca9d"]')?.checked`);
    expect(await tab.evaluate("document.getElementById('roleName').value")).toBe("team/Deployer");
    // A page that was opened later and is submitted by Rolecall is through before this one is.
    await pick(await scene.openNewTab(), "Staging", "Enter");
    await expect.poll(() => posts().length).toBe(count + 1);
    expect(await tab.url()).toContain("/switchrole");
    await tab.bringToFront();
    await click(tab, "button", "Switch Role");
    await waitForText(tab, "#nav-usernameMenu", "By hand");
    expect(posts()).toHaveLength(count + 2);
  });

  test("is left alone when a link opened it", async () => {
    const count = posts().length;
    const link = await scene.openPage(`https://signin.aws.amazon.com${LINK}`);
    await find(link, "button", "Switch Role");
    // The content script has asked what there is to do once a second page, opened later, was completed.
    const blank = await scene.openNewTab();
    await pick(blank, "Staging", "Enter");
    await waitForText(blank, "#nav-usernameMenu", "Staging");
    expect(await link.url()).toContain("/switchrole");
    expect(posts()).toHaveLength(count + 1);
  });

  test("comes back with the likely causes when AWS refuses, and is not submitted again", async () => {
    const count = posts().length;
    const blank = await scene.openNewTab();
    await pick(blank, "Internal", "Enter");
    await blank.waitForSelector("rolecall-notice");
    await waitForText(blank, "body", "Invalid information in one or more fields");
    expect(posts().slice(count)).toEqual([expect.objectContaining({ status: 200 })]);
  });

  /** What Copy details in the notice on a page has copied; the notice itself is closed to all but a person. */
  const copyDetails = async (tab: BrowserPage) => {
    await tab.waitForSelector("rolecall-notice");
    // At once: Firefox's driver lets no key of its own begin in a closed shadow root.
    await press(tab, "Tab", "Enter");
    return readClipboard(await scene.openExtensionPage("options.html#import"), "Paste roles");
  };

  test.each([
    ["a console tab", () => scene.openPage(scene.practice.signInUrl("ada"))],
    ["a new tab", () => scene.openNewTab()],
  ])("says at once from %s that AWS is throttling", async (_, open) => {
    const tab = await open();
    scene.practice.change({ form: { throttled: true } });
    await pick(tab, "Staging", "Enter");
    const asked = performance.now();
    expect(await copyDetails(tab)).toContain("Outcome: throttled (429)");
    expect(performance.now() - asked).toBeLessThan(FORM_DEADLINE_MS);
  });

  test("has details to copy of a switch that an ended session asked for, and no secret among them", async () => {
    const tab = await scene.openPage(scene.practice.signInUrl("ada"));
    const popup = await scene.openPopup(tab);
    await enter(popup, "searchbox", "Search roles", "Staging");
    await waitForText(popup, ".session", "ada");
    scene.practice.expireSessions();
    await press(popup, "Enter");
    const report = await copyDetails(tab);
    expect(report.split("\n")).toEqual([
      expect.stringMatching(/^Rolecall: \d/),
      expect.stringMatching(/^Time: \d/),
      expect.stringMatching(/^Browser: Mozilla/),
      "Outcome: refused (403)",
      "Role: team/Deployer in 777788889999 (aws)",
      "Path and name: 13 characters, with a path",
    ]);
    expect(report).not.toContain(posts().at(-1)!.fields["csrf"]);
  });

  test("explains a refusal of a switch from a console tab too", async () => {
    const tab = await scene.openPage(scene.practice.signInUrl("ada"));
    await pick(tab, "Internal", "Enter");
    await tab.waitForSelector("rolecall-notice");
    await waitForText(tab, "body", "Invalid information in one or more fields");
  });
});
