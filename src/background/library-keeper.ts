import { takeBackup } from "../library/backups.ts";
import { reconcile, type ReconcileParts } from "../library/reconcile.ts";
import { repeatUntilDone } from "../library/repeat.ts";

/** Makes what is called whenever the library may have changed anywhere: it backs it up for the day and syncs it. */
export function createLibraryKeeper(parts: ReconcileParts): () => Promise<void> {
  const keep = async () => {
    await parts.lock(() => takeBackup(parts.local, parts.now()));
    return reconcile(parts);
  };
  return repeatUntilDone(keep, (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
}
