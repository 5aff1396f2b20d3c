import { homedir } from "node:os";
import { join } from "node:path";
import type { BrowserName } from "../support/browsers/find-browser.ts";

/** Where the browser for the real AWS keeps its profile, so that a person need not sign in anew each time. */
export function keptProfilePath(
  browser: BrowserName,
  platform = process.platform,
  env = process.env,
): string {
  return join(dataFolder(platform, env), "rolecall", browser);
}

function dataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === "darwin") return join(homedir(), "Library", "Application Support");
  if (platform === "win32") return env["LOCALAPPDATA"] ?? join(homedir(), "AppData", "Local");
  return env["XDG_DATA_HOME"] ?? join(homedir(), ".local", "share");
}
