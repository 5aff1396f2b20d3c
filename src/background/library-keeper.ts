import { takeBackup } from "../library/backups.ts";
import { reconcile, type ReconcileParts } from "../library/reconcile.ts";
import { repeatUntilDone } from "../library/repeat.ts";
import { keepUnlessSettled } from "../library/settled.ts";
import type { StorageArea } from "../library/storage-area.ts";

type Parts = ReconcileParts & { readonly session: StorageArea };

/** Makes what is called whenever the library may have changed anywhere: it backs it up for the day and syncs it. */
export function createLibraryKeeper(parts: Parts): () => Promise<void> {
  const keep = async () => {
    // Before anything comes in; but a machine without room for a backup must sync all the same.
    await parts
      .lock(() => takeBackup(parts.local, parts.now()))
      .catch((error: unknown) => console.error("Rolecall could not keep today's backup.", error));
    return reconcile(parts);
  };
  return repeatUntilDone(
    () => keepUnlessSettled(parts, keep),
    (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  );
}
