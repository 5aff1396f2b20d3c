import { accessSync, constants, existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where Debian's Chromium looks for policies. On most machines only root may write there. */
const POLICY_FOLDER = "/etc/chromium/policies/managed";

/** Written by a process of these tests, whose ID stands first. */
const POLICY_FILE = /^rolecall-(\d+)-[a-p]{32}\.json$/;

export function policyFile(extensionId: string): string {
  return join(POLICY_FOLDER, `rolecall-${process.pid}-${extensionId}.json`);
}

/** Whether a policy can be set here: the folder, or where it would be made, can be written to. */
export function canSetPolicies(folder = POLICY_FOLDER): boolean {
  if (!existsSync(folder)) return canSetPolicies(dirname(folder));
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Removes what a run that was killed left, and nothing of those that are under way. */
export function removeLeftPolicies(folder = POLICY_FOLDER): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const [, pid] = POLICY_FILE.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
