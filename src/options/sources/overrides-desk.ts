import browser from "webextension-polyfill";
import { createLock } from "../../library/lock.ts";
import {
  loadOverrides,
  saveOverrides,
  type Override,
  type StampedOverrides,
} from "../../library/overrides.ts";
import { copyKey, loadCopy } from "../../library/shared-copy.ts";
import { OVERRIDES_KEY } from "../../library/source-keys.ts";
import { pageLocks } from "../../messages/lent-locks.ts";
import type { Profile, ProfileKey } from "../../profile/profile.ts";
import { watchItems } from "./desk.ts";

const { local } = browser.storage;
const lock = createLock(pageLocks(), "library");

type SharedRolesView = { readonly profiles: readonly Profile[]; readonly overrides: StampedOverrides };

/** The copy of a source and what a person set for its roles, for `useLoaded`. */
export function sharedRoles(id: string) {
  return {
    async load(): Promise<SharedRolesView> {
      const [profiles, overrides] = await Promise.all([loadCopy(local, id), loadOverrides(local)]);
      return { profiles, overrides };
    },
    watch: (listener: () => void) => watchItems([copyKey(id), OVERRIDES_KEY], listener),
  };
}

/** The background, which sees the change, shows it in the popup and takes it to other machines. */
export const overridesDesk = {
  save: (keys: readonly ProfileKey[], change: (before: Override) => Override) =>
    saveOverrides({ local, lock, now: Date.now }, keys, change),
};
