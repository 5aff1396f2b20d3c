// npm start                builds Rolecall and opens it on the practice console, in a fresh profile
// npm start -- --aws       opens it on the real AWS console, in a profile that is kept
// npm start -- --firefox   does either in Firefox, which is taken without being asked for where there is no Chromium
import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findAnyBrowser, installBrowser, type BrowserName } from "../support/browsers/find-browser.ts";
import { storeProfiles } from "../support/browsers/stored-profiles.ts";
import { keptProfilePath } from "./kept-profile.ts";
import { SAMPLE_ROLES } from "./sample-roles.ts";
import { press, type BrowserPage } from "../support/screen.ts";
import { startPracticeConsole } from "./server.ts";
import { startBrowser, type StartedBrowser } from "./start-browser.ts";

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
  const name = process.argv.includes("--firefox") ? "firefox" : (findAnyBrowser() ?? "chromium");
  if (findAnyBrowser() === undefined) installBrowser(name);
  await (process.argv.includes("--aws") ? openAws(name) : openPracticeConsole(name));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function build(): void {
  const { status } = spawnSync(process.execPath, ["build.mjs"], { cwd: PROJECT, stdio: "inherit" });
  if (status !== 0) throw new Error("The build failed, so there is nothing to start.");
}

async function openAws(name: BrowserName): Promise<void> {
  if (headless)
    throw new Error("npm start -- --aws needs a screen: there is neither DISPLAY nor WAYLAND_DISPLAY.");
  const userDataDir = keptProfilePath(name);
  const browser = await startBrowser(name, {
    extensionPath: EXTENSION,
    headless,
    hosts: "internet",
    userDataDir,
  });
  try {
    // A page that does not load says so itself, in the window.
    await browser.openInFirstTab("https://console.aws.amazon.com/").catch(() => undefined);
    console.log(`Rolecall on the real AWS console. This browser's profile is kept in ${userDataDir}.`);
    await untilClosed(browser);
  } finally {
    await browser.close();
  }
}

async function openPracticeConsole(name: BrowserName): Promise<void> {
  const practice = await startPracticeConsole();
  try {
    const browser = await startBrowser(name, { extensionPath: EXTENSION, headless, hosts: practice });
    console.log(`Rolecall in ${name === "firefox" ? "Firefox" : "Chromium"}, on a console that is not AWS.`);
    try {
      const page = await browser.openExtensionPage("options.html");
      await storeProfiles(page, SAMPLE_ROLES);
      await page.close();
      const signedIn = await browser.openInFirstTab(practice.signInUrl("ada"));
      if (headless) await switchByItself(browser, signedIn);
      else await letAPersonSwitch(browser);
    } finally {
      await browser.close();
    }
  } finally {
    await practice.close();
  }
}

async function letAPersonSwitch(browser: StartedBrowser): Promise<void> {
  console.log("1. Click Rolecall in the toolbar (behind the puzzle piece at first), or press Alt+Shift+S.");
  console.log("2. Click a role, or type a part of its name and press Enter: the console switches to it.");
  console.log("3. Click Rolecall again and Switch back. Close the window or press Ctrl-C here to end.");
  await untilClosed(browser);
}

/** With no screen to show anything on, does once what a person would do, and leaves a picture of it. */
async function switchByItself(browser: StartedBrowser, page: BrowserPage): Promise<void> {
  const popup = await browser.openPopup(page);
  await popup.waitForFunction(`performance.getEntriesByName("rolecall:ready").length > 0`);
  await press(popup, "Enter");
  await page.waitForFunction(`document.querySelector("#awsc-role-display-name-user")?.textContent`);
  await writeFile(SCREENSHOT, await page.screenshot());
  const role = await page.evaluate(`document.querySelector("#nav-usernameMenu").textContent.trim()`);
  console.log(
    "There is no screen, so Rolecall's popup was opened on the practice console and Enter pressed.",
  );
  console.log(`The console is now in the role "${String(role)}".`);
  console.log(`A picture of it is in ${SCREENSHOT}. On a machine with a screen, npm start opens a window.`);
}

async function untilClosed({ closed }: StartedBrowser): Promise<void> {
  await Promise.race([closed, stopped]);
}
