import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export type BrowserName = "chromium" | "firefox";

type Source = {
  readonly variable: string;
  /** In order of preference. */
  readonly commands: readonly string[];
  /** Where macOS keeps applications, which are not on PATH. */
  readonly applications: readonly string[];
  readonly debianPackage: string;
};

const APT_GET = "/usr/bin/apt-get";

const SOURCES: Readonly<Record<BrowserName, Source>> = {
  chromium: {
    variable: "CHROMIUM_BIN",
    // Branded Chrome comes last because it ignores --load-extension since version 137.
    commands: ["chromium", "chromium-browser", "google-chrome"],
    applications: [
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    debianPackage: "chromium",
  },
  firefox: {
    variable: "FIREFOX_BIN",
    commands: ["firefox-esr", "firefox"],
    applications: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
    debianPackage: "firefox-esr",
  },
};

/** The path of an installed browser: what its variable names, else the first on PATH; `undefined` when there is none. */
export function findBrowser(name: BrowserName): string | undefined {
  const { variable, commands, applications } = SOURCES[name];
  const chosen = process.env[variable];
  if (chosen) {
    if (!isExecutable(chosen)) throw new Error(`${variable} is ${chosen}, which is not an executable file.`);
    return chosen;
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...candidates, ...applications].find(isExecutable);
}

/** The browser to use where one is enough: of those that are here Chromium, else Firefox; `undefined` without either. */
export function findAnyBrowser(): BrowserName | undefined {
  return (["chromium", "firefox"] as const).find((name) => findBrowser(name) !== undefined);
}

/** Like `findBrowser`, but throws an error that says how to get the browser. */
export function requireBrowser(name: BrowserName): string {
  const path = findBrowser(name);
  if (path === undefined) throw new Error(howToInstall(name));
  return path;
}

/**
 * Installs Debian's package of the browser and returns its path. Only root on a machine with apt-get can; elsewhere
 * throws an error that names the command to run.
 */
export function installBrowser(name: BrowserName): string {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync(APT_GET)) throw new Error(howToInstall(name));
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const commands = [["update"], ["install", "--yes", "--no-install-recommends", SOURCES[name].debianPackage]];
  for (const args of commands) {
    const { status } = spawnSync(APT_GET, args, { stdio: "inherit", env });
    if (status !== 0) throw new Error(`apt-get ${args.join(" ")} failed. ${howToInstall(name)}`);
  }
  return requireBrowser(name);
}

function howToInstall(name: BrowserName): string {
  const { variable, debianPackage } = SOURCES[name];
  return `No ${name} found. ${installation(name, debianPackage)} or set ${variable} to the path of one.`;
}

function installation(name: BrowserName, debianPackage: string): string {
  if (existsSync(APT_GET)) {
    return `Run "sudo apt-get update && sudo apt-get install --yes ${debianPackage}",`;
  }
  if (process.platform === "darwin") return `Run "brew install --cask ${name}",`;
  return "Install it as your system does,";
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
