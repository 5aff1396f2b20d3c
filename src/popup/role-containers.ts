import { giveUpContainers } from "../console/container-access.ts";
import type { SwitchTab } from "../console/switch-role.ts";
import {
  CONTAINERS_KEY,
  dropContainer as drop,
  keepContainer as keep,
  loadContainers,
  MAX_CONTAINERS,
  type Containers,
} from "../library/containers.ts";
import { profileKey, type ProfileKey } from "../profile/profile-key.ts";
import type { Profile } from "../profile/profile.ts";
import { text } from "../ui/text.ts";
import { area, local, parts, source } from "./storage.ts";

/** Tells in which containers roles open, now and after each change. */
export function followContainers(onContainers: (containers: Containers) => void): void {
  const refresh = () => void loadContainers(local).then(onContainers);
  area.onChanged.addListener((changes) => {
    if (CONTAINERS_KEY in changes) refresh();
  });
  refresh();
}

/** Has a role always open in a tab's container, where Firefox allows that. Resolves to what came of it, in words. */
export async function keepContainer(
  profile: Profile,
  tab: SwitchTab | undefined,
  isAllowed: Promise<boolean>,
): Promise<string> {
  const { displayName } = profile;
  if (tab?.container === undefined || !(await isAllowed)) return text("containersRefused");
  const loadKeys = async () => (await source.load()).map(profileKey);
  const isKept = await keep({ ...parts, loadKeys }, profileKey(profile), tab.container);
  return isKept ? text("containerKept", displayName) : text("containersFull", MAX_CONTAINERS);
}

export async function dropContainer(profile: Profile): Promise<string> {
  await forgetContainer(profileKey(profile));
  return text("containerDropped", profile.displayName);
}

/** With the last of them goes what Firefox allowed for it. */
export async function forgetContainer(key: ProfileKey): Promise<void> {
  const left = await drop(parts, key);
  if (Object.keys(left).length === 0) await giveUpContainers(chrome.permissions);
}
