import * as z from "zod/mini";
import { record } from "../profile/record.ts";
import { POLICY_KEY } from "./source-keys.ts";
import type { StorageArea } from "./storage-area.ts";

/** What an administrator's policy lays down beside its sources, as the background last read it. */
export const StoredPolicy = z.object({
  /**
   * What a person may add: beginnings of addresses, and IDs of extensions. Absent: anything.
   * A beginning ends with a slash, so that `https://git.example/` allows no `https://git.example.evil/`.
   */
  allowedSources: z.exactOptional(z.array(z.string())),
  /** Settings that hold whatever a person chose, by name. */
  settings: record(z.unknown()),
  /** Parts of the policy that cannot be read, each by its path. */
  problems: z.array(z.string()),
});
export type StoredPolicy = z.infer<typeof StoredPolicy>;

const NO_POLICY: StoredPolicy = { settings: {}, problems: [] };

function readStoredPolicy(stored: unknown): StoredPolicy {
  return StoredPolicy.safeParse(stored).data ?? NO_POLICY;
}

export async function loadPolicy(local: StorageArea): Promise<StoredPolicy> {
  return readStoredPolicy((await local.get(POLICY_KEY))[POLICY_KEY]);
}

/** Whether a person may have a source at an address, or an extension as one. */
export function isAllowedSource({ allowedSources }: StoredPolicy, addressOrId: string): boolean {
  if (allowedSources === undefined || allowedSources.includes(addressOrId)) return true;
  const address = URL.parse(addressOrId)?.href ?? "";
  return allowedSources.some((beginning) => beginning.endsWith("/") && address.startsWith(beginning));
}
