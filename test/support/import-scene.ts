import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { removeProfiles, storeProfiles } from "./browsers/stored-profiles.ts";
import { useDirectory, type TemporaryDirectory } from "./browsers/temporary-directory.ts";
import { buildProfile } from "./builders.ts";
import { openScene, type BrowserName, type Scene } from "./scene.ts";
import { texts, type BrowserPage } from "./screen.ts";

export const STORED = [
  buildProfile({ displayName: "Client prod", accountId: "444455556666", roleName: "Admin" }),
  buildProfile({ displayName: "Mine", accountId: "111122223333", roleName: "Mine" }),
];
/** The rows of the preview. */
export const ROWS = ".ticks .lines [role=row]";
/** The replica, as one text that changes when any profile does; an expression for the page. */
export const REPLICA = `chrome.storage.local.get(null).then((items) =>
  JSON.stringify(Object.entries(items).filter(([key]) => /^p[0-9a-f]$/.test(key)).sort()))`;

/** What a test has at hand. */
class ImportDesk {
  scene!: Scene;
  folder!: TemporaryDirectory;
  /** The options page's import, with two roles stored. */
  page!: BrowserPage;

  async storeFile(name: string, content: string | Uint8Array): Promise<string> {
    const path = join(this.folder.path, name);
    await writeFile(path, content);
    return path;
  }

  /** The names of the roles that the options page lists. */
  async storedNames(): Promise<readonly string[]> {
    const roles = await this.scene.openExtensionPage("options.html#roles");
    await roles.waitForSelector(".lines [role=row]");
    const names = await texts(roles, ".lines .first");
    await roles.close();
    return names;
  }
}

/** Gives the tests of a `describe` one browser, and each of them a fresh import page and the same two roles. */
export function setUpImports(browser: BrowserName): ImportDesk {
  const desk = new ImportDesk();
  beforeAll(async () => {
    desk.scene = await openScene(browser);
    desk.folder = await useDirectory(undefined, "rolecall-import-");
  });
  beforeEach(async () => {
    desk.page = await desk.scene.openExtensionPage("options.html#import");
    await removeProfiles(desk.page);
    await storeProfiles(desk.page, STORED);
  });
  afterEach(() => desk.page.close());
  afterAll(async () => {
    await desk.scene.close();
    await desk.folder.remove();
  });
  return desk;
}
