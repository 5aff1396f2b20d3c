import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeProfiles, storeProfiles } from "../support/browsers/stored-profiles.ts";
import { buildProfile } from "../support/builders.ts";
import { BROWSERS, openScene, type Scene } from "../support/scene.ts";
import { click, find, press, texts, waitForText, type BrowserPage } from "../support/screen.ts";

const RESCUE = "Rescue the roles this browser remembers";

describe.each(BROWSERS)("rescuing what the console remembers in %s", (browser) => {
  let scene: Scene;
  let tab: BrowserPage;
  beforeAll(async () => {
    scene = await openScene(browser);
    tab = await scene.openPage(scene.practice.signInUrl("ada"));
  });
  afterAll(() => scene.close());

  const openedOptions = async () => {
    let found: BrowserPage | undefined;
    await expect
      .poll(async () => {
        for (const page of await scene.pages()) {
          if ((await page.url()).includes("options.html#import/rescue")) found = page;
        }
        return found;
      })
      .toBeDefined();
    return found!;
  };

  test("says how, while no console tab may be looked at", async () => {
    const page = await scene.openExtensionPage("options.html#import");
    await click(page, "button", RESCUE);
    await waitForText(page, "[role=alert]", "Open the AWS console");
    await page.close();
  });

  test("says so when the console remembers nothing", async () => {
    await tab.bringToFront();
    const popup = await scene.openPopup(tab);
    await click(popup, "button", RESCUE);
    const options = await openedOptions();
    await waitForText(options, ".review li", "no role");
    await options.close();
  });

  test("brings back from the empty popup what was switched to before Rolecall knew of it", async () => {
    const spare = await scene.openExtensionPage("options.html");
    await storeProfiles(spare, [
      buildProfile({
        displayName: "Client prod",
        accountId: "444455556666",
        roleName: "ReadOnly",
        color: "f2b0a9",
      }),
    ]);
    await tab.bringToFront();
    const switching = await scene.openPopup(tab);
    await find(switching, "option", "Client prod");
    await press(switching, "Enter");
    await waitForText(tab, "#nav-usernameMenu", "Client prod");
    await removeProfiles(spare);
    await spare.close();

    await tab.bringToFront();
    const popup = await scene.openPopup(tab);
    await click(popup, "button", RESCUE);
    const options = await openedOptions();
    await waitForText(options, ".review", "Read as: The console’s role history. 1 new");
    expect(await texts(options, ".ticks .lines [role=row]")).toEqual(["Client prod444455556666ReadOnlyNew"]);
    await click(options, "button", "Import");
    await waitForText(options, ".status", "Imported 1 role.");
    await options.close();
  });
});
