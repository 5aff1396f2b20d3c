import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { profileKey } from "../../src/profile/profile-key.ts";
import { storeSettings } from "./browsers/stored-settings.ts";
import { buildProfile } from "./builders.ts";
import { openScene, type BrowserName, type Scene } from "./scene.ts";
import { click, press, type BrowserPage } from "./screen.ts";

const PROFILES = [
  buildProfile({ displayName: "Billing", accountId: "000000000001", roleName: "Billing" }),
  buildProfile({ displayName: "Client dev", accountId: "777788889999", roleName: "Admin", group: "Clients" }),
  buildProfile({
    displayName: "Client prod",
    accountId: "444455556666",
    roleName: "Admin",
    group: "Clients",
  }),
] as const;
export const BILLING = profileKey(PROFILES[0]);
export const DEV = profileKey(PROFILES[1]);
export const PROD = profileKey(PROFILES[2]);
/** The name in the selected row, in the page. */
export const SELECTED = "document.querySelector('[aria-selected=true] .name')?.textContent";

/** What a test has at hand. */
class PopupDesk {
  scene!: Scene;
  /** An extension page that stays open, for the extension's storage. */
  options!: BrowserPage;
  tab!: BrowserPage;
  popup!: BrowserPage;

  async open(): Promise<void> {
    await this.options.evaluate("chrome.storage.local.remove(['uses', 'folded'])");
    await this.storeSettings({ favorites: [], order: "name" });
    this.tab = await this.scene.openNewTab();
    this.popup = await this.scene.openPopup(this.tab);
    await this.popup.waitForFunction("document.querySelectorAll('[role=option]').length === 3");
    await this.popup.waitForFunction(
      "document.querySelector('.heading') !== null && document.querySelector('kbd') === null",
    );
  }

  async close(): Promise<void> {
    if (!(await this.popup.isClosed())) await this.popup.close();
    await this.tab.close();
  }

  async stored(name: string): Promise<object> {
    const read = `chrome.storage.local.get("${name}").then((items) => JSON.stringify(items.${name} ?? {}))`;
    return JSON.parse(String(await this.options.evaluate(read))) as object;
  }

  storeSettings(values: Record<string, unknown>): Promise<void> {
    return storeSettings(this.options, values);
  }

  /** The keys of the roles that were switched to. */
  async switchedTo(): Promise<readonly string[]> {
    return Object.keys(await this.stored("uses"));
  }

  /** And the popup is gone, which the next test would else meet while it goes. */
  async expectSwitch(key: string): Promise<void> {
    await expect.poll(() => this.switchedTo()).toEqual([key]);
    await expect.poll(() => this.popup.isClosed()).toBe(true);
  }

  /** By its address: the browsers list their tabs in different orders. */
  async closeTab(part: string): Promise<void> {
    for (const page of await this.scene.pages()) if ((await page.url()).includes(part)) await page.close();
  }

  /** An item of the menu of the row that is selected. */
  async choose(item: string): Promise<void> {
    await press(this.popup, "ArrowRight");
    await this.popup.waitForSelector("[role=menu]");
    await this.popup.waitForFunction("document.activeElement.role === 'menuitem'");
    await click(this.popup, "button", item);
  }
}

/** Gives the tests of a `describe` one browser with three roles, and each of them the real popup over a fresh tab. */
export function setUpPopups(browser: BrowserName): PopupDesk {
  const desk = new PopupDesk();
  beforeAll(async () => {
    desk.scene = await openScene(browser, PROFILES);
    desk.options = await desk.scene.openExtensionPage("options.html#settings");
  });
  beforeEach(() => desk.open());
  afterEach(() => desk.close());
  afterAll(() => desk.scene.close());
  return desk;
}
