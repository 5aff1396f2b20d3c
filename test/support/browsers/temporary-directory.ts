import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A browser that was killed may write for a moment longer, so that removing its folder needs more than one try. */
const REMOVAL = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 } as const;

const left = new Set<string>();

process.on("exit", () => {
  for (const directory of left) rmSync(directory, REMOVAL);
});

export type TemporaryDirectory = { readonly path: string; readonly remove: () => Promise<void> };

/** A fresh folder that is gone after `remove()`, and at the latest when this process ends. */
async function createTemporaryDirectory(prefix: string): Promise<TemporaryDirectory> {
  const path = await mkdtemp(join(tmpdir(), prefix));
  left.add(path);
  return {
    path,
    async remove() {
      await rm(path, REMOVAL);
      left.delete(path);
    },
  };
}

/** The folder a caller named, which is theirs and stays, or a fresh one. */
export async function useDirectory(path: string | undefined, prefix: string): Promise<TemporaryDirectory> {
  return path === undefined ? createTemporaryDirectory(prefix) : { path, remove: () => Promise.resolve() };
}
