import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildProfile } from "../support/builders.ts";
import { BROWSERS, openScene, type Scene } from "../support/scene.ts";
import { click, find, press, texts, waitForText, type BrowserPage } from "../support/screen.ts";

const PROFILES = [
  buildProfile({ displayName: "Client prod", accountId: "444455556666", roleName: "ReadOnly" }),
  buildProfile({ displayName: "Gov", accountId: "555566667777", roleName: "Admin", partition: "aws-us-gov" }),
  buildProfile({
    displayName: "Other base",
    accountId: "777788889999",
    roleName: "Admin",
    base: { accountId: "222233334444", roleName: "grace" },
  }),
];

/** Stands first by its name, so that it would be last for no other reason. */
const FIRST_GOV = buildProfile({
  displayName: "A gov",
  accountId: "888899990000",
  roleName: "Admin",
  partition: "aws-us-gov",
});

describe.each(BROWSERS)("the rows of the popup in %s", (browser) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(browser, [...PROFILES, FIRST_GOV]);
  });
  afterAll(() => scene.close());

  /** Whether a row is dimmed, and what a screen reader and a pointer are told of it. */
  const row = async (popup: BrowserPage, name: string) => {
    const selector = JSON.stringify(await find(popup, "option", name));
    return popup.evaluate(`(() => {
      const row = document.querySelector(${selector});
      return [row.classList.contains("misfit"), row.getAttribute("aria-description"), row.title];
    })()`);
  };

  const waitForRows = (popup: BrowserPage, names: readonly string[]) =>
    expect.poll(() => texts(popup, ".row .name")).toEqual(names);

  test("dim the roles that this session cannot have and say why, last of all, and can be left out", async () => {
    const tab = await scene.openPage(scene.practice.signInUrl("ada"));
    const popup = await scene.openPopup(tab);
    await waitForText(popup, "[role=option]", "From grace @ 2222-3333-4444 only");
    expect(await row(popup, "Client prod")).toEqual([false, "", ""]);
    expect(await row(popup, "Gov")).toEqual([true, "In partition aws-us-gov", "In partition aws-us-gov"]);
    const reason = "From grace @ 2222-3333-4444 only";
    expect(await row(popup, "Other base")).toEqual([true, reason, reason]);
    const sorted = ["Client prod", "A gov", "Gov", "Other base"];
    await waitForRows(popup, sorted);
    expect(await texts(popup, ".heading:not(.sticky)")).toEqual(["Not from this session"]);
    await waitForText(popup, ".fit-bar", "Only fitting roles");
    await press(popup, "!");
    await waitForRows(popup, ["Client prod"]);
    await waitForText(popup, ".fit-bar", "Only fitting roles (3 hidden)");
    // What a search leaves out is counted as well.
    for (const key of "gov") await press(popup, key);
    await waitForText(popup, ".fit-bar", "Only fitting roles (2 hidden)");
    await waitForRows(popup, []);
    await press(popup, "Escape");
    await waitForRows(popup, ["Client prod"]);
    await click(popup, "checkbox", "Only fitting roles (3 hidden)");
    await waitForRows(popup, sorted);
    // From the search box over the list to the box.
    for (const key of ["Tab", "Tab", " "]) await press(popup, key);
    await waitForRows(popup, ["Client prod"]);
    await press(popup, " ");
    await waitForRows(popup, sorted);
    // It is not out of reach: the ways on are offered.
    await click(popup, "option", "Other base");
    await waitForText(popup, "[role=alert]", "is kept as one to switch to from grace @ 2222-3333-4444");
    await popup.close();
    await tab.close();
  });

  test("say nothing on a page that is none of the console's", async () => {
    const tab = await scene.openPage("about:blank");
    const popup = await scene.openPopup(tab);
    expect(await row(popup, "Gov")).toEqual([false, "", ""]);
    await popup.close();
    await tab.close();
  });

  test("offer the tab of a role that has a session already", async () => {
    const tab = await scene.openPage(scene.practice.signInUrl("ada", { multiSession: true }));
    const switching = await scene.openPopup(tab);
    await click(switching, "option", "Client prod");
    await expect
      .poll(() => scene.practice.requests.at(-1))
      .toMatchObject({ host: expect.stringMatching(/^444455556666-/) as string, status: 200 });
    await tab.bringToFront();
    const popup = await scene.openPopup(tab);
    await waitForText(popup, "[role=option]", "Open its tab");
    expect(await row(popup, "Client prod")).toEqual([false, "Open its tab", "Open its tab"]);
    await press(popup, "Escape");
  });
});
