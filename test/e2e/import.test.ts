import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { writeRolecallJson } from "../../src/formats/write-rolecall-json.ts";
import { removeProfiles, storeProfiles } from "../support/browsers/stored-profiles.ts";
import { useDirectory, type TemporaryDirectory } from "../support/browsers/temporary-directory.ts";
import { buildProfile, buildRealisticProfiles } from "../support/builders.ts";
import { createRandom } from "../support/random.ts";
import { BROWSERS, openScene, type Scene } from "../support/scene.ts";
import { chooseFile, click, enter, find, texts, waitForText, type BrowserPage } from "../support/screen.ts";

const STORED = [
  buildProfile({ displayName: "Client prod", accountId: "444455556666", roleName: "Admin" }),
  buildProfile({ displayName: "Mine", accountId: "111122223333", roleName: "Mine" }),
];
const CONFIG = `[profile base]
aws_access_key_id = AKIAIOSFODNN7EXAMPLE
[profile Client prod]
role_arn = arn:aws:iam::444455556666:role/Admin
region = eu-central-1
[profile broken]
role_arn = arn:aws:iam::4444:role/Admin
[Client dev]
role_arn = arn:aws:iam::777788889999:role/team/Deployer
`;
const ROWS = ".ticks .lines [role=row]";
/** The replica, as one text that changes when any profile does. */
const STORAGE = `chrome.storage.local.get(null).then((items) =>
  JSON.stringify(Object.entries(items).filter(([key]) => /^p[0-9a-f]$/.test(key)).sort()))`;

const IMPORT_IS_OFFERED = `!document.querySelector(".review button.primary").disabled`;

/** Measures the longest time for which the page did nothing, and whether it ever showed a progress bar. */
const WATCH = `(() => {
  let last = performance.now();
  window.longest = 0;
  setInterval(() => {
    window.longest = Math.max(window.longest, performance.now() - last);
    last = performance.now();
  }, 10);
  new MutationObserver(() => { window.sawProgress ||= document.querySelector("progress") !== null; })
    .observe(document.body, { childList: true, subtree: true });
})()`;

