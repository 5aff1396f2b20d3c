import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { storeProfiles } from "../support/browsers/stored-profiles.ts";
import { launchChromium, type Chromium } from "../support/browsers/chromium.ts";
import { buildProfile } from "../support/builders.ts";
import { openScene, type Scene } from "../support/scene.ts";
import type { BrowserPage } from "../support/screen.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PROFILES = [
  buildProfile({ displayName: "W".repeat(64), group: "G".repeat(64), roleName: "R".repeat(64) }),
  buildProfile({ displayName: "Client prod", accountId: "444455556666", environment: "production" }),
  buildProfile({
    displayName: "Client dev",
    accountId: "777788889999",
    group: "Clients",
    environment: "development",
  }),
];

const PLACES = [
  "popup.html",
  "options.html#import",
  "options.html#export",
  "options.html",
  "options.html#practice",
  "options.html#sync",
  "options.html#setup",
  "options.html#settings",
  "options.html#sources",
  "options.html#add",
  "options.html#edit/aws:444455556666:ReadOnly",
];

const OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

/** With an address that has no place to break, and the last good copy in use. */
const FAILING_SOURCE = {
  sources: [
    {
      id: "one",
      name: "W".repeat(60),
      isManaged: false,
      origin: { kind: "url", url: `https://lists.example/${"w".repeat(200)}` },
    },
  ],
  sourceStates: {
    one: {
      count: 1,
      goodAt: 1_700_000_000_000,
      checkedAt: 1_700_000_000_000,
      failure: { reason: "noAccess", since: 1_700_000_000_000 },
      vanished: [PROFILES[1]],
    },
  },
};

const LOOKS = [
  { feature: "prefers-color-scheme", value: "light" },
  { feature: "prefers-color-scheme", value: "dark" },
  { feature: "forced-colors", value: "active" },
];

/** Axe's rules about colours. */
const OF_COLORS = ["color-contrast", "link-in-text-block"];

/** What is there only once a person opened it, and how they do. */
const OPENED = [
  {
    what: "the menu of a row",
    place: "popup.html",
    openIt: (page: Page) => page.keyboard.press("ArrowRight"),
    shown: "[role=menuitem]:focus",
  },
  {
    what: "the sheet of keys",
    place: "popup.html",
    openIt: (page: Page) => page.keyboard.press("?"),
    shown: "dialog[open]",
  },
  {
    what: "the edit of many roles",
    place: "options.html",
    openIt: (page: Page) => page.click(".lines input[type=checkbox]"),
    shown: "form.bulk b",
  },
  {
    what: "a cell that is edited",
    place: "options.html",
    openIt: (page: Page) => page.click(".lines .editable", { count: 2 }),
    shown: ".cell-field input:focus",
  },
  {
    what: "the renaming of a group",
    place: "options.html",
    openIt: (page: Page) => page.click(".tools button[aria-expanded]"),
    shown: "#group-problem",
  },
];

