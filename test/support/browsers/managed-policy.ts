import { createHash } from "node:crypto";
import { cp, mkdir, realpath, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { policyFile } from "./policy-folder.ts";
import { useDirectory } from "./temporary-directory.ts";

/** The ID that Chromium gives to the unpacked extension in a folder: the path's hash, in letters from a to p. */
export function unpackedId(path: string): string {
  const digits = createHash("sha256").update(path).digest("hex").slice(0, 32);
  return digits.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** Something that was set up for a browser, with the way to take it down again. */
type SetUp = { readonly path: string; readonly remove: () => Promise<void> };

/**
 * Sets a policy for a copy of the extension, and returns the copy's folder. An unpacked extension has its ID from its
 * folder, so that the policy means this copy and no other one on the machine.
 */
export async function setChromiumPolicy(extensionPath: string, policy: object): Promise<SetUp> {
  const folder = await useDirectory(undefined, "rolecall-managed-");
  const path = await realpath(folder.path);
  await cp(extensionPath, path, { recursive: true });
  const id = unpackedId(path);
  const file = policyFile(id);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify({ "3rdparty": { extensions: { [id]: policy } } }));
  return {
    path,
    async remove() {
      await rm(file, { force: true });
      await folder.remove();
    },
  };
}

/** Writes Firefox's native manifest for managed storage under a home folder of its own, and returns that folder. */
export async function setFirefoxPolicy(addonId: string, policy: object): Promise<SetUp> {
  const home = await useDirectory(undefined, "rolecall-home-");
  const folder = join(home.path, ".mozilla", "managed-storage");
  await mkdir(folder, { recursive: true });
  const manifest = { name: addonId, description: "A policy under test", type: "storage", data: policy };
  await writeFile(join(folder, `${addonId}.json`), JSON.stringify(manifest));
  return home;
}
