import { takeBackup } from "../library/backups.ts";
import { reconcile, type ReconcileParts } from "../library/reconcile.ts";
import { repeatUntilDone } from "../library/repeat.ts";

/** Makes what is called whenever the library may have changed anywhere: it backs it up for the day and syncs it. */
export function createLibraryKeeper(parts: ReconcileParts): () => Promise<void> {
  const keep = async () => {
    // Before anything comes in; but a machine without room for a backup must sync all the same.
    await parts
      .lock(() => takeBackup(parts.local, parts.now()))
      .catch((error: unknown) => console.error("Rolecall could not keep today's backup.", error));
    return reconcile(parts);
  };
  return repeatUntilDone(keep, (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
}
