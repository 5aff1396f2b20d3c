import browser from "webextension-polyfill";
import { consoleOrigins, loadOpenPartitions } from "../console/console-origins.ts";
import type { Partition } from "../profile/partition.ts";

const { permissions } = browser;

/** Whether Rolecall may look at console pages, by partition: the browser's own record, not a setting. */
export const consoleAccess = {
  load: () => loadOpenPartitions(permissions),
  watch(listener: () => void): () => void {
    permissions.onAdded.addListener(listener);
    permissions.onRemoved.addListener(listener);
    return () => {
      permissions.onAdded.removeListener(listener);
      permissions.onRemoved.removeListener(listener);
    };
  },
  /** The browser asks the person. It does so only when this is called at once in answer to a click. */
  ask: (partitions: readonly Partition[]) => permissions.request({ origins: originsOf(partitions) }),
  giveUp: (partitions: readonly Partition[]) => permissions.remove({ origins: originsOf(partitions) }),
};

function originsOf(partitions: readonly Partition[]): string[] {
  return partitions.flatMap((partition) => consoleOrigins(partition));
}
