import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DEADLINE_MS, waitFor } from "./condition.ts";
import { connectMarionette } from "./marionette.ts";
import type { Marionette } from "./marionette.ts";
import { startProcessGroup } from "./process-group.ts";
import type { ProcessGroup } from "./process-group.ts";

const ARGUMENTS = ["--no-remote", "--marionette", "--remote-allow-system-access"];

export type FirefoxProcess = {
  readonly marionette: Marionette;
  /** Resolves when it has ended, by whomever. */
  readonly exited: Promise<void>;
  /** Asks Firefox to quit, so that it writes what it holds, and waits until it is gone; ends it if it will not. */
  readonly quit: () => Promise<void>;
};

type Start = {
  readonly executablePath: string;
  readonly profile: string;
  readonly userJs: string;
  readonly headless: boolean;
  readonly variables?: Readonly<Record<string, string>>;
  readonly handleSignals?: boolean | undefined;
};

/** Starts Firefox on a profile folder and opens a Marionette session in its own window's context. */
export async function startFirefox(start: Start): Promise<FirefoxProcess> {
  const { executablePath, profile, userJs, headless, variables = {}, handleSignals = true } = start;
  const portFile = join(profile, "MarionetteActivePort");
  await mkdir(profile, { recursive: true });
  await rm(portFile, { force: true });
  await writeFile(join(profile, "user.js"), userJs);

  const args = [...ARGUMENTS, ...(headless ? ["--headless"] : []), "--profile", profile];
  // The crash reporter would run in a group of its own.
  const group = startProcessGroup(executablePath, args, {
    variables: { MOZ_CRASHREPORTER_DISABLE: "1", ...variables },
    handleSignals,
  });
  try {
    const marionette = await connectMarionette(await readPort(portFile, group));
    await marionette.send("WebDriver:NewSession", { acceptInsecureCerts: true });
    await marionette.send("Marionette:SetContext", { value: "chrome" });
    await marionette.send("WebDriver:SetTimeouts", { script: DEADLINE_MS });
    return {
      marionette,
      exited: group.exited,
      async quit() {
        try {
          if (!group.isGone()) await marionette.send("Marionette:Quit", { flags: ["eAttemptQuit"] });
          await Promise.race([group.exited, pause(DEADLINE_MS, undefined, { ref: false })]);
        } finally {
          marionette.close();
          await group.end();
        }
      },
    };
  } catch (error) {
    await group.end();
    const reason = error instanceof Error ? error.message : String(error);
    const message = `Firefox (${executablePath}) did not start: ${reason} It said: "${group.complaints()}".`;
    throw new Error(message, { cause: error });
  }
}

async function readPort(portFile: string, group: ProcessGroup): Promise<number> {
  const ask = async () => {
    if (group.isGone()) return "gone";
    return Number(await readFile(portFile, "utf8")) || undefined;
  };
  const port = await waitFor(ask, { what: "Firefox to listen" });
  if (port === "gone") throw new Error("it ended at once.");
  return port;
}
