import type { SwitchTab } from "../console/switch-role.ts";
import type { Containers } from "../library/containers.ts";

export const NO_CONTAINERS: Containers = {};

/** The roles that open in a container other than a tab's. In a private window there are none: it has no containers. */
export function elsewhereOf(containers: Containers, tab: SwitchTab | undefined): Containers {
  const others =
    tab?.isPrivate === false
      ? Object.entries(containers).filter(([, container]) => container !== tab.container)
      : [];
  return others.length === 0 ? NO_CONTAINERS : Object.fromEntries(others);
}
