// npm run screenshots   pictures of the built extension on the practice console, for README
import type { Page } from "puppeteer-core";
import { createProfile, type ProfileDraft } from "../src/profile/profile.ts";
import { startPracticeConsole } from "./practice-console/server.ts";
import { launchChromium } from "./support/browsers/chromium.ts";
import { storeProfiles } from "./support/browsers/stored-profiles.ts";

const DRAFTS: readonly ProfileDraft[] = [
  {
    accountId: "444455556666",
    roleName: "Admin",
    displayName: "Client prod",
    color: "f2b0a9",
    group: "Client",
    environment: "production",
    region: "eu-central-1",
  },
  {
    accountId: "444455556666",
    roleName: "ReadOnly",
    displayName: "Client prod, looking",
    color: "fbbf93",
    group: "Client",
    environment: "production",
    region: "eu-central-1",
  },
  {
    accountId: "777788889999",
    roleName: "Admin",
    displayName: "Client staging",
    color: "fad791",
    group: "Client",
    environment: "staging",
    region: "eu-central-1",
  },
  {
    accountId: "777788889999",
    roleName: "team/Deployer",
    displayName: "Client deploys",
    color: "b7ca9d",
    group: "Client",
    region: "eu-central-1",
  },
  {
    accountId: "012345678901",
    roleName: "Auditor",
    displayName: "Payments audit",
    color: "99bce3",
    group: "Payments",
  },
  {
    accountId: "012345678901",
    roleName: "Developer",
    displayName: "Payments dev",
    color: "83d4e8",
    group: "Payments",
    environment: "development",
    region: "us-east-1",
  },
  {
    accountId: "210987654321",
    roleName: "Developer",
    displayName: "Search dev",
    color: "c3a6e0",
    group: "Search",
    environment: "development",
    region: "us-east-1",
  },
  {
    accountId: "210987654321",
    roleName: "ReadOnly",
    displayName: "Search prod",
    color: "f2b0a9",
    group: "Search",
    environment: "production",
    region: "us-east-1",
  },
];

const practice = await startPracticeConsole();
const browser = await launchChromium({ extensionPath: "dist/extension", hosts: practice });
try {
  const options = await browser.openExtensionPage("options.html");
  await options.setViewport({ width: 1280, height: 640, deviceScaleFactor: 2 });
  await storeProfiles(options, DRAFTS.map(createProfile));
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
