// npm run screenshots   pictures of the built extension on the practice console, for README
import type { Page } from "puppeteer-core";
import { createProfile } from "../src/profile/profile.ts";
import { startPracticeConsole } from "./practice-console/server.ts";
import { launchChromium } from "./support/browsers/chromium.ts";
import { storeProfiles } from "./support/browsers/stored-profiles.ts";
import { PICTURED_ROLES } from "./support/pictured-roles.ts";

const practice = await startPracticeConsole();
const browser = await launchChromium({ extensionPath: "dist/extension", hosts: practice });
try {
  const options = await browser.openExtensionPage("options.html");
  await options.setViewport({ width: 1280, height: 640, deviceScaleFactor: 2 });
  await storeProfiles(options, PICTURED_ROLES.map(createProfile));
  await options.waitForSelector(".lines [role=row]");
  const tab = await browser.openPage(practice.signInUrl("ada"));
  const popup = await browser.openPopup(tab);
  await popup.waitForSelector(".session");
  for (const scheme of ["light", "dark"]) {
    await takePicture(popup, scheme, `docs/popup-${scheme}.png`);
    await takePicture(options, scheme, `docs/options-${scheme}.png`);
  }
} finally {
  await browser.close();
  await practice.close();
}

async function takePicture(page: Page, scheme: string, path: string): Promise<void> {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.screenshot({ path });
  console.log(path);
}
