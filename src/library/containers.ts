import { Container } from "../profile/container.ts";
import type { ProfileKey } from "../profile/profile-key.ts";
import { readRecord } from "../profile/record.ts";
import type { Lock } from "./lock.ts";
import type { StorageArea } from "./storage-area.ts";

/** The containers in which roles always open on this machine. They go neither to sync nor into an export. */
export type Containers = Readonly<Record<ProfileKey, Container>>;

/** The item of the local area that holds them. */
export const CONTAINERS_KEY = "containers";

/** Nobody has so many containers. Of 110 bytes each, they take 55,000 of the 10,485,760 that the local area has. */
export const MAX_CONTAINERS = 500;

export async function loadContainers(local: StorageArea): Promise<Containers> {
  return readRecord(Container, (await local.get(CONTAINERS_KEY))[CONTAINERS_KEY]);
}

type Parts = { readonly local: StorageArea; readonly lock: Lock };

/**
 * Has a role always open in a container. When there are too many, those of roles that are no longer there go; where that
 * is not enough, nothing is stored and it resolves to false.
 */
export function keepContainer(
  { local, lock, loadKeys }: Parts & { readonly loadKeys: () => Promise<readonly ProfileKey[]> },
  key: ProfileKey,
  container: Container,
): Promise<boolean> {
  return lock(async () => {
    let kept = Object.entries({ ...(await loadContainers(local)), [key]: container });
    if (kept.length > MAX_CONTAINERS) {
      const there = new Set(await loadKeys());
      kept = kept.filter(([each]) => there.has(each));
    }
    if (kept.length > MAX_CONTAINERS) return false;
    await local.set({ [CONTAINERS_KEY]: Object.fromEntries(kept) });
    return true;
  });
}

/** Resolves to what is left. */
export function dropContainer({ local, lock }: Parts, key: ProfileKey): Promise<Containers> {
  return lock(async () => {
    const { [key]: _, ...others } = await loadContainers(local);
    await local.set({ [CONTAINERS_KEY]: others });
    return others;
  });
}
