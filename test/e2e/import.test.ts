import { describe, expect, test } from "vitest";
import { writeRolecallJson } from "../../src/formats/write-rolecall-json.ts";
import { buildRealisticProfiles } from "../support/builders.ts";
import { loadProfiles } from "../support/browsers/stored-profiles.ts";
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
  const desk = setUpImports(browser);

  test("shows what is new, changed and left out, and stores nothing before it is told to", async () => {
    const before = await desk.page.evaluate(REPLICA);
    await enter(desk.page, "textbox", "Paste roles", CONFIG);
    await click(desk.page, "button", "Preview");
    await waitForText(
      desk.page,
      ".review",
      "Read as: AWS config file. 1 new, 1 changed, 0 the same, 2 left out.",
    );
    expect(await texts(desk.page, ROWS)).toEqual([
      "Client prod444455556666AdminChangedRegion: nothing → eu-central-1",
      "Client dev777788889999team/DeployerNew",
    ]);
    await waitForText(desk.page, ".review li", "“broken”");
    expect(await desk.page.evaluate(REPLICA)).toBe(before);

    await click(desk.page, "button", "Import");
    await waitForText(desk.page, ".status", "Imported 2 roles.");
    expect(await desk.storedNames()).toEqual(["Client dev", "Client prod", "Mine"]);
    expect(JSON.stringify(await desk.page.evaluate("chrome.storage.local.get(null)"))).not.toContain("AKIA");
    await click(desk.page, "button", "Undo");
    await waitForText(desk.page, ".status", "Undone.");
    expect(await desk.storedNames()).toEqual(["Client prod", "Mine"]);
  });

  test("brings in only what is ticked, in a group of the person's choice", async () => {
    await enter(desk.page, "textbox", "Paste roles", CONFIG);
    await click(desk.page, "button", "Preview");
    await find(desk.page, "row", "Client dev");
    await desk.page.click(`${ROWS} [aria-label="Include Client prod"]`);
    await enter(desk.page, "textbox", "Group for all", "Clients");
    await waitForText(desk.page, ".review", "Stores 1 role in one step");
    await click(desk.page, "button", "Import");
    await waitForText(desk.page, ".status", "Imported 1 role.");
    const roles = await desk.scene.openExtensionPage("options.html#roles");
    await find(roles, "row", "Client dev");
    expect(await texts(roles, ".lines [role=row]")).toEqual([
      "Client prod444455556666AdminEditDuplicateDelete",
      "Mine111122223333MineEditDuplicateDelete",
      "Client dev777788889999team/DeployerClientsEditDuplicateDelete",
    ]);
    await roles.close();
  });

  test("replaces all roles when asked to, after showing which ones go", async () => {
    await enter(desk.page, "textbox", "Paste roles", "arn:aws:iam::444455556666:role/Admin");
    await click(desk.page, "button", "Preview");
    await find(desk.page, "row", "Client prod");
    await desk.page.click("[name=import-mode]:not(:checked)");
    await waitForText(desk.page, ROWS, "Deleted");
    await waitForText(desk.page, ".review", "deletes 1 in one step");
    await click(desk.page, "button", "Import");
    await waitForText(desk.page, ".status", "deleted 1");
    expect(await desk.storedNames()).toHaveLength(1);
  });

  test("takes a file of 4,000 roles, in one step", async () => {
    const profiles = buildRealisticProfiles(4_000, createRandom(1));
    await chooseFile(desk.page, await desk.storeFile("roles.json", writeRolecallJson(profiles).text));
    await waitForText(desk.page, ".review", "4000 new, 0 changed, 0 the same, 0 left out.");
    await click(desk.page, "button", "Import");
    await waitForText(desk.page, ".status", "Imported 4000 roles.");
    await click(desk.page, "button", "Undo");
    await waitForText(desk.page, ".status", "Undone.");
    expect(await desk.storedNames()).toEqual(["Client prod", "Mine"]);
  });

  test("offers to import what there is room for once enough rows are unticked", async () => {
    const row = (at: number) => `${String(at).padStart(12, "0")},Admin\n`;
    const rows = Array.from({ length: 15_000 }, (_, at) => row(at)).join("");
    await chooseFile(desk.page, await desk.storeFile("roles.csv", `account_id,role_name\n${rows}`));
    await waitForText(desk.page, ".review .alert", "would then hold 15002 roles");
    expect(await desk.page.evaluate(IMPORT_IS_OFFERED)).toBe(false);
    await desk.page.click(`${ROWS}:nth-child(1) input`);
    await desk.page.click(`${ROWS}:nth-child(2) input`);
    await desk.page.waitForFunction("document.querySelector('.review .alert') === null");
    await waitForText(desk.page, ".review", "Stores 14998 roles in one step");
    expect(await desk.page.evaluate(IMPORT_IS_OFFERED)).toBe(true);
  });

  test("says what to do when the browser has no room left", async () => {
    await desk.page.evaluate(`chrome.storage.local.set = () =>
      Promise.reject(new Error("Resource::kQuotaBytes quota exceeded"))`);
    await enter(desk.page, "textbox", "Paste roles", CONFIG);
    await click(desk.page, "button", "Preview");
    await click(desk.page, "button", "Import");
    await waitForText(desk.page, ".alert", "this browser has no room left for it. Delete roles");
    await find(desk.page, "row", "Client dev");
  });

  test("takes a console's own memory for that of the partition that a person says", async () => {
    const memory = { bn: "ada", ba: "111122223333", rl: [{ a: "444455556666", r: "Ops", d: "Gov ops" }] };
    const cookie = `noflush_awsc-roleInfo=${encodeURIComponent(JSON.stringify(memory))}`;
    await enter(desk.page, "textbox", "Paste roles", cookie);
    for (const [field, value] of [
      ["import-format", "role-history"],
      ["import-partition", "aws-us-gov"],
    ]) {
      await desk.page.waitForSelector(`#${field}`);
      await desk.page.evaluate(`(() => {
        const select = document.querySelector("#${field}");
        select.value = "${value}";
        select.dispatchEvent(new Event("input", { bubbles: true }));
      })()`);
    }
    await click(desk.page, "button", "Preview");
    await find(desk.page, "row", "Gov ops");
    await click(desk.page, "button", "Import");
    await waitForText(desk.page, ".status", "Imported 1 role.");
    const stored = await loadProfiles(desk.page);
    expect(stored.find(({ displayName }) => displayName === "Gov ops")?.partition).toBe("aws-us-gov");
  });
});
