import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startPracticeConsole, type PracticeConsole } from "../practice-console/server.ts";
import { launchFirefox, type Firefox } from "../support/browsers/firefox.ts";
import { storeProfiles } from "../support/browsers/stored-profiles.ts";
import { buildProfile } from "../support/builders.ts";
import {
  click,
  enter,
  press,
  texts,
  waitForOptions,
  waitForText,
  type BrowserPage,
} from "../support/screen.ts";

/* Chromium has no containers, and nothing in Rolecall's popup for them. */

const PROFILES = [
  buildProfile({ displayName: "Client prod", accountId: "444455556666", roleName: "ReadOnly" }),
  buildProfile({ displayName: "Client dev", accountId: "777788889999", roleName: "Admin" }),
  buildProfile({ displayName: "Staging", accountId: "777788889999", roleName: "team/Deployer" }),
];
/** Two that Firefox comes with. */
const [PERSONAL, WORK] = [1, 2];

let practice: PracticeConsole;
let firefox: Firefox;
let options: BrowserPage;
beforeAll(async () => {
  practice = await startPracticeConsole({});
  firefox = await launchFirefox({ extensionPath: "dist/extension", hosts: practice });
  options = await firefox.openExtensionPage("options.html");
  await storeProfiles(options, PROFILES);
});
afterAll(async () => {
  await firefox.close();
  await practice.close();
});
afterEach(async () => {
  await options.evaluate(`chrome.storage.local.remove(["containers", "uses"])`);
  await options.evaluate(`chrome.permissions.remove({ permissions: ["cookies"] })`);
  const [, ...later] = await firefox.pages();
  for (const page of later) if (!(await page.url()).includes("options.html")) await page.close();
});

/** Over a console tab, of which the popup tells once it has read it. */
const openPopup = async (tab: BrowserPage) => {
  const popup = await firefox.openPopup(tab as never);
  await waitForOptions(popup, PROFILES.map(({ displayName }) => displayName).toSorted());
  await popup.waitForSelector(".session");
  await popup.waitForFunction(`document.activeElement.type === "search" && document.hasFocus()`);
  return popup;
};
const select = async (popup: BrowserPage, name: string) => {
  await enter(popup, "searchbox", "Search roles", name);
  await waitForOptions(popup, [name]);
};
const openMenu = async (popup: BrowserPage, name: string) => {
  await select(popup, name);
  await press(popup, "Shift", "F10");
  await popup.waitForFunction("document.activeElement.role === 'menuitem'");
};
const mark = async (popup: BrowserPage, name: string) => {
  await select(popup, name);
  await press(popup, "Control", " ");
  await popup.waitForFunction(`document.querySelector("[role=option]").ariaChecked === "true"`);
};
/** What a person does in a tab of the container, by keys alone. */
const keepIn = async (tab: BrowserPage, name: string) => {
  const popup = await openPopup(tab);
  await openMenu(popup, name);
  const isThere = "document.activeElement.textContent === 'Always open in this tab’s container'";
  while (!(await popup.evaluate(isThere))) await press(popup, "ArrowDown");
  await press(popup, "Enter");
  await waitForText(popup, "[role=status]", `${name} always opens in this tab’s container, on this machine.`);
  await popup.close();
};
const isAllowed = () => options.evaluate(`chrome.permissions.contains({ permissions: ["cookies"] })`);
const kept = () =>
  options.evaluate(`chrome.storage.local.get("containers").then(({ containers }) => containers)`);
/** Of each console tab its container, who is signed in there, and in which role. */
const consoles = async () => {
  // Firefox's own list has them in the same order.
  const jars = (await options.evaluate(
    "chrome.tabs.query({}).then((tabs) => tabs.map(({ cookieStoreId }) => cookieStoreId))",
  )) as readonly string[];
  const shown = (await firefox.pages()).map(async (page, at) => {
    const [login] = await texts(page, "#awsc-login-display-name-user").catch(() => []);
    const [role] = await texts(page, "#awsc-role-display-name-user").catch(() => []);
    return login === undefined ? [] : `${jars[at]!.replace("firefox-", "")}: ${login} ${role!}`.trim();
  });
  return (await Promise.all(shown)).flat().toSorted();
};

