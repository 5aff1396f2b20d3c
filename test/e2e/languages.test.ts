import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium, type Chromium } from "../support/browsers/chromium.ts";
import { storeProfiles } from "../support/browsers/stored-profiles.ts";
import { useDirectory, type TemporaryDirectory } from "../support/browsers/temporary-directory.ts";
import { buildProfile } from "../support/builders.ts";
import { findClippedTexts } from "../support/locales/clipped-texts.ts";
import { LOCALES, type Text } from "../support/locales/locales.ts";

const PICTURES = "dist/languages";
/** English with its vowels doubled: about as much longer as German is, so that room for it is there from the start. */
const STRETCHED = "stretched";
const PROFILES = [
  buildProfile({ displayName: "Client", accountId: "444455556666", environment: "production" }),
  buildProfile({ displayName: "Test", accountId: "777788889999", environment: "development", group: "Own" }),
];

/** Only Chromium takes a language from its command line; Firefox wants a language pack, and lays out as it does. */
describe.each([...LOCALES.map(({ code }) => code), STRETCHED])("in the language %s", (code) => {
  let browser: Chromium;
  let extension: TemporaryDirectory;
  beforeAll(async () => {
    extension = await useDirectory(undefined, "rolecall-language-");
    await cp("dist/extension", extension.path, { recursive: true });
    if (code === STRETCHED) await stretch(join(extension.path, "_locales/en/messages.json"));
    await mkdir(join(PICTURES, code), { recursive: true });
    const language = code === STRETCHED ? "en" : code.replace("_", "-");
    browser = await launchChromium({ extensionPath: extension.path, language });
  });
  afterAll(async () => {
    await browser.close();
    await extension.remove();
  });

  const open = async (place: string) => {
    const page = await browser.openExtensionPage(place);
    const width = place.startsWith("popup") ? 400 : 1280;
    await page.setViewport({ width, height: width === 400 ? 600 : 860, deviceScaleFactor: 1 });
    await page.waitForSelector("[role=option], .lines [role=row], .empty button, .page h1");
    return page;
  };
  const look = async (page: Page, name: string) => {
    await page.screenshot({ path: join(PICTURES, code, `${name}.png`), fullPage: true });
    expect.soft(await page.evaluate(findClippedTexts), name).toEqual([]);
  };

  test("speaks it", async () => {
    const page = await open("popup.html");
    const language = code === STRETCHED ? "en" : code.replace("_", "-");
    expect(await page.evaluate("document.documentElement.lang")).toBe(language);
    await page.close();
  });

  test("shows all of the empty popup's texts", async () => {
    const page = await open("popup.html");
    await look(page, "popup-empty");
    await page.close();
  });

  test("shows all of the popup's texts", async () => {
    await storeProfiles(await browser.openExtensionPage("options.html"), PROFILES);
    const page = await open("popup.html");
    await look(page, "popup");
    await page.type("input[type=search]", "nothing like it");
    await page.waitForSelector("[role=status].none");
    await look(page, "popup-nothing-found");
    await page.close();
  });

  test("shows all texts of each section of the options page, and of the form with its problems", async () => {
    const page = await open("options.html");
    const links = await page.$$eval("nav a", (all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) {
      await page.click(`nav a[href="${link}"]`);
      await page.waitForSelector(`nav a[href="${link}"][aria-current]`);
      await look(page, link.slice(1));
    }
    await page.goto(page.url().replace(/#.*/, "#add"));
    await page.waitForFunction("document.activeElement?.id === 'field-accountId'");
    await page.evaluate(
      "document.querySelectorAll('details').forEach((details) => { details.open = true; })",
    );
    await page.keyboard.press("Enter");
    await page.waitForSelector("[aria-invalid=true]");
    await look(page, "form");
    await page.close();
  });
});

async function stretch(path: string): Promise<void> {
  const texts = JSON.parse(await readFile(path, "utf8")) as Record<string, Text>;
  const stretched = Object.entries(texts).map(([name, text]) => {
    const message = text.message.replace(
      /\$\w+\$|\{\w+\}|([aeiou])/g,
      (whole, vowel?: string) => whole + (vowel ?? ""),
    );
    return [name, name === "language" ? text : { ...text, message }];
  });
  await writeFile(path, JSON.stringify(Object.fromEntries(stretched)));
}
