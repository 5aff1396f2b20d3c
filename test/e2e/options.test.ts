import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { removeProfiles, storeProfiles } from "../support/browsers/stored-profiles.ts";
import { buildProfile } from "../support/builders.ts";
import { openScene, BROWSERS, type Scene } from "../support/scene.ts";
import { click, enter, find, paste, press, texts, waitForText, type BrowserPage } from "../support/screen.ts";

/** All but when it was last in sync, which happens by itself. */
const STORED = "chrome.storage.local.get(null).then(({ syncState, ...items }) => JSON.stringify(items))";
const EMPTY = "document.querySelectorAll('.lines [role=row]').length === 0";

describe.each(BROWSERS)("the options page in %s", (browser) => {
  let scene: Scene;
  let page: BrowserPage;
  beforeAll(async () => {
    scene = await openScene(browser);
  });
  afterAll(() => scene.close());
  beforeEach(async () => {
    page = await scene.openExtensionPage("options.html");
    await removeProfiles(page);
    await page.waitForFunction(EMPTY);
  });
  afterEach(async () => {
    await page.close();
  });

  const openForm = async () => {
    await click(page, "button", "Add role");
    await find(page, "textbox", "Account ID");
  };
  const valueOf = async (name: string) =>
    page.evaluate(`document.querySelector(${JSON.stringify(await find(page, "textbox", name))}).value`);
  const addRole = async (account: string, role: string, name: string) => {
    await openForm();
    await enter(page, "textbox", "Account ID", account);
    await enter(page, "textbox", "Role name", role);
    await enter(page, "textbox", "Display name", name);
    await press(page, "Enter");
    await waitForText(page, ".lines [role=row]", name);
  };

  test("says what is wrong with an account ID and stores nothing", async () => {
    const before = await page.evaluate(STORED);
    await openForm();
    await enter(page, "textbox", "Account ID", "1234-5678-901");
    await enter(page, "textbox", "Role name", "ReadOnly");
    await click(page, "button", "Save role");
    await waitForText(page, ".wrong", "An account ID has 12 digits,");
    await page.waitForFunction("document.activeElement.id === 'field-accountId'");
    expect(await page.evaluate(STORED)).toBe(before);
    await enter(page, "textbox", "Account ID", "1234-5678-9012");
    await page.waitForFunction("document.querySelector('.wrong') === null");
  });

  test("keeps silent about a field until it was left", async () => {
    await openForm();
    await enter(page, "textbox", "Account ID", "12");
    expect(await texts(page, ".wrong")).toEqual([]);
    await press(page, "Tab");
    await waitForText(page, ".wrong", "An account ID has 12 digits,");
  });

  test.each([
    [
      "Account ID",
      "arn:aws-us-gov:iam::012345678901:role/team/ReadOnly",
      "012345678901",
      "team/ReadOnly",
      "",
    ],
    [
      "Role name",
      "https://signin.aws.amazon.com/switchrole?account=client-prod&roleName=Admin&displayName=Client%20prod",
      "client-prod",
      "Admin",
      "Client prod",
    ],
  ])("fills the form from what is pasted into %s: %s", async (field, pasted, account, role, name) => {
    await openForm();
    await paste(page, field, pasted);
    await page.waitForFunction(`document.querySelector("#field-accountId").value === "${account}"`);
    expect(await valueOf("Role name")).toBe(role);
    expect(await valueOf("Display name")).toBe(name);
  });

  test("fills the form from an ARN that was typed, once the field is left", async () => {
    await openForm();
    await enter(page, "textbox", "Role name", "arn:aws-us-gov:iam::012345678901:role/team/ReadOnly");
    await press(page, "Tab");
    await page.waitForFunction(`document.querySelector("#field-accountId").value === "012345678901"`);
    expect(await valueOf("Role name")).toBe("team/ReadOnly");
  });

  test("edits a role, also into another role", async () => {
    await addRole("123456789012", "ReadOnly", "Payments");
    await click(page, "link", "Edit Payments");
    await enter(page, "textbox", "Role name", "Admin");
    await enter(page, "textbox", "Region", "eu-central-1");
    await press(page, "Enter");
    await waitForText(page, ".lines [role=row]", "Admin");
    expect(await texts(page, ".lines [role=row]")).toEqual([
      "Payments123456789012Admineu-central-1EditDuplicateDelete",
    ]);
  });

  test("refuses a second profile for a role, and makes one by Duplicate", async () => {
    await addRole("123456789012", "ReadOnly", "Payments");
    await openForm();
    await enter(page, "textbox", "Account ID", "1234 5678 9012");
    await enter(page, "textbox", "Role name", "ReadOnly");
    await press(page, "Enter");
    await waitForText(page, ".wrong", "This role is in your list already.");
    await press(page, "Escape");
    await click(page, "link", "Duplicate Payments");
    await enter(page, "textbox", "Display name", "Payments EU");
    await press(page, "Enter");
    await waitForText(page, ".lines [role=row]", "Payments EU");
    expect(await texts(page, ".lines [role=row]")).toHaveLength(2);
  });

  test("deletes a role at once and brings it back with Undo", async () => {
    await addRole("123456789012", "ReadOnly", "Payments");
    await click(page, "button", "Delete Payments");
    await page.waitForFunction(EMPTY);
    await waitForText(page, "[role=status]", "Deleted Payments.");
    await click(page, "button", "Undo");
    await waitForText(page, ".lines [role=row]", "Payments");
  });

  const shownNames = () => texts(page, ".lines .first");
  const openThree = async () => {
    await storeProfiles(page, [
      buildProfile({ displayName: "b", accountId: "000000000001", group: "Old" }),
      buildProfile({ displayName: "a", accountId: "000000000002", group: "Old", environment: "production" }),
      buildProfile({ displayName: "A", accountId: "000000000003" }),
    ]);
    await page.waitForFunction("document.querySelectorAll('.lines [role=row]').length === 3");
  };
  const tick = (name: string) => page.click(`[type=checkbox][aria-label="${name}"]`);

  test("sorts by a column, the other way round, and as it was, with what is empty last", async () => {
    await openThree();
    expect(await shownNames()).toEqual(["A", "a", "b"]);
    await click(page, "button", "Account ID");
    await page.waitForFunction("document.querySelector('[aria-sort=ascending]') !== null");
    expect(await shownNames()).toEqual(["b", "a", "A"]);
    await click(page, "button", "Account ID");
    await page.waitForFunction("document.querySelector('[aria-sort=descending]') !== null");
    expect(await shownNames()).toEqual(["A", "a", "b"]);
    await click(page, "button", "Environment");
    await page.waitForFunction("document.querySelector('.lines .first').textContent === 'a'");
  });

  test("changes a field of several roles in one step, with one undo, or says what is wrong", async () => {
    await openThree();
    await tick("Select all");
    await waitForText(page, ".bulk b", "3 roles selected");
    await page.type(".bulk input", "x".repeat(65));
    await click(page, "button", "Change");
    await waitForText(page, ".bulk .wrong", "at most 64 characters");
    await enter(page, "textbox", "New value", "New");
    await click(page, "button", "Change");
    await waitForText(page, "[role=status]", "Changed 3 roles.");
    await page.waitForFunction(
      "[...document.querySelectorAll('.lines [role=row]')].every((row) => row.textContent.includes('New'))",
    );
    await click(page, "button", "Undo");
    await page.waitForFunction("document.querySelector('.lines').textContent.includes('Old')");
  });

  test("deletes the selected roles and no others", async () => {
    await openThree();
    await tick("Select b");
    await waitForText(page, ".bulk b", "1 role selected");
    await page.click(".bulk .danger");
    await page.waitForFunction("document.querySelectorAll('.lines [role=row]').length === 2");
    expect(await shownNames()).toEqual(["A", "a"]);
  });

  test("finds duplicates and renames a group", async () => {
    await openThree();
    await page.click(".tools [type=checkbox]");
    await page.waitForFunction("document.querySelectorAll('.lines [role=row]').length === 2");
    expect(await shownNames()).toEqual(["A", "a"]);
    await page.click(".tools [type=checkbox]");
    await click(page, "button", "Rename a group");
    await enter(page, "textbox", "New name of the group", "Renamed");
    await click(page, "button", "Rename");
    await waitForText(page, "[role=status]", "Changed 2 roles.");
    await page.waitForFunction("!document.querySelector('.lines').textContent.includes('Old')");
  });

  test("lets a person practise on a form that is filled in as AWS's is", async () => {
    await click(page, "link", "Practice");
    await click(page, "button", "Fill it in with the role “Practice”");
    expect(await valueOf("Account ID")).toBe("111122223333");
    expect(await page.evaluate("document.querySelector('[type=radio]:checked').value")).toBe("b7ca9d");
    await press(page, "Enter");
    await waitForText(page, "[role=status]", "you would now be in the role ReadOnly of account 111122223333");
  });

  test("shows at once what another open page stored", async () => {
    const other = await scene.openExtensionPage("options.html");
    await page.bringToFront();
    await addRole("123456789012", "ReadOnly", "Payments");
    await other.bringToFront();
    await waitForText(other, ".lines [role=row]", "Payments");
    await other.close();
  });

  test("keeps all roles when two pages store at the same moment", async () => {
    const other = await scene.openExtensionPage("options.html");
    for (const [target, role] of [
      [page, "One"],
      [other, "Two"],
    ] as const) {
      await target.bringToFront();
      await click(target, "button", "Add role");
      await enter(target, "textbox", "Account ID", "123456789012");
      await enter(target, "textbox", "Role name", role);
    }
    await Promise.all(
      [page, other].map((target) => target.evaluate("document.querySelector('form').requestSubmit()")),
    );
    await page.bringToFront();
    await waitForText(page, ".lines [role=row]", "One");
    await waitForText(page, ".lines [role=row]", "Two");
    await other.close();
  });
});
