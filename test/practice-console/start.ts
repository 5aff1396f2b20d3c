// npm start            builds Rolecall and opens it in Chromium on the practice console, in a fresh profile
// npm start -- --aws   opens it on the real AWS console, in a profile that is kept
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { launchChromium } from "../support/browsers/chromium.ts";
import type { Chromium } from "../support/browsers/chromium.ts";
import { findBrowser, installBrowser } from "../support/browsers/find-browser.ts";
import type { Reach } from "../support/browsers/loopback-hosts.ts";
import { storeProfiles } from "../support/browsers/stored-profiles.ts";
import { keptProfilePath } from "./kept-profile.ts";
import { SAMPLE_ROLES } from "./sample-roles.ts";
import { startPracticeConsole } from "./server.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const EXTENSION = join(PROJECT, "dist/extension");
const SCREENSHOT = join(PROJECT, "dist/practice-switch.png");

/** Linux shows windows on one of these two; other systems always can. */
const headless = process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"];

const stopped = new Promise<void>((resolve) => {
  process.once("SIGINT", resolve);
  process.once("SIGTERM", resolve);
});

try {
  build();
  if (findBrowser("chromium") === undefined) installBrowser("chromium");
  await (process.argv.includes("--aws") ? openAws() : openPracticeConsole());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function build(): void {
  const { status } = spawnSync(process.execPath, ["build.mjs"], { cwd: PROJECT, stdio: "inherit" });
  if (status !== 0) throw new Error("The build failed, so there is nothing to start.");
}

async function openAws(): Promise<void> {
  if (headless)
    throw new Error("npm start -- --aws needs a screen: there is neither DISPLAY nor WAYLAND_DISPLAY.");
  const browser = await launch("internet", keptProfilePath());
  try {
    // A page that does not load says so itself, in the window.
    await openInFirstTab(browser, "https://console.aws.amazon.com/").catch(() => undefined);
    console.log(
      `Rolecall on the real AWS console. This browser's profile is kept in ${browser.userDataDir}.`,
    );
    await untilClosed(browser);
  } finally {
    await browser.close();
  }
}

async function openPracticeConsole(): Promise<void> {
  const practice = await startPracticeConsole();
  try {
    const browser = await launch(practice);
    try {
      const page = await browser.openExtensionPage("options.html");
      await storeProfiles(page, SAMPLE_ROLES);
      await page.close();
      const signedIn = await openInFirstTab(browser, practice.signInUrl("ada"));
      if (headless) await switchByItself(browser, signedIn);
      else await letAPersonSwitch(browser);
    } finally {
      await browser.close();
    }
  } finally {
    await practice.close();
  }
}

function launch(hosts: Reach, userDataDir?: string): Promise<Chromium> {
  return launchChromium({
    extensionPath: EXTENSION,
    headless,
    hosts,
    handleSignals: false,
    // A person is at work here, who needs neither the notice of automated testing nor a session without sync.
    ignoreDefaultArgs: ["--enable-automation"],
    // Nor a bar across the window that warns of the switches which lead AWS's hosts to the practice console.
    ...(hosts !== "internet" && { args: ["--test-type"] }),
    ...(userDataDir !== undefined && { userDataDir }),
  });
}

async function openInFirstTab(browser: Chromium, url: string): Promise<Page> {
  const [page] = await browser.browser().pages();
  if (page === undefined) return browser.openPage(url);
  await page.goto(url);
  return page;
}

async function letAPersonSwitch(browser: Chromium): Promise<void> {
  console.log("1. Click Rolecall in the toolbar (behind the puzzle piece at first), or press Alt+Shift+S.");
  console.log("2. Click a role, or type a part of its name and press Enter: the console switches to it.");
  console.log("3. Click Rolecall again and Switch back. Close the window or press Ctrl-C here to end.");
  await untilClosed(browser);
}

/** With no screen to show anything on, does once what a person would do, and leaves a picture of it. */
async function switchByItself(browser: Chromium, page: Page): Promise<void> {
  const popup = await browser.openPopup(page);
  await popup.waitForFunction(() => performance.getEntriesByName("rolecall:ready").length > 0);
  await popup.keyboard.down("Enter");
  await page.waitForFunction(() => document.querySelector("#awsc-role-display-name-user")?.textContent);
  await page.screenshot({ path: SCREENSHOT });
  const role = await page.$eval("#nav-usernameMenu", (button) => button.textContent.trim());
  console.log(
    "There is no screen, so Rolecall's popup was opened on the practice console and Enter pressed.",
  );
  console.log(`The console is now in the role "${role}".`);
  console.log(`A picture of it is in ${SCREENSHOT}. On a machine with a screen, npm start opens a window.`);
}

async function untilClosed(browser: Chromium): Promise<void> {
  const closed = new Promise<void>((resolve) => browser.browser().once("disconnected", () => resolve()));
  await Promise.race([closed, stopped]);
}
