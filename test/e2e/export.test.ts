import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createProfileSource } from "../../src/library/profile-source.ts";
import { profileKey, type Profile } from "../../src/profile/profile.ts";
import { removeProfiles, storeProfiles } from "../support/browsers/stored-profiles.ts";
import { useDirectory, type TemporaryDirectory } from "../support/browsers/temporary-directory.ts";
import { buildProfile } from "../support/builders.ts";
import { BROWSERS, openScene, type BrowserName, type Scene } from "../support/scene.ts";
import { chooseFile, click, enter, waitForText, type BrowserPage } from "../support/screen.ts";

const PROFILES: readonly Profile[] = [
  buildProfile({
    displayName: "Größe “prod”, ärgerlich; <b>",
    accountId: "012345678901",
    roleName: "team/ops/Admin",
    group: "Kunden",
    tags: ["a, b", "c"],
    base: { accountId: "111122223333", roleName: "Base" },
    environment: "production",
    region: "eu-central-1",
    destination: "/s3/home",
    note: "first line\nsecond line",
    fillOnly: true,
  }),
  buildProfile({ displayName: "Alias", accountId: "client-prod", roleName: "Admin", color: "83d4e8" }),
  buildProfile({ displayName: "Again", accountId: "client-prod", roleName: "Admin", ordinal: 2 }),
  buildProfile({ displayName: "Gov", partition: "aws-us-gov", region: "us-gov-west-1", group: "Kunden" }),
];

describe("export between chromium and firefox", () => {
  const scenes = new Map<BrowserName, Scene>();
  let folder: TemporaryDirectory;
  beforeAll(async () => {
    folder = await useDirectory(undefined, "rolecall-export-");
    for (const browser of BROWSERS) scenes.set(browser, await openScene(browser));
  });
  afterAll(async () => {
    for (const scene of scenes.values()) await scene.close();
    await folder.remove();
  });

  const open = (browser: BrowserName, place: string) => scenes.get(browser)!.openExtensionPage(place);
  const startOver = async (browser: BrowserName, profiles: readonly Profile[]) => {
    const page = await open(browser, "options.html");
    await removeProfiles(page);
    if (profiles.length > 0) await storeProfiles(page, profiles);
    await page.close();
  };
  const choose = async (page: BrowserPage, format: string) => {
    await waitForText(page, ".choices label", format);
    await page.evaluate(`[...document.querySelectorAll(".choices label")]
      .find((label) => label.textContent.startsWith(${JSON.stringify(format)})).click()`);
  };
  /** What the file holds that a person gets from Download. */
  const download = async (page: BrowserPage, format: string): Promise<string> => {
    await choose(page, format);
    await page.waitForSelector("a[download]");
    return (await page.evaluate(
      "fetch(document.querySelector('a[download]').href).then((file) => file.text())",
    )) as string;
  };
  const stored = async (page: BrowserPage) => {
    const get = async () =>
      (await page.evaluate("chrome.storage.local.get(null)")) as Record<string, unknown>;
    const changes = { addListener: () => undefined, removeListener: () => undefined };
    const profiles = await createProfileSource({ get } as never, changes).load();
    return new Map(profiles.map((profile) => [profileKey(profile), profile]));
  };

  test.each([
    ["chromium", "firefox", "Rolecall file"],
    ["firefox", "chromium", "Rolecall file"],
    ["chromium", "firefox", "CSV"],
    ["firefox", "chromium", "CSV"],
  ] as const)("takes every field of every role from %s to %s by %s", async (from, to, format) => {
    await startOver(from, PROFILES);
    await startOver(to, []);
    const source = await open(from, "options.html#export");
    const path = join(folder.path, `roles-${from}`);
    await writeFile(path, await download(source, format));
    await source.close();

    const target = await open(to, "options.html#import");
    await chooseFile(target, path);
    await waitForText(target, ".review", "4 new, 0 changed, 0 the same, 0 left out.");
    await click(target, "button", "Import");
    await waitForText(target, ".status", "Imported 4 roles.");
    expect(await stored(target)).toEqual(new Map(PROFILES.map((profile) => [profileKey(profile), profile])));
    await target.close();
  });

  test.each(BROWSERS)("takes out a group, what a search finds, and what is ticked in %s", async (browser) => {
    await startOver(browser, PROFILES);
    const page = await open(browser, "options.html#export");
    await waitForText(page, ".page", "4 roles");
    const names = async () =>
      (JSON.parse(await download(page, "Rolecall file")) as { profiles: Profile[] }).profiles.map(
        ({ displayName }) => displayName,
      );
    await enter(page, "searchbox", "Search roles", "admin");
    await waitForText(page, ".page", "3 roles");
    await expect.poll(names).toEqual([PROFILES[0]!.displayName, "Alias", "Again"]);
    await page.click("[aria-label='Include Alias']");
    await waitForText(page, ".page", "2 roles");
    await expect.poll(names).toEqual([PROFILES[0]!.displayName, "Again"]);
    await enter(page, "searchbox", "Search roles", "");
    await page.evaluate(`(() => {
      const groups = document.querySelector("#export-group");
      groups.value = "Kunden";
      groups.dispatchEvent(new Event("input", { bubbles: true }));
    })()`);
    await page.waitForFunction("document.querySelectorAll('.ticks .lines [role=row]').length === 2");
    await expect.poll(names).toEqual(["Gov", PROFILES[0]!.displayName]);
    await page.close();
  });

  test.each(BROWSERS)("warns of what a format has no place for in %s, and copies", async (browser) => {
    await startOver(browser, PROFILES);
    const page = await open(browser, "options.html#export");
    await expect
      .poll(() => download(page, "AWS config"))
      .toContain("role_arn = arn:aws:iam::012345678901:role/team/ops/Admin");
    await waitForText(page, ".warning li", "Note of 1");
    await expect.poll(() => download(page, "Bookmarks")).toContain("signin.aws.amazon.com/switchrole");
    await page.bringToFront();
    await click(page, "button", "Copy");
    await waitForText(page, "[role=status]", "Copied.");
    await page.close();
  });
});