describe("access", () => {
  let browser: Chromium;
  beforeAll(async () => {
    browser = await launchChromium({ extensionPath: "dist/extension" });
    await storeProfiles(await browser.openExtensionPage("options.html"), PROFILES);
  });
  afterAll(() => browser.close());

  const open = async (place: string): Promise<Page> => {
    const page = await browser.openExtensionPage(place);
    await page.waitForSelector("[role=option], .lines [role=row], .page h1, .setup h1");
    await page.evaluate(AXE);
    return page;
  };
  const violations = async (page: Page, rules?: readonly string[]) => {
    const options = rules === undefined ? {} : { runOnly: rules };
    const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as AxeResults;
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  };
  const expectAccessInAllLooks = async (page: Page) => {
    const session = await page.createCDPSession();
    for (const [at, { feature, value }] of LOOKS.entries()) {
      // Puppeteer knows nothing of forced colours; the browser does.
      await session.send("Emulation.setEmulatedMedia", { features: [{ name: feature, value }] });
      expect(await page.evaluate(`matchMedia("(${feature}: ${value})").matches`)).toBe(true);
      // A look changes colours and nothing else.
      expect(await violations(page, at === 0 ? undefined : OF_COLORS), `${feature} ${value}`).toEqual([]);
    }
  };

  test.each(PLACES)(
    "axe finds nothing wrong in %s in any colours, and nothing is cut off sideways at double zoom",
    async (place) => {
      const page = await open(place);
      await expectAccessInAllLooks(page);
      // 1,280 by 720 pixels hold half as many CSS pixels at 200 %; a popup is 400 wide whatever the zoom.
      await page.setViewport({
        width: place === "popup.html" ? 400 : 640,
        height: 360,
        deviceScaleFactor: 2,
      });
      expect(await page.evaluate(OVERFLOW)).toBe(0);
      await page.close();
    },
  );

  test.each(OPENED)("axe finds nothing wrong in $what in any colours", async ({ place, openIt, shown }) => {
    const page = await open(place);
    await openIt(page);
    await page.waitForSelector(shown);
    await expectAccessInAllLooks(page);
    await page.close();
  });

  test.each(LOOKS)("axe would find what cannot be read with $feature $value", async ({ feature, value }) => {
    const page = await open("popup.html");
    await page.addStyleTag({
      content: `@media (${feature}: ${value}) {
        [role=option] * { color: #777 !important; background: #888 !important; forced-color-adjust: none; }
      }`,
    });
    await expect(expectAccessInAllLooks(page)).rejects.toThrow(`${feature} ${value}`);
    await page.close();
  });

  test("axe finds nothing wrong in the empty popup and in a form full of problems", async () => {
    const page = await open("options.html#add");
    await page.waitForFunction("document.activeElement?.id === 'field-accountId'");
    await page.keyboard.press("Enter");
    await page.waitForSelector("[aria-invalid=true]");
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test("axe finds nothing wrong in a role's documents, and nothing is cut off sideways at double zoom", async () => {
    const page = await open("options.html#setup");
    await page.type("#setup-base", "111122223333");
    await page.type("#setup-targets", `444455556666 ${"W".repeat(80)}`);
    await page.waitForSelector(".document pre");
    expect(await violations(page)).toEqual([]);
    await page.setViewport({ width: 640, height: 360, deviceScaleFactor: 2 });
    expect(await page.evaluate(OVERFLOW)).toBe(0);
    await page.close();
  });

  test.each(["light", "dark"])(
    "axe finds nothing wrong in a source that fails and a form for one in %s, and all fits at double zoom",
    async (scheme) => {
      const page = await open("options.html#sources");
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await page.evaluate(`chrome.storage.local.set(${JSON.stringify(FAILING_SOURCE)})`);
      await page.waitForSelector("article [role=alert]");
      await page.click(".page > .primary");
      await page.click("form details summary");
      await page.click("form [type=submit]");
      await page.waitForSelector("form [aria-invalid=true]");
      expect(await violations(page)).toEqual([]);
      await page.setViewport({ width: 640, height: 360, deviceScaleFactor: 2 });
      expect(await page.evaluate(OVERFLOW)).toBe(0);
      await page.evaluate("chrome.storage.local.remove(['sources', 'sourceStates'])");
      await page.close();
    },
  );
});

describe("in Firefox", () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene("firefox", PROFILES);
  });
  afterAll(() => scene.close());

  /** In one call, because Firefox's driver gives each call a world of its own. */
  const violationsIn = async (page: BrowserPage) => {
    const script = `(() => { ${AXE}; return window.axe.run(); })()`;
    const { violations } = (await page.evaluate(script)) as AxeResults;
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  };

  test("axe finds nothing wrong in the popup and in the options page, and would", async () => {
    const page = await scene.openExtensionPage("options.html");
    await page.waitForSelector("h1");
    for (const place of PLACES.filter((one) => one.startsWith("options.html#"))) {
      await page.evaluate(`location.hash = ${JSON.stringify(place.slice("options.html".length))}`);
      await page.waitForSelector("main h1");
      expect(await violationsIn(page), place).toEqual([]);
    }
    const popup = await scene.openPopup(page);
    expect(await violationsIn(popup)).toEqual([]);
    await popup.evaluate("document.querySelector('input').removeAttribute('aria-label')");
    await popup.evaluate("document.querySelector('input').removeAttribute('placeholder')");
    expect((await violationsIn(popup)).join()).toContain("label");
  });
});
