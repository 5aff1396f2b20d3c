import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { SHARD_NAMES } from "../../src/library/shard.ts";
import { decodeShard } from "../../src/library/wire.ts";
import { writeRolecallJson } from "../../src/formats/write-rolecall-json.ts";
import { waitFor } from "../support/browsers/condition.ts";
import { loadProfiles, removeProfiles, storeProfiles } from "../support/browsers/stored-profiles.ts";
import { useDirectory, type TemporaryDirectory } from "../support/browsers/temporary-directory.ts";
import { buildProfile, buildRealisticProfiles } from "../support/builders.ts";
import { createRandom } from "../support/random.ts";
import { BROWSERS, openScene, type Scene } from "../support/scene.ts";
import { chooseFile, click, find, texts, waitForOptions, type BrowserPage } from "../support/screen.ts";

const STORED = [
  buildProfile({ displayName: "Client dev", accountId: "777788889999" }),
  buildProfile({ displayName: "Client prod", accountId: "444455556666" }),
];
const IMPORTED = buildRealisticProfiles(1_000, createRandom(9));
const NEWS = "What changed";
const IMPORT = `document.querySelector(".review button.primary")`;

describe.each(BROWSERS)("an update in %s", (browser) => {
  let scene: Scene;
  let folder: TemporaryDirectory;
  let tab: BrowserPage;
  let version = 0;
  beforeAll(async () => {
    folder = await useDirectory(undefined, "rolecall-update-");
    await cp("dist/extension", folder.path, { recursive: true });
    await release();
    scene = await openScene(browser, [], { extensionPath: folder.path });
    if (browser === "chromium") await allowUnpacked();
    tab = await scene.openPage("about:blank");
  });
  afterAll(async () => {
    await scene.close();
    await folder.remove();
  });
  beforeEach(async () => {
    // An update that a test failed after is news to nobody any more.
    const page = await scene.openExtensionPage("options.html#changes");
    await find(page, "heading", NEWS);
    await removeProfiles(page);
    await storeProfiles(page, STORED);
    await page.close();
  });

  /** Chromium starts an unpacked extension anew only in its developer mode (seen in 156). */
  const allowUnpacked = async () => {
    const page = await scene.openPage("chrome://extensions");
    await page.evaluate("chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })");
    await page.close();
  };
  /** Puts a newer version where the browser loads the extension from. */
  const release = async () => {
    const path = join(folder.path, "manifest.json");
    const manifest = JSON.parse(await readFile(path, "utf8")) as object;
    await writeFile(path, JSON.stringify({ ...manifest, version: `1.${++version}` }));
  };
  /** Updates by what a page of the extension runs, which closes every such page, and waits for the new version. */
  const update = async (page: BrowserPage, script: string) => {
    await release();
    // The page is gone before it can answer.
    await page.evaluate(script).catch(() => undefined);
    await waitFor(() => page.isClosed(), { what: "the old version's page to close" });
    // A page that is opened while the browser takes the old version away never loads.
    await waitFor(async () => (await scene.runningVersion()) === `1.${version}`, {
      what: `version 1.${version} to start`,
    });
    return scene.openExtensionPage("options.html#roles");
  };
  const addresses = async () => Promise.all((await scene.pages()).map(async (page) => page.url()));
  /** An answer from the background comes after what it does when it is started by an update. */
  const reconcile = (page: BrowserPage) =>
    page.evaluate(`chrome.runtime.sendMessage({ name: "reconcile", body: {} })`);
  const onTheWire = async (page: BrowserPage) => {
    const items = (await page.evaluate("chrome.storage.sync.get(null)")) as Record<string, unknown>;
    const decoded = await Promise.all(SHARD_NAMES.map((name) => decodeShard(items[name])));
    return decoded.flatMap((found) =>
      found.kind === "shard" ? Object.values(found.shard).flatMap(({ profile }) => profile ?? []) : [],
    );
  };

  test("while the popup is open loses nothing, opens no tab, and says what changed when it is asked", async () => {
    const before = await addresses();
    const popup = await scene.openPopup(tab);
    await waitForOptions(popup, ["Client dev", "Client prod"]);
    expect(await texts(popup, "footer button")).not.toContain(NEWS);

    const page = await update(popup, "chrome.runtime.reload()");
    await reconcile(page);
    expect(await loadProfiles(page)).toEqual(STORED);
    await page.close();
    expect(await addresses()).toEqual(before);

    const again = await scene.openPopup(tab);
    await waitForOptions(again, ["Client dev", "Client prod"]);
    await click(again, "button", NEWS);
    const findChanges = async () => {
      for (const one of await scene.pages())
        if ((await one.url()).endsWith("options.html#changes")) return one;
      return undefined;
    };
    const changes = await waitFor(findChanges, { what: "the changes to open" });
    await find(changes, "heading", NEWS);
    const [first = ""] = /(?<=^- )[^`\n]+$/m.exec(await readFile("CHANGELOG.md", "utf8")) ?? [];
    expect((await texts(changes, "main li")).join("\n")).toContain(first);
    await changes.close();

    const seen = await scene.openPopup(tab);
    await waitForOptions(seen, ["Client dev", "Client prod"]);
    expect(await texts(seen, "footer button")).not.toContain(NEWS);
    await seen.close();
  });

  const RELOAD_AT = [
    ["as it begins", `(${IMPORT}.click(), chrome.runtime.reload())`, [0, IMPORTED.length]],
    [
      "once it is on this machine and not yet sent",
      `(chrome.storage.local.onChanged.addListener((changes) => {
        if ("history" in changes) chrome.runtime.reload();
      }), ${IMPORT}.click())`,
      [IMPORTED.length],
    ],
  ] as const;

  test.each(RELOAD_AT)(
    "in the midst of a save, %s, leaves it done or undone",
    async (_, reload, outcomes) => {
      const path = join(folder.path, "import.txt");
      await writeFile(path, writeRolecallJson(IMPORTED).text);
      const options = await scene.openExtensionPage("options.html#import");
      await find(options, "textbox", "Paste roles");
      await chooseFile(options, path);
      await click(options, "button", "Preview");
      await options.waitForFunction(`${IMPORT}?.disabled === false`);
      const page = await update(options, reload);
      await reconcile(page);
      const profiles = await loadProfiles(page);
      expect(profiles).toEqual(expect.arrayContaining(STORED));
      const imported = profiles.length - STORED.length;
      expect(outcomes).toContain(imported);
      await expect.poll(async () => (await onTheWire(page)).length).toBe(profiles.length);
      await page.close();
    },
  );
});
