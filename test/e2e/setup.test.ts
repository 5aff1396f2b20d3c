import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role, User } from "../practice-console/accounts.ts";
import { removeProfiles } from "../support/browsers/stored-profiles.ts";
import { BROWSERS, openScene, type Scene } from "../support/scene.ts";
import { click, enter, find, press, texts, waitForText, type BrowserPage } from "../support/screen.ts";

const BASE = "111122223333";
const TARGET = "444455556666";

describe.each(BROWSERS)("setting up a role in %s", (browser) => {
  // What the practice console goes by. It is empty until the documents are made.
  const roles: Role[] = [];
  const users: User[] = [{ name: "ada", accountId: BASE, kind: "iam", hasMfa: true }];
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(browser, [], { roles, users });
  });
  afterAll(() => scene.close());

  const openSetup = async () => {
    const page = await scene.openExtensionPage("options.html#setup");
    await find(page, "textbox", "Base account ID");
    return page;
  };
  const tick = (page: BrowserPage, label: string) =>
    page.evaluate(`[...document.querySelectorAll(".check")]
      .find((one) => one.textContent.trim().startsWith(${JSON.stringify(label)})).querySelector("input").click()`);
  const documentOf = async (page: BrowserPage, title: string): Promise<unknown> => {
    await waitForText(page, ".document .title", title);
    const text = await page.evaluate(`[...document.querySelectorAll(".document")]
      .find((one) => one.querySelector(".title").textContent === ${JSON.stringify(title)})
      .querySelector("pre").textContent`);
    return JSON.parse(String(text));
  };
  /** Does in the practice console's accounts what the page says: nothing but its own documents decides from here on. */
  const install = async (page: BrowserPage, roleName: string) => {
    const trustPolicy = await documentOf(page, "Trust policy");
    const policies = [await documentOf(page, "Policy that lets people switch")];
    roles.splice(0, roles.length, { accountId: TARGET, name: roleName, trusts: [], trustPolicy });
    users.splice(0, users.length, { name: "ada", accountId: BASE, kind: "iam", hasMfa: true, policies });
  };
  const switchTo = async (tab: BrowserPage, role: string) => {
    const popup = await scene.openPopup(tab);
    await find(popup, "option", role);
    await press(popup, "Enter");
  };
  const fillIn = async (page: BrowserPage) => {
    await enter(page, "textbox", "Base account ID", "1111-2222-3333");
    await enter(page, "textbox", "Target account IDs", "4444-5555-6666 Client prod");
  };

  test("goes from an empty form to a switch, for whoever signed in with MFA", async () => {
    const page = await openSetup();
    await waitForText(page, ".output", "Enter both account IDs.");
    await fillIn(page);
    await waitForText(page, ".output", "In the target account Client prod (4444-5555-6666)");
    await install(page, "ReadOnlyAccess");
    await click(page, "button", "Add 1 role to Rolecall");
    await waitForText(page, "[role=status]", "Saved Client prod ReadOnlyAccess.");

    const tab = await scene.openPage(scene.practice.signInUrl("ada"));
    await switchTo(tab, "Client prod ReadOnlyAccess");
    await waitForText(tab, "#awsc-role-display-name-user", "ReadOnlyAccess/ada");
    await tab.close();

    const without = await scene.openPage(scene.practice.signInUrl("ada", { mfa: false }));
    await switchTo(without, "Client prod ReadOnlyAccess");
    await expect.poll(() => scene.practice.requests.at(-1)?.refusal).toBe("MFA required");
    await without.close();
    await removeProfiles(page);
    await page.close();
  });

  test("goes to a switch without MFA, by a user who was named", async () => {
    const page = await openSetup();
    await fillIn(page);
    await tick(page, "ReadOnlyAccess");
    await tick(page, "SecurityAudit");
    await tick(page, "Named users or roles");
    await enter(page, "textbox", "Users", "ada");
    await tick(page, "Only after signing in with MFA");
    await waitForText(page, ".risk", "A stolen password is enough to get in.");
    await install(page, "SecurityAudit");
    await click(page, "button", "Add 1 role to Rolecall");
    await waitForText(page, "[role=status]", "Saved Client prod SecurityAudit.");

    const tab = await scene.openPage(scene.practice.signInUrl("ada", { mfa: false }));
    await switchTo(tab, "Client prod SecurityAudit");
    await waitForText(tab, "#awsc-role-display-name-user", "SecurityAudit/ada");
    await tab.close();
    await page.close();
  });

  test("takes the base account from a console tab on which Rolecall was opened", async () => {
    const tab = await scene.openPage(scene.practice.signInUrl("ada"));
    const popup = await scene.openPopup(tab);
    await waitForText(popup, ".session", "Signed in as ada");
    const page = await openSetup();
    await waitForText(page, ".field", "Taken from your console tab.");
    expect(await page.evaluate("document.querySelector('#setup-base').value")).toBe(BASE);
    await page.close();
    await tab.close();
  });

  test("shows every form of the documents, and copies", async () => {
    const page = await openSetup();
    await fillIn(page);
    for (const [tab, part] of [
      ["AWS CLI", "aws iam create-role"],
      ["CloudFormation", "AWS::IAM::ManagedPolicy"],
      ["Terraform", 'resource "aws_iam_role"'],
      ["JSON", '"sts:AssumeRole"'],
      ["CLI profile", "source_profile = default"],
    ] as const) {
      await click(page, "button", tab);
      await waitForText(page, ".document pre", part);
      await find(page, "link", "Download");
    }
    await page.bringToFront();
    await click(page, "button", "Copy: ~/.aws/config");
    await waitForText(page, "[role=status]", "Copied.");
    await page.close();
  });

  test("keeps what was entered while a person looks elsewhere in the page", async () => {
    const page = await openSetup();
    await fillIn(page);
    await click(page, "link", "Settings");
    await find(page, "heading", "Settings");
    await click(page, "link", "Set up a role");
    await find(page, "textbox", "Base account ID");
    expect(await page.evaluate("document.querySelector('#setup-base').value")).toBe("1111-2222-3333");
    await page.close();
  });

  test("goes through the forms by arrow keys", async () => {
    const page = await openSetup();
    await click(page, "button", "JSON");
    await press(page, "ArrowRight");
    await press(page, "ArrowRight");
    const selected =
      "document.activeElement.getAttribute('aria-selected') + document.activeElement.textContent";
    await page.waitForFunction(`${selected} === "trueCheck it"`);
    await press(page, "ArrowRight");
    await page.waitForFunction(`${selected} === "trueConsole"`);
    await page.close();
  });

  test("lets people into the role that Organizations made, which is there already", async () => {
    const page = await openSetup();
    await fillIn(page);
    await tick(page, "Use the one that AWS Organizations made");
    await waitForText(page, ".risk", "Whoever switches may do everything");
    await waitForText(page, ".output h2", "In the base account");
    expect(await texts(page, ".document .title")).toEqual(["Policy that lets people switch"]);
    expect(await documentOf(page, "Policy that lets people switch")).toMatchObject({
      Statement: [
        {
          Resource: `arn:aws:iam::${TARGET}:role/OrganizationAccountAccessRole`,
          Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } },
        },
      ],
    });
    await page.close();
  });

  test("says beside the field what is wrong, once it was left, and writes nothing", async () => {
    const page = await openSetup();
    await fillIn(page);
    await enter(page, "textbox", "Target account IDs", "4444-5555-6666\n4444-5555-6666");
    expect(await texts(page, ".field .wrong")).toEqual([]);
    await click(page, "textbox", "Base account ID");
    await waitForText(page, ".field .wrong", "444455556666 is there twice.");
    await waitForText(page, ".output .alert", "444455556666 is there twice.");
    expect(await texts(page, ".document")).toEqual([]);
    await page.close();
  });

  test("says of a refused switch what is missing, and corrects it", async () => {
    const page = await openSetup();
    await enter(page, "textbox", "Base account ID", BASE);
    await click(page, "button", "Check it");
    const trust = (account: string) =>
      JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: "sts:AssumeRole" },
        ],
      });
    await enter(page, "textbox", "Trust policy or error", trust("999988887777"));
    await waitForText(page, "[role=status]", `Nothing in it lets account ${BASE} in.`);
    const corrected = JSON.stringify(await documentOf(page, "Corrected trust policy"));
    await enter(page, "textbox", "Trust policy or error", corrected);
    await waitForText(page, "[role=status]", "lets you switch once you have signed in with MFA");
    await enter(page, "textbox", "Trust policy or error", "Roles may not be assumed by root accounts.");
    await waitForText(page, "[role=status]", "The root user cannot switch.");
    await page.close();
  });
});
