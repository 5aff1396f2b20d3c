import { loadLater } from "./load-later.ts";
import type { SourceWork } from "./sources/source-work.ts";

/** Loads the readers of all formats only when a source is to be asked: most starts have nothing to do with sources. */
export async function loadSourceWork(): Promise<SourceWork> {
  const scope = globalThis as { sourceWork?: SourceWork };
  if (scope.sourceWork === undefined) await loadLater("sources.js");
  if (scope.sourceWork === undefined) throw new Error("sources.js did not load.");
  return scope.sourceWork;
}