describe.each(BROWSERS)("import in %s", (browser) => {
  let scene: Scene;
  let page: BrowserPage;
  let folder: TemporaryDirectory;
  beforeAll(async () => {
    scene = await openScene(browser);
    folder = await useDirectory(undefined, "rolecall-import-");
  });
  afterAll(async () => {
    await scene.close();
    await folder.remove();
  });
  beforeEach(async () => {
    page = await scene.openExtensionPage("options.html#import");
    await removeProfiles(page);
    await storeProfiles(page, STORED);
  });
  afterEach(() => page.close());

  const storeFile = async (name: string, content: string | Uint8Array) => {
    const path = join(folder.path, name);
    await writeFile(path, content);
    return path;
  };
  const storedNames = async () => {
    const roles = await scene.openExtensionPage("options.html#roles");
    await roles.waitForSelector(".lines [role=row]");
    const names = await texts(roles, ".lines .first");
    await roles.close();
    return names;
  };

  test("shows what is new, changed and left out, and stores nothing before it is told to", async () => {
    const before = await page.evaluate(STORAGE);
    await enter(page, "textbox", "Paste roles", CONFIG);
    await click(page, "button", "Preview");
    await waitForText(page, ".review", "Read as: AWS config file. 1 new, 1 changed, 0 the same, 2 left out.");
    expect(await texts(page, ROWS)).toEqual([
      "Client prod444455556666AdminChangedRegion: nothing → eu-central-1",
      "Client dev777788889999team/DeployerNew",
    ]);
    await waitForText(page, ".review li", "“broken”");
    expect(await page.evaluate(STORAGE)).toBe(before);

    await click(page, "button", "Import");
    await waitForText(page, ".status", "Imported 2 roles.");
    expect(await storedNames()).toEqual(["Client dev", "Client prod", "Mine"]);
    expect(JSON.stringify(await page.evaluate("chrome.storage.local.get(null)"))).not.toContain("AKIA");
    await click(page, "button", "Undo");
    await waitForText(page, ".status", "Undone.");
    expect(await storedNames()).toEqual(["Client prod", "Mine"]);
  });

  test("brings in only what is ticked, in a group of the person's choice", async () => {
    await enter(page, "textbox", "Paste roles", CONFIG);
    await click(page, "button", "Preview");
    await find(page, "row", "Client dev");
    await page.click(`${ROWS} [aria-label="Include Client prod"]`);
    await enter(page, "textbox", "Group for all", "Clients");
    await waitForText(page, ".review", "Stores 1 role in one step");
    await click(page, "button", "Import");
    await waitForText(page, ".status", "Imported 1 role.");
    const roles = await scene.openExtensionPage("options.html#roles");
    await find(roles, "row", "Client dev");
    expect(await texts(roles, ".lines [role=row]")).toEqual([
      "Client prod444455556666AdminEditDuplicateDelete",
      "Mine111122223333MineEditDuplicateDelete",
      "Client dev777788889999team/DeployerClientsEditDuplicateDelete",
    ]);
    await roles.close();
  });

  test("replaces all roles when asked to, after showing which ones go", async () => {
    await enter(page, "textbox", "Paste roles", "arn:aws:iam::444455556666:role/Admin");
    await click(page, "button", "Preview");
    await find(page, "row", "Client prod");
    await page.click("[name=import-mode]:not(:checked)");
    await waitForText(page, ROWS, "Deleted");
    await waitForText(page, ".review", "deletes 1 in one step");
    await click(page, "button", "Import");
    await waitForText(page, ".status", "deleted 1");
    expect(await storedNames()).toHaveLength(1);
  });

  test("takes a file of 4,000 roles, in one step", async () => {
    const profiles = buildRealisticProfiles(4_000, createRandom(1));
    await chooseFile(page, await storeFile("roles.json", writeRolecallJson(profiles).text));
    await waitForText(page, ".review", "4000 new, 0 changed, 0 the same, 0 left out.");
    await click(page, "button", "Import");
    await waitForText(page, ".status", "Imported 4000 roles.");
    await click(page, "button", "Undo");
    await waitForText(page, ".status", "Undone.");
    expect(await storedNames()).toEqual(["Client prod", "Mine"]);
  });

  test("says in the preview that 100,000 roles are more than there is room for, and stays at hand", async () => {
    const before = await page.evaluate(STORAGE);
    const row = (at: number) => `${String(at).padStart(12, "0")},Admin\n`;
    await page.evaluate(WATCH);
    const rows = Array.from({ length: 100_000 }, (_, at) => row(at)).join("");
    await chooseFile(page, await storeFile("roles.csv", `account_id,role_name\n${rows}`));
    await waitForText(page, ".review .alert", "would then hold 100002 roles; it has room for 15000");
    expect(await texts(page, ROWS)).toEqual([]);
    expect(await page.evaluate("window.longest")).toBeLessThan(1_000);
    expect(await page.evaluate(STORAGE)).toBe(before);
  });

  test("offers to import what there is room for once enough rows are unticked", async () => {
    const row = (at: number) => `${String(at).padStart(12, "0")},Admin\n`;
    const rows = Array.from({ length: 15_000 }, (_, at) => row(at)).join("");
    await chooseFile(page, await storeFile("roles.csv", `account_id,role_name\n${rows}`));
    await waitForText(page, ".review .alert", "would then hold 15002 roles");
    expect(await page.evaluate(IMPORT_IS_OFFERED)).toBe(false);
    await page.click(`${ROWS}:nth-child(1) input`);
    await page.click(`${ROWS}:nth-child(2) input`);
    await page.waitForFunction("document.querySelector('.review .alert') === null");
    await waitForText(page, ".review", "Stores 14998 roles in one step");
    expect(await page.evaluate(IMPORT_IS_OFFERED)).toBe(true);
  });

  test("says what to do when the browser has no room left", async () => {
    await page.evaluate(`chrome.storage.local.set = () =>
      Promise.reject(new Error("Resource::kQuotaBytes quota exceeded"))`);
    await enter(page, "textbox", "Paste roles", CONFIG);
    await click(page, "button", "Preview");
    await click(page, "button", "Import");
    await waitForText(page, ".alert", "this browser has no room left for it. Delete roles");
    await find(page, "row", "Client dev");
  });

  test("takes a text that is too long for the text box as it takes a file", async () => {
    const section = "[profile x]\nrole_arn = arn:aws:iam::4444:role/Admin\n";
    await page.evaluate(WATCH);
    await page.evaluate(`(() => {
      const data = ${JSON.stringify(section)}.repeat(200_000);
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", data);
      // Firefox takes no clipboardData here, but the text itself.
      const init = { clipboardData, data, dataType: "text/plain", bubbles: true, cancelable: true };
      const paste = new ClipboardEvent("paste", init);
      document.querySelector("#import-text").dispatchEvent(paste);
    })()`);
    await waitForText(page, ".import-form", "A text too long to show here (10");
    await waitForText(page, ".review li", "Line 400000, “x”");
    expect(await page.evaluate("document.querySelector('#import-text').value")).toBe("");
    expect(await page.evaluate("window.longest")).toBeLessThan(1_000);
    await enter(page, "textbox", "Paste roles", "arn:aws:iam::444455556666:role/Admin");
    await click(page, "button", "Preview");
    await waitForText(page, ".review", "Read as: Links and ARNs.");
  });

  test.each([
    ["nested brackets", "[".repeat(10_000_000), "it is no JSON"],
    ["one endless line", "x".repeat(10_000_000), "Nothing here looks like a role"],
    ["a million commas", `account_id,role_name\n${",".repeat(1_000_000)}`, "account"],
    [
      "100,000 lines",
      "account_id,role_name\n".concat("12,Admin\n".repeat(100_000)),
      "Line 2, Account ID “12”",
    ],
    ["names that every object has", "[__proto__]\n[toString]\n[constructor]\n", "“__proto__”"],
    ["UTF-16", Buffer.from("\ufeff[profile x]\nregion = eu-west-1\n", "utf16le"), "Line 1, “x”"],
  ])("answers %s clearly, and stays at hand meanwhile", async (_, content, words) => {
    await page.evaluate(WATCH);
    await chooseFile(page, await storeFile("ugly", content));
    await waitForText(page, ".review li", words);
    expect(await page.evaluate("window.longest")).toBeLessThan(1_000);
  });

  test.each([
    ["a picture", Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7_919) % 256), "not a text"],
    ["an empty file", "", "nothing in it"],
    ["half a file of ours", writeRolecallJson(STORED).text.slice(0, 200), "JSON"],
  ])("says what is wrong with %s, and leaves the roles alone", async (_, content, words) => {
    const before = await page.evaluate(STORAGE);
    await chooseFile(page, await storeFile("strange", content));
    await waitForText(page, ".review li", words);
    expect(await page.evaluate("document.querySelector('.ticks')")).toBeNull();
    expect(await page.evaluate(STORAGE)).toBe(before);
  });

  test("stays at hand while it reads 10 MB, and says that it is reading", async () => {
    const section = "[profile x%]\nrole_arn = arn:aws:iam::4444:role/Admin\n";
    const sections = Array.from({ length: 10_000_000 / section.length }, (_, at) =>
      section.replace("%", String(at)),
    );
    await page.evaluate(WATCH);
    await chooseFile(page, await storeFile("huge", sections.join("")));
    await waitForText(page, ".review", "Read as: AWS config file.");
    expect(await page.evaluate("window.longest")).toBeLessThan(1_000);
    expect(await page.evaluate("window.sawProgress")).toBe(true);
  });
});
