import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildProfile } from "../support/builders.ts";
import { BROWSERS, openScene, type Scene } from "../support/scene.ts";
import { click, find, press, texts, waitForText } from "../support/screen.ts";

const PROFILES = [
  buildProfile({
    displayName: "Staging",
    accountId: "777788889999",
    roleName: "team/Deployer",
    region: "us-east-1",
  }),
  buildProfile({ displayName: "Elsewhere", accountId: "444455556666", roleName: "Internal" }),
];
const LANDING = "https://eu-west-1.console.aws.amazon.com/s3/home?region=eu-west-1";
const linkTo = (roleName: string) =>
  `https://signin.aws.amazon.com/switchrole?${new URLSearchParams({
    account: "777788889999",
    roleName,
    redirect_uri: LANDING,
  }).toString()}`;

describe.each(BROWSERS)("a link that anyone may have made in %s", (browser) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(browser, PROFILES);
  });
  afterAll(() => scene.close());

  const posts = () =>
    scene.practice.requests.filter(({ method, path }) => method === "POST" && path === "/switchrole");

  test("is submitted after one press on the offer, not before, and lands where it says", async () => {
    const tab = await scene.openPage(scene.practice.signInUrl("ada", { then: linkTo("team/Deployer") }));
    await find(tab, "button", "Switch Role");
    await tab.waitForSelector("rolecall-notice");
    expect(posts()).toHaveLength(0);
    // At once: Firefox's driver lets no key of its own begin in a closed shadow root.
    await press(tab, "Tab", "Enter");
    await waitForText(tab, "#nav-usernameMenu", "Staging");
    expect(posts()).toHaveLength(1);
    expect(await tab.url()).toBe(LANDING);
  });

  test("to a role that the person does not keep is answered with the one that they have there", async () => {
    const tab = await scene.openPage(scene.practice.signInUrl("ada", { then: linkTo("NotMine") }));
    await tab.waitForSelector("rolecall-notice");
    await press(tab, "Tab", "Enter");
    await expect.poll(() => posts().at(-1)?.fields["roleName"]).toBe("team/Deployer");
  });

  test("is in the log of who keeps one, with where it came from", async () => {
    const log = await scene.openExtensionPage("options.html#log");
    await click(log, "checkbox", "Keep a log of my switches");
    const stored = `chrome.storage.local.get("settings").then(({ settings }) => settings?.keepLog?.value)`;
    await expect.poll(() => log.evaluate(stored)).toBe(true);
    const tab = await scene.openPage(scene.practice.signInUrl("ada", { then: linkTo("team/Deployer") }));
    await tab.waitForSelector("rolecall-notice");
    await press(tab, "Tab", "Enter");
    await expect
      .poll(() => texts(log, ".log .lines .line"))
      .toEqual([expect.stringMatching(/Staging.*team\/DeployerLink/)]);
  });
});
