import { describe, expect, test } from "vitest";
import { writeRolecallJson } from "../../src/formats/write-rolecall-json.ts";
import { buildRealisticProfiles } from "../support/builders.ts";
import { REPLICA, ROWS, setUpImports } from "../support/import-scene.ts";
import { createRandom } from "../support/random.ts";
import { BROWSERS } from "../support/scene.ts";
import { chooseFile, click, enter, find, texts, waitForText } from "../support/screen.ts";

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

const IMPORT_IS_OFFERED = `!document.querySelector(".review button.primary").disabled`;

describe.each(BROWSERS)("import in %s", (browser) => {
  const at = setUpImports(browser);

  test("shows what is new, changed and left out, and stores nothing before it is told to", async () => {
    const before = await at.page.evaluate(REPLICA);
    await enter(at.page, "textbox", "Paste roles", CONFIG);
    await click(at.page, "button", "Preview");
    await waitForText(
      at.page,
      ".review",
      "Read as: AWS config file. 1 new, 1 changed, 0 the same, 2 left out.",
    );
    expect(await texts(at.page, ROWS)).toEqual([
      "Client prod444455556666AdminChangedRegion: nothing → eu-central-1",
      "Client dev777788889999team/DeployerNew",
    ]);
    await waitForText(at.page, ".review li", "“broken”");
    expect(await at.page.evaluate(REPLICA)).toBe(before);

    await click(at.page, "button", "Import");
    await waitForText(at.page, ".status", "Imported 2 roles.");
    expect(await at.storedNames()).toEqual(["Client dev", "Client prod", "Mine"]);
    expect(JSON.stringify(await at.page.evaluate("chrome.storage.local.get(null)"))).not.toContain("AKIA");
    await click(at.page, "button", "Undo");
    await waitForText(at.page, ".status", "Undone.");
    expect(await at.storedNames()).toEqual(["Client prod", "Mine"]);
  });

  test("brings in only what is ticked, in a group of the person's choice", async () => {
    await enter(at.page, "textbox", "Paste roles", CONFIG);
    await click(at.page, "button", "Preview");
    await find(at.page, "row", "Client dev");
    await at.page.click(`${ROWS} [aria-label="Include Client prod"]`);
    await enter(at.page, "textbox", "Group for all", "Clients");
    await waitForText(at.page, ".review", "Stores 1 role in one step");
    await click(at.page, "button", "Import");
    await waitForText(at.page, ".status", "Imported 1 role.");
    const roles = await at.scene.openExtensionPage("options.html#roles");
    await find(roles, "row", "Client dev");
    expect(await texts(roles, ".lines [role=row]")).toEqual([
      "Client prod444455556666AdminEditDuplicateDelete",
      "Mine111122223333MineEditDuplicateDelete",
      "Client dev777788889999team/DeployerClientsEditDuplicateDelete",
    ]);
    await roles.close();
  });

  test("replaces all roles when asked to, after showing which ones go", async () => {
    await enter(at.page, "textbox", "Paste roles", "arn:aws:iam::444455556666:role/Admin");
    await click(at.page, "button", "Preview");
    await find(at.page, "row", "Client prod");
    await at.page.click("[name=import-mode]:not(:checked)");
    await waitForText(at.page, ROWS, "Deleted");
    await waitForText(at.page, ".review", "deletes 1 in one step");
    await click(at.page, "button", "Import");
    await waitForText(at.page, ".status", "deleted 1");
    expect(await at.storedNames()).toHaveLength(1);
  });

  test("takes a file of 4,000 roles, in one step", async () => {
    const profiles = buildRealisticProfiles(4_000, createRandom(1));
    await chooseFile(at.page, await at.storeFile("roles.json", writeRolecallJson(profiles).text));
    await waitForText(at.page, ".review", "4000 new, 0 changed, 0 the same, 0 left out.");
    await click(at.page, "button", "Import");
    await waitForText(at.page, ".status", "Imported 4000 roles.");
    await click(at.page, "button", "Undo");
    await waitForText(at.page, ".status", "Undone.");
    expect(await at.storedNames()).toEqual(["Client prod", "Mine"]);
  });

  test("offers to import what there is room for once enough rows are unticked", async () => {
    const row = (at: number) => `${String(at).padStart(12, "0")},Admin\n`;
    const rows = Array.from({ length: 15_000 }, (_, at) => row(at)).join("");
    await chooseFile(at.page, await at.storeFile("roles.csv", `account_id,role_name\n${rows}`));
    await waitForText(at.page, ".review .alert", "would then hold 15002 roles");
    expect(await at.page.evaluate(IMPORT_IS_OFFERED)).toBe(false);
    await at.page.click(`${ROWS}:nth-child(1) input`);
    await at.page.click(`${ROWS}:nth-child(2) input`);
    await at.page.waitForFunction("document.querySelector('.review .alert') === null");
    await waitForText(at.page, ".review", "Stores 14998 roles in one step");
    expect(await at.page.evaluate(IMPORT_IS_OFFERED)).toBe(true);
  });

  test("says what to do when the browser has no room left", async () => {
    await at.page.evaluate(`chrome.storage.local.set = () =>
      Promise.reject(new Error("Resource::kQuotaBytes quota exceeded"))`);
    await enter(at.page, "textbox", "Paste roles", CONFIG);
    await click(at.page, "button", "Preview");
    await click(at.page, "button", "Import");
    await waitForText(at.page, ".alert", "this browser has no room left for it. Delete roles");
    await find(at.page, "row", "Client dev");
  });
});