test("a role that was given a tab’s container opens there from then on, as who is signed in there", async () => {
  const inside = await firefox.openContainerPage(practice.signInUrl("bob"));
  expect(await isAllowed()).toBe(false);
  await keepIn(inside, "Client prod");
  expect(await isAllowed()).toBe(true);
  expect(await kept()).toEqual({ "aws:444455556666:ReadOnly": `firefox-container-${PERSONAL}` });
  await inside.close();

  const outside = await firefox.openPage(practice.signInUrl("ada"));
  const url = await outside.url();
  const popup = await openPopup(outside);
  await waitForText(popup, "[role=option]", "Own container");
  await select(popup, "Client prod");
  await press(popup, "Enter");
  await expect.poll(consoles).toEqual([`container-${PERSONAL}: bob ReadOnly/bob`, "default: ada"]);
  expect(await outside.url()).toBe(url);
  await outside.goto(url);
  expect(await consoles()).toContain("default: ada");
});

test("several roles open together, each in its container, without a console that has several sessions", async () => {
  for (const [container, name] of [
    [PERSONAL, "Client prod"],
    [WORK, "Client dev"],
    [WORK, "Staging"],
  ] as const) {
    const inside = await firefox.openContainerPage(practice.signInUrl("bob"), container);
    await keepIn(inside, name);
    await inside.close();
  }
  const outside = await firefox.openPage(practice.signInUrl("ada"));
  const popup = await openPopup(outside);
  for (const { displayName } of PROFILES) await mark(popup, displayName);
  await click(popup, "button", "Open 3 roles");
  await waitForText(popup, "[role=alert]", "2 roles were opened");
  expect(await texts(popup, "[role=alert] li")).toEqual([
    "Staging: It shares a container with Client dev, and a container holds one role at a time.",
  ]);
  await popup.close();
  await expect
    .poll(consoles)
    .toEqual([`container-${PERSONAL}: bob ReadOnly/bob`, `container-${WORK}: bob Admin/bob`, "default: ada"]);
});

test("a role in its container opens although the tab’s console has as many sessions as AWS takes", async () => {
  const inside = await firefox.openContainerPage(practice.signInUrl("bob"));
  await keepIn(inside, "Client prod");
  await inside.close();
  const outside = await firefox.openPage(practice.signInUrl("ada", { multiSession: true }));
  for (let session = 2; session <= 5; session++)
    await outside.goto(practice.signInUrl("bob", { multiSession: true }));
  const popup = await openPopup(outside);
  await mark(popup, "Client prod");
  await mark(popup, "Client dev");
  await click(popup, "button", "Open 2 roles");
  await waitForText(popup, "[role=alert]", "Five sessions are open");
  await click(popup, "button", "Open 1 role");
  await expect.poll(consoles).toEqual([`container-${PERSONAL}: bob ReadOnly/bob`, "default: bob"]);
});

test("a container that was deleted is said to be, and the role opens without one", async () => {
  const container = await firefox.addContainer();
  const inside = await firefox.openContainerPage(practice.signInUrl("bob"), container);
  await keepIn(inside, "Client prod");
  await inside.close();
  await firefox.deleteContainer(container);

  const outside = await firefox.openPage(practice.signInUrl("ada"));
  const popup = await openPopup(outside);
  await select(popup, "Client prod");
  await press(popup, "Enter");
  await waitForText(popup, "[role=alert]", "The container of Client prod has been deleted.");
  expect(await kept()).toEqual({});
  await click(popup, "button", "Open without a container");
  await expect.poll(consoles).toEqual(["default: ada ReadOnly/ada"]);
});

test("a role that no longer opens in a container switches in this tab, and the permission is given up", async () => {
  const inside = await firefox.openContainerPage(practice.signInUrl("bob"));
  await keepIn(inside, "Client prod");
  const outside = await firefox.openPage(practice.signInUrl("ada"));
  const popup = await openPopup(outside);
  await waitForText(popup, "[role=option]", "Own container");
  await openMenu(popup, "Client prod");
  expect((await texts(popup, "[role=menuitem]")).filter((item) => /contain|tab/.test(item))).toEqual([
    "Open in its container",
    "No longer open in a container",
  ]);
  await click(popup, "button", "No longer open in a container");
  await waitForText(popup, "[role=status]", "Client prod no longer opens in a container.");
  await expect.poll(isAllowed).toBe(false);
  await popup.waitForFunction("!document.body.textContent.includes('Own container')");
  await press(popup, "Enter");
  await expect.poll(consoles).toEqual([`container-${PERSONAL}: bob`, "default: ada ReadOnly/ada"]);
});
